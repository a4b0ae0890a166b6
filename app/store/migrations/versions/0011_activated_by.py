"""Who made a version answer."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("knowledge_versions", sa.Column("activated_by", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("knowledge_versions", "activated_by")
