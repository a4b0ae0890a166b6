"""Alembic's entry point: runs the migrations on the connection that `app.store.migrate` opened."""

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from app.store import tables

assert tables.Stream.metadata is SQLModel.metadata  # noqa: S101 - the models are loaded, so the metadata is whole


def run(connection: Connection) -> None:
    """Runs what `app.store.migrate` or Alembic's command line asked for."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
