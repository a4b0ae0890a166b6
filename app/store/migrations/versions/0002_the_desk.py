"""The agent's desk: what is decided and has not left yet, what sleeps, which clocks were told, canned answers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

COLUMNS = (
    ("held", sa.JSON()),
    ("held_by", sa.String()),
    ("leaves_at", sa.DateTime(timezone=True)),
    ("snoozed_by", sa.String()),
    ("snoozed_until", sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    for name, kind in COLUMNS:
        op.add_column("suggestions", sa.Column(name, kind, nullable=True))
    with op.batch_alter_table("suggestions") as suggestions:
        suggestions.add_column(sa.Column("told_late", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("suggestions") as suggestions:
        suggestions.alter_column("told_late", server_default=None)
    op.create_index("ix_suggestions_leaving", "suggestions", ["state", "leaves_at"])
    op.create_index("ix_suggestions_clock", "suggestions", ["state", "told_late", "due_at"])
    op.create_index("ix_comments_replied", "comments", ["stream_id", "first_reply_at"])

    op.create_table(
        "canned_answers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("shortcut", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("stream_id", sa.String(), nullable=True),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["stream_id"],
            ["streams.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_canned_answers_stream_id", "canned_answers", ["stream_id"])


def downgrade() -> None:
    op.drop_table("canned_answers")
    op.drop_index("ix_comments_replied", "comments")
    op.drop_index("ix_suggestions_clock", "suggestions")
    op.drop_index("ix_suggestions_leaving", "suggestions")
    for name in ("told_late", *(name for name, _ in reversed(COLUMNS))):
        op.drop_column("suggestions", name)
