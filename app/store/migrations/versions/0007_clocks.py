"""The clocks of comments, floods, and suggestions that wait on another's card."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

RUNNING = sa.text("alert_at IS NOT NULL AND first_reply_at IS NULL AND no_reply_at IS NULL AND told_late < 2")
BY_PERSON = sa.text("alert_at IS NOT NULL")
ANSWERABLE = sa.text("breach_at IS NOT NULL")
GROUPED = sa.text("grouped_with IS NOT NULL")
INDEXES = (
    ("ix_comments_running", "comments", ["alert_at"], RUNNING),
    ("ix_comments_by_person", "comments", ["stream_id", "posted_at"], BY_PERSON),
    ("ix_comments_breach", "comments", ["stream_id", "breach_at", "first_reply_at", "no_reply_at"], ANSWERABLE),
    ("ix_suggestions_grouped", "suggestions", ["grouped_with"], GROUPED),
)
COUNTS = (("comments", "told_late"), ("suggestions", "grouped"), ("streams", "flood_peak"))
TIME = sa.DateTime(timezone=True)
BATCH = 1_000

comments = sa.table(
    "comments",
    *(sa.column(name) for name in ("id", "action", "told_late")),
    *(sa.column(name, TIME) for name in ("alert_at", "breach_at")),
    sa.column("decision", sa.JSON()),
)


def upgrade() -> None:
    for name in ("no_reply_at", "alert_at", "breach_at"):
        op.add_column("comments", sa.Column(name, TIME, nullable=True))
    op.add_column("suggestions", sa.Column("grouped_with", sa.String(), nullable=True))
    op.add_column("streams", sa.Column("flood_since", TIME, nullable=True))
    # Their defaults stay: SQLite would have to copy tables that others refer to.
    for table, name in COUNTS:
        op.add_column(table, sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("streams", sa.Column("floods", sa.JSON(), nullable=False, server_default="[]"))
    _give_clocks()
    op.drop_index("ix_suggestions_clock", "suggestions")
    op.drop_column("suggestions", "told_late")
    for name, table, columns, where in INDEXES:
        op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)


def _give_clocks() -> None:
    """What was decided before gets its clock; nobody is told late of what nobody could be told of."""
    connection = op.get_bind()
    last = 0
    while rows := connection.execute(
        sa.select(comments.c.id, comments.c.action, comments.c.decision)
        .where(comments.c.id > last, comments.c.action.is_not(None), comments.c.action != "ignore")
        .order_by(comments.c.id)
        .limit(BATCH)
    ).all():
        last = rows[-1].id
        clocks = [clock for row in rows if (clock := _clock(row)) is not None]
        if clocks:
            connection.execute(
                sa.update(comments)
                .where(comments.c.id == sa.bindparam("pk"))
                .values({name: sa.bindparam(f"new_{name}") for name in ("alert_at", "breach_at", "told_late")}),
                clocks,
            )
    op.execute(
        "UPDATE comments SET told_late = s.told_late FROM suggestions AS s"
        " WHERE s.comment_pk = comments.id AND s.state = 'waiting'"
    )
    op.execute(
        "UPDATE comments SET no_reply_at = s.settled_at FROM suggestions AS s"
        " WHERE s.comment_pk = comments.id AND s.state IN ('rejected', 'follow_up')"
    )
    op.execute(
        "UPDATE comments SET no_reply_at = s.ended_at FROM streams AS s"
        " WHERE s.id = comments.stream_id AND s.state = 'ended' AND comments.breach_at IS NOT NULL"
        " AND comments.first_reply_at IS NULL AND comments.no_reply_at IS NULL"
    )


def _clock(row: Any) -> dict[str, Any] | None:
    breach = (row.decision or {}).get("breach_at")
    if breach is None:
        return None
    breach_at = datetime.fromisoformat(breach)
    return {
        "pk": row.id,
        "new_breach_at": breach_at,
        "new_alert_at": None if row.action == "reply" else breach_at,
        "new_told_late": 2,
    }


def downgrade() -> None:
    for name, table, _, _ in reversed(INDEXES):
        op.drop_index(name, table)
    op.add_column("suggestions", sa.Column("told_late", sa.Integer(), nullable=False, server_default="2"))
    op.create_index("ix_suggestions_clock", "suggestions", ["state", "told_late", "due_at"])
    for table, name in (("suggestions", "grouped_with"), ("streams", "flood_since"), ("streams", "floods"), *COUNTS):
        op.drop_column(table, name)
    for name in ("breach_at", "alert_at", "no_reply_at"):
        op.drop_column("comments", name)
