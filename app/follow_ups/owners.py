"""Who a promise can be given to."""

from sqlmodel import Session

from app.errors import Invalid
from app.store import accounts

MAY_OPEN = frozenset({"agent", "ops", "admin"})
"""The roles that see the ledger."""


def check_owner(session: Session, owner: str | None, actor: str) -> None:
    """Raises Invalid for an owner who is not there or does not see the ledger; who gives it may always be the one, a
    program too, and nobody may be."""
    if not owner or owner == actor:
        return
    user = accounts.user(session, owner)
    if user is None or user.disabled or user.role not in MAY_OPEN:
        raise Invalid(
            "A promise's owner is a user who may open the list of promises.",
            errors=[
                {
                    "loc": ["body", "owner"],
                    "message": "a user who may open the list of promises",
                    "value": owner,
                }
            ],
        )
