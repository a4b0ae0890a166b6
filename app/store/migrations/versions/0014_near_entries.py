"""A question is compared by all the entries that are near to it, not by the nearest alone."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("topic_wordings", sa.Column("near", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("topic_wordings") as table:
        table.alter_column("near", server_default=None)
        table.drop_column("nearest")
        table.drop_column("lead")


def downgrade() -> None:
    with op.batch_alter_table("topic_wordings") as table:
        table.add_column(sa.Column("nearest", sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("lead", sa.Float(), nullable=False, server_default="0"))
        table.drop_column("near")
