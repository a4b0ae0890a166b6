"""Whether a policy holds for each place that a comment means: a topic may have a row for a region, and one for the others."""

from app.triage.drafts.told_offers import places_meant
from app.triage.request import Request
from knowledge.entry import Entry
from knowledge.workbook import Policy


def holds_for_some_only(request: Request, entry: Entry) -> bool:
    """Whether places were left out, so that nobody knows which of a topic's rows is the viewer's, or several are meant
    whose rows say different things."""
    named = request.slots.regions
    if not named or not entry.id.startswith("policies:"):
        return False
    topic = entry.id.split(":")[1]
    rows = [row for row in request.workbook.policies if row.topic == topic]
    if not any(row.region for row in rows):
        return False
    meant = places_meant(request)
    answers = [_row_for(place, rows) for place in meant]
    return len(meant) < len(named) or any(row != answers[0] for row in answers[1:])


def _row_for(place: str, rows: list[Policy]) -> dict[str, str] | None:
    """What a topic says for a place: its own row, else the one for all."""
    own = next((row for row in rows if row.region == place), None)
    general = next((row for row in rows if row.region in (None, "*")), None)
    row = own or general
    return row.answer if row else None
