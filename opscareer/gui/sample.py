"""Going over to the sample learner and back: offered at the first start and under Settings."""

from __future__ import annotations

from opscareer.gui.context import Context


def turn_sample(context: Context) -> None:
    """Shows the sample learner, or the person's own work again; nothing of either is lost."""
    session = context.live.session
    if session is None:
        return
    if session.is_sample:
        session.leave_sample()
    else:
        session.load_sample()
        context.preferences.remember(sample_seen=True)
    context.live.tell_all()
