"""The window: the only package that knows Qt."""

import sys

if sys.version_info < (3, 12):
    from opscareer.gui.lasting_none import make_none_last

    make_none_last()
