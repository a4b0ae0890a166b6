"""`sidestage users` and `sidestage keys`: accounts on the database, also while the service runs."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.offline import offline_accounts
from app.settings import Settings
from app.store import streams
from app.store.tables import Stream, User
from tests.cli.conftest import Command, Done, assert_one_sentence

GOOD = "long enough\n"


def add_user(command: Command, data: Path, name: str, role: str, password: str | bytes = GOOD) -> Done:
    return command(
        "users", "add", name, "--role", role, "--password-stdin", "--data-dir", data, given=password
    )


def test_a_user_is_added_by_a_password_on_standard_input(command: Command, tmp_path: Path) -> None:
    done = add_user(command, tmp_path, "mei", "agent")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Added agent mei.\n")
    with offline_accounts(Settings(data_dir=tmp_path)) as (db, _):
        added = db.read_now(lambda session: session.get(User, "mei"))
    assert added is not None
    assert added.role == "agent"
    assert "long enough" not in added.password_hash
    assert_one_sentence(add_user(command, tmp_path, "mei", "ops"), "'mei'", "already")


@pytest.mark.parametrize(
    ("name", "role", "password", "word"),
    [
        ("mei", "boss", "long enough", "admin, ops, agent, host"),
        ("mei", "agent", "short", "8 to 1,024"),
        ("mei", "agent", "", "8 to 1,024"),
        ("mei", "agent", b"\xff\xfe\xff\xfe\xff\xfe\xff\xfe", "UTF-8"),
        (" ", "agent", "long enough", "name"),
        ("a[/b]\x1b", "agent", "long enough", "name"),
    ],
)
def test_a_user_that_can_not_be_is_refused(
    command: Command, tmp_path: Path, name: str, role: str, password: str | bytes, word: str
) -> None:
    assert_one_sentence(add_user(command, tmp_path, name, role, password), word)


def test_a_password_is_not_asked_for_without_a_terminal(command: Command, tmp_path: Path) -> None:
    done = command("users", "add", "mei", "--role", "agent", "--data-dir", tmp_path, given="long enough\n")
    assert_one_sentence(done, "--password-stdin")


def test_a_new_key_is_all_that_is_printed(command: Command, tmp_path: Path) -> None:
    done = command("keys", "add", "bot", "--scope", "ingest", data_dir=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("sk_")
    assert done.stdout.count("\n") == 1
    assert_one_sentence(command("keys", "add", "bot", "--scope", "all", data_dir=tmp_path), "ingest")


def test_a_stream_that_is_not_there_is_said_beside_the_key(command: Command, tmp_path: Path) -> None:
    row = Stream(
        id="st_1", created_at=datetime.now(UTC), title="x", platform="tiktok", timezone="UTC", languages=["en"],
        default_language="en",
    )  # fmt: skip
    with offline_accounts(Settings(data_dir=tmp_path)) as (db, _):
        db.write_now(lambda session: streams.add(session, row))
    given = ("keys", "add", "bot", "--scope", "ingest", "--stream", "st_1")
    assert command(*given, data_dir=tmp_path).stderr == ""
    done = command(*given, "--stream", "typo", data_dir=tmp_path)
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert done.stderr == "There is no stream 'typo' here: the key reaches nothing there.\n"


@pytest.mark.parametrize(
    "given",
    [("bot\udcff", "--scope", "ingest"), ("bot", "--scope", "ingest", "--stream", "\udcff")],
    ids=["name", "stream"],
)
def test_a_key_is_not_called_or_limited_to_what_is_no_text(
    command: Command, tmp_path: Path, given: tuple[str, ...]
) -> None:
    """A shell hands bytes on that are no UTF-8: each is half of a character then."""
    assert_one_sentence(command("keys", "add", *given, data_dir=tmp_path), "text")


def test_a_data_folder_that_can_not_be_is_named(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        done = command("keys", "add", "bot", "--scope", "ingest", "--data-dir", folder)
        assert_one_sentence(done, str(folder))


@pytest.mark.parametrize(
    "url",
    ["nonsense", "oracle9://x/y", "postgresql://me:hidden@127.0.0.1:1/none", "sqlite:////nowhere/x.db"],
)
def test_a_database_that_can_not_be_used_is_one_sentence(command: Command, tmp_path: Path, url: str) -> None:
    done = command("keys", "add", "bot", "--scope", "ingest", data_dir=tmp_path, database_url=url)
    assert done.returncode == 1
    assert done.stderr.startswith("error: The database can't be used: ")
    assert done.stderr.count("\n") == 1
    assert "hidden" not in done.stderr
