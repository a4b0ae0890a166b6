"""Promises with a history, who saw them, what they refer to, and when to remind of them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COLUMNS = (
    ("words", sa.Text()),
    ("seen_by", sa.String()),
    ("seen_at", sa.DateTime(timezone=True)),
    ("remind_at", sa.DateTime(timezone=True)),
)
WORDS = ("reason", "reference")


def upgrade() -> None:
    with op.batch_alter_table("follow_ups") as follow_ups:
        for name, kind in COLUMNS:
            follow_ups.add_column(sa.Column(name, kind, nullable=True))
        for name in WORDS:
            follow_ups.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("follow_ups") as follow_ups:
        for name in WORDS:
            follow_ups.alter_column(name, server_default=None)
    op.execute("UPDATE follow_ups SET seen_by = owner, seen_at = updated_at WHERE owner IS NOT NULL OR state <> 'open'")
    op.execute("UPDATE follow_ups SET remind_at = due_at WHERE state = 'open'")
    op.create_index("ix_follow_ups_due", "follow_ups", ["due_at", "id"])
    op.create_index("ix_follow_ups_remind", "follow_ups", ["remind_at"])

    op.create_table(
        "follow_up_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("follow_up_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["follow_up_id"], ["follow_ups.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_follow_up_changes_follow_up_id", "follow_up_changes", ["follow_up_id"])


def downgrade() -> None:
    op.drop_table("follow_up_changes")
    op.execute("UPDATE follow_ups SET state = 'done' WHERE state = 'dropped'")
    op.execute("UPDATE follow_ups SET state = 'open' WHERE state <> 'done'")
    op.drop_index("ix_follow_ups_remind", "follow_ups")
    op.drop_index("ix_follow_ups_due", "follow_ups")
    with op.batch_alter_table("follow_ups") as follow_ups:
        for name in (*WORDS, *(name for name, _ in reversed(COLUMNS))):
            follow_ups.drop_column(name)
