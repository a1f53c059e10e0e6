"""`opscareer questionnaire`: the statements on paper, to be ticked by hand."""

from __future__ import annotations

import argparse
from datetime import date

from opscareer.app.guidance import Print, open_pack
from opscareer.app.paper import form_code, write_questionnaire
from opscareer.cli.output import DONE, put_out


def carry_out(given: argparse.Namespace) -> int:
    """Writes the PDF and tells the code that its pages carry."""
    pack = open_pack(given.pack)
    wanted = Print(given.lang, given.date or date.today(), given.paper)  # noqa: DTZ011 - the person's own calendar day
    write_questionnaire(given.out, pack, wanted, large=given.large)
    put_out(f"printed: {given.out} (form {form_code(pack)})")
    return DONE
