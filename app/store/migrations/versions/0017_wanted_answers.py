"""How likely a topic's wordings want an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("topic_wordings", sa.Column("wanted", sa.Float(), nullable=False, server_default="1"))
    with op.batch_alter_table("topic_wordings") as table:
        table.alter_column("wanted", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("topic_wordings") as table:
        table.drop_column("wanted")
