"""How viewers put the questions that became topics."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "topic_wordings",
        sa.Column("comment_pk", sa.Integer(), nullable=False),
        sa.Column("stream_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("sure", sa.Float(), nullable=False),
        sa.Column("nearest", sa.String(), nullable=False),
        sa.Column("lead", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["comment_pk"], ["comments.id"]),
        sa.ForeignKeyConstraint(["stream_id"], ["streams.id"]),
        sa.PrimaryKeyConstraint("comment_pk"),
    )
    op.create_index("ix_topic_wordings_seq", "topic_wordings", ["stream_id", "seq"])


def downgrade() -> None:
    op.drop_index("ix_topic_wordings_seq", "topic_wordings")
    op.drop_table("topic_wordings")
