"""What is executed on one database: other tests' services may still end in the same process."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event, make_url

from app.store.session import Database


@contextmanager
def statements_of(db: Database) -> Generator[list[tuple[str, Any]]]:
    """Every statement that is executed on a database meanwhile, with its parameters."""
    mine = make_url(db.url).database
    seen: list[tuple[str, Any]] = []

    def listen(connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if connection.engine.url.database == mine:
            seen.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
