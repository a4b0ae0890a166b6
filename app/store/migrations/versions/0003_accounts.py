"""Sign-ins that are listed and revoked, tickets, OpenID Connect, the audit."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BY_PEOPLE = sa.text("actor <> ''")


def upgrade() -> None:
    with op.batch_alter_table("users") as users:
        users.add_column(sa.Column("subject", sa.String(), nullable=True))
        users.create_unique_constraint("uq_users_subject", ["subject"])

    added = [
        sa.Column("id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False, server_default="browser"),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("client", sa.String(), nullable=False, server_default=""),
        sa.Column("origin", sa.String(), nullable=True),
        sa.Column("streams", sa.JSON(), nullable=False, server_default="[]"),
    ]
    with op.batch_alter_table("sessions") as sessions:
        for column in added:
            sessions.add_column(column)
    op.execute("UPDATE sessions SET id = 'ss_' || substr(token_hash, 1, 12), seen_at = created_at")
    with op.batch_alter_table("sessions") as sessions:
        sessions.alter_column("id", existing_type=sa.String(), nullable=False)
        sessions.alter_column("seen_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        for column in ("kind", "client", "streams"):
            sessions.alter_column(column, server_default=None)
        sessions.create_unique_constraint("uq_sessions_id", ["id"])

    op.create_table(
        "oidc_attempts",
        sa.Column("state_hash", sa.String(), nullable=False),
        sa.Column("browser_hash", sa.String(), nullable=False),
        sa.Column("nonce", sa.String(), nullable=False),
        sa.Column("verifier", sa.String(), nullable=False),
        sa.Column("next", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("state_hash"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_actor", "audit", ["actor", "at"])
    op.create_index("ix_audit_target", "audit", ["target", "at"])
    for name, columns in (("ix_events_by_people", ["at"]), ("ix_events_actor", ["actor", "at"])):
        op.create_index(name, "events", columns, sqlite_where=BY_PEOPLE, postgresql_where=BY_PEOPLE)


def downgrade() -> None:
    op.drop_index("ix_events_actor", "events")
    op.drop_index("ix_events_by_people", "events")
    op.drop_table("audit")
    op.drop_table("oidc_attempts")
    op.execute("DELETE FROM sessions WHERE kind <> 'browser'")
    with op.batch_alter_table("sessions") as sessions:
        sessions.drop_constraint("uq_sessions_id", type_="unique")
        for column in ("streams", "origin", "client", "seen_at", "kind", "id"):
            sessions.drop_column(column)
    with op.batch_alter_table("users") as users:
        users.drop_constraint("uq_users_subject", type_="unique")
        users.drop_column("subject")
