"""A decision knows what the host had said when it was made."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Its default stays: SQLite would have to copy a table that others refer to.
    op.add_column("streams", sa.Column("said_seq", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("streams", "said_seq")
