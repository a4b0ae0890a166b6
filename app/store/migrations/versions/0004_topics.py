"""What becomes of a topic: its order, its languages, its history, the undoing of an answer; replies that are folded."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MAY_BE_EMPTY = (
    ("translation", sa.Text()),
    ("place", sa.Integer()),
    ("later_until", sa.DateTime(timezone=True)),
    ("suggested_entry", sa.String()),
    ("air_sku", sa.String()),
    ("reply_id", sa.String()),
    ("undo_until", sa.DateTime(timezone=True)),
)
RATIONED = sa.text("ration_key IS NOT NULL")
WAITING = sa.text("first_reply_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("topics") as topics:
        for name, kind in MAY_BE_EMPTY:
            topics.add_column(sa.Column(name, kind, nullable=True))
        topics.add_column(sa.Column("languages", sa.JSON(), nullable=False, server_default="{}"))
        topics.add_column(sa.Column("arrivals", sa.JSON(), nullable=False, server_default="{}"))
        topics.add_column(sa.Column("off_air_ends", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("topics") as topics:
        for name in ("languages", "arrivals", "off_air_ends"):
            topics.alter_column(name, server_default=None)
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("ration_key", sa.String(), nullable=True))
        outbox.add_column(sa.Column("folded_into", sa.String(), nullable=True))

    op.create_table(
        "topic_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stream_id", sa.String(), nullable=False),
        sa.Column("topic_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("did", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["stream_id"], ["streams.id"]),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_topic_steps_stream_id", "topic_steps", ["stream_id"])
    op.create_index("ix_topic_steps_topic_id", "topic_steps", ["topic_id"])
    op.create_index(
        "ix_outbox_rationed",
        "outbox",
        ["stream_id", "ration_key", "next_at"],
        sqlite_where=RATIONED,
        postgresql_where=RATIONED,
    )
    op.create_index(
        "ix_comments_waiting",
        "comments",
        ["topic_id", "posted_at", "author_id"],
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )


def downgrade() -> None:
    op.drop_index("ix_comments_waiting", "comments")
    op.drop_index("ix_outbox_rationed", "outbox")
    op.drop_table("topic_steps")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("folded_into")
        outbox.drop_column("ration_key")
    with op.batch_alter_table("topics") as topics:
        for name in ("off_air_ends", "arrivals", "languages", *(name for name, _ in reversed(MAY_BE_EMPTY))):
            topics.drop_column(name)
