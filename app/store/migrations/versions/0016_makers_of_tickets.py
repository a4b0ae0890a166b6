"""A ticket knows the key that made it, and ends with it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sessions", sa.Column("key_id", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("sessions", "key_id")
