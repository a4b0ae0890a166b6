"""The commands that need no model: what a user did wrong is one sentence on standard error, and exit code 1."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.offline import offline_accounts
from app.settings import Settings
from app.store import streams
from app.store.opening import open_database
from app.store.tables import Stream, User
from app.versions import Versions
from knowledge.check import StreamFacts, check
from knowledge.importers import read
from knowledge.version import changes
from knowledge.workbook import Workbook
from tests.cli.conftest import Command, Done
from tests.processes import SECRET
from tests.serving import SAMPLE, WORKBOOK

GOOD = "long enough\n"


def assert_one_sentence(done: Done, *words: str) -> None:
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ")
    assert line.endswith((".", ")"))
    for word in words:
        assert word in line


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
    done = command("keys", "add", "bot", "--scope", "ingest", "--stream", "st_1", data_dir=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("sk_")
    assert done.stdout.count("\n") == 1
    assert_one_sentence(command("keys", "add", "bot", "--scope", "all", data_dir=tmp_path), "ingest")


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


def test_a_wrong_option_is_a_usage_error(command: Command) -> None:
    for arguments in (["serve", "--what"], ["users", "add"], ["nothing"], ["serve", "--port", "many"]):
        done = command(*arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"port": "99999"}, ("SIDESTAGE_PORT", "65535")),
        ({"encoder_runtime": "gpu"}, ("SIDESTAGE_ENCODER_RUNTIME", "gpu")),
    ],
)
def test_a_setting_that_can_not_be_is_named(
    command: Command, settings: dict[str, str], words: tuple[str, ...]
) -> None:
    assert_one_sentence(command("settings", **settings), *words)


def test_settings_are_listed_with_secrets_masked(command: Command, tmp_path: Path) -> None:
    given = {"webhook_secret": SECRET, "database_url": "postgresql://me:hidden@db/x", "port": 8123}
    for arguments in (["settings"], ["settings", "--json"]):
        done = command(*arguments, **given)
        assert done.returncode == 0
        assert SECRET not in done.stdout
        assert "hidden" not in done.stdout
    rows = {row["name"]: row for row in json.loads(done.stdout)}
    assert set(rows) == {f"SIDESTAGE_{name.upper()}" for name in Settings.model_fields}
    assert rows["SIDESTAGE_PORT"]["value"] == "8123"
    assert rows["SIDESTAGE_DATABASE_URL"]["value"] == "postgresql://me:***@db/x"
    assert rows["SIDESTAGE_WEBHOOK_SECRET"]["value"] == "**********"
    assert all(row["meaning"] for row in rows.values())


def test_the_sample_workbook_has_no_error(command: Command) -> None:
    done = command("kb", "check", SAMPLE / "shop.xlsx")
    assert done.returncode == 0, done.stdout
    assert "products" in done.stdout
    told = command("kb", "check", SAMPLE / "shop.xlsx", "--json", "--timezone", "Asia/Kuala_Lumpur")
    assert json.loads(told.stdout)["ok"] is True


def test_every_problem_of_a_workbook_is_printed(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(WORKBOOK.replace("sku: BG-7", "sku: DR-102").replace("price: 39.00", "price: '[/red]'"))
    told = command("kb", "check", file, "--json")
    assert told.returncode == 1
    found = json.loads(told.stdout)
    assert found["ok"] is False
    wrong = [tuple(p["loc"]) for p in found["problems"] if p["severity"] == "error"]
    assert len(wrong) >= 2
    assert all(loc[0] == "products" for loc in wrong)
    shown = command("kb", "check", file)
    assert shown.returncode == 1
    assert "[/red]" in shown.stdout
    assert shown.stderr == ""


@pytest.mark.parametrize("name", ["none.xlsx", "folder.xlsx", "a.pdf", "pdf.xlsx", "empty.yaml", "torn.zip"])
def test_what_is_no_workbook_is_one_sentence(command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "pdf.xlsx").write_bytes(b"%PDF-1.7")
    (tmp_path / "empty.yaml").write_bytes(b"")
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04torn")
    assert_one_sentence(command("kb", "check", tmp_path / name), name)


def test_problems_are_printed_in_chinese_where_asked(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(WORKBOOK.replace("price: 39.00", "price: -1"))
    told = command("kb", "check", file, "--json", "--language", "zh")
    assert json.loads(told.stdout)["problems"][0]["message"] == "不能是负数。请写 0 或更大的数。"
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    assert "不支持" in command("kb", "check", tmp_path / "a.pdf", "--language", "zh").stderr


def test_a_workbook_is_written_with_its_problems_in_its_cells(command: Command, tmp_path: Path) -> None:
    file, marked = tmp_path / "shop.yaml", tmp_path / "marked.xlsx"
    file.write_text(WORKBOOK.replace("price: 39.00", "price: -1"))
    assert command("kb", "check", file, "--marked", marked).returncode == 1
    assert openpyxl.load_workbook(marked)["Problems"]["E2"].value == "-1"
    assert "x.csv" in command("kb", "check", file, "--marked", tmp_path / "x.csv").stderr


def test_a_platforms_export_is_written_as_a_workbook_to_go_on_with(command: Command, tmp_path: Path) -> None:
    export, made = tmp_path / "export.csv", tmp_path / "shop.xlsx"
    export.write_text("Handle,Title,Variant Price\nkettle,Kettle,35.00\n")
    told = command("kb", "check", export, "--arrange", "--marked", made, "--json")
    assert [p["code"] for p in json.loads(told.stdout)["problems"]] == ["sheet.missing"]
    assert [cell.value for cell in openpyxl.load_workbook(made)["products"][2]][:2] == ["kettle", "Kettle"]


def test_a_version_is_written_as_a_workbook_that_has_the_same_facts(
    command: Command, tmp_path: Path, hashing_encoder: Encoder
) -> None:
    version = stored_version(tmp_path, hashing_encoder)
    file = tmp_path / "out.xlsx"
    done = command("kb", "export", file, "--stream", "s1", "--data-dir", tmp_path)
    assert done.returncode == 0, done.stderr
    again = check(read("out.xlsx", file.read_bytes()), StreamFacts(ZoneInfo("UTC"))).workbook
    assert again is not None
    assert changes(version, again) == []
    for arguments, word in ((("--stream", "none"), "none"), (("--stream", "s1", "--version", "9"), "9")):
        assert_one_sentence(command("kb", "export", file, *arguments, "--data-dir", tmp_path), word)


def stored_version(folder: Path, encoder: Encoder) -> Workbook:
    """The workbook of the active version of a stream in a new database."""
    db = open_database(Settings(data_dir=folder), readers=1)
    stream = Stream(
        id="s1", title="x", platform="tiktok", timezone="UTC", languages=["en"], default_language="en",
        starts_at=datetime(2026, 11, 1, tzinfo=UTC), created_at=datetime(2026, 11, 1, tzinfo=UTC),
    )  # fmt: skip
    db.write_now(lambda session: streams.add(session, stream))
    versions = Versions(db, encoder, InProcessBus(), lambda: datetime(2026, 11, 1, tzinfo=UTC))
    asyncio.run(
        versions.upload("s1", "shop.yaml", WORKBOOK.encode(), activate=True, dry_run=False, actor="ops")
    )
    view = asyncio.run(versions.show("s1", 1))
    db.close()
    return Workbook.model_validate(view["workbook"])


def test_an_unknown_time_zone_is_one_sentence(command: Command) -> None:
    done = command("kb", "check", SAMPLE / "shop.xlsx", "--timezone", "../etc/passwd")
    assert_one_sentence(done, "IANA")


def test_the_template_is_a_workbook_without_problems(command: Command, tmp_path: Path) -> None:
    assert command("kb", "template", tmp_path / "t.xlsx").returncode == 0
    told = json.loads(command("kb", "check", tmp_path / "t.xlsx", "--json").stdout)
    assert not [p for p in told["problems"] if p["severity"] == "error"] or told["ok"] is False
    assert_one_sentence(command("kb", "template", tmp_path / "t.csv"), ".xlsx")
    assert_one_sentence(command("kb", "template", tmp_path / "none" / "t.xlsx"), "t.xlsx")


@pytest.mark.parametrize(
    ("text", "word"),
    [("", "no comments"), ("{\n", "line 1"), ('{"text": "hi"}\n', "line 1"), (None, "can't be read")],
)
def test_a_log_that_can_not_be_played_is_one_sentence(
    command: Command, tmp_path: Path, text: str | None, word: str
) -> None:
    log = tmp_path / "log.jsonl"
    if text is not None:
        log.write_text(text)
    assert_one_sentence(command("replay", log, "--stream", "st_1", "--key", "sk_x"), word)


def test_a_replay_to_nobody_is_one_sentence(command: Command, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"t": 0, "text": "hi"}\n')
    for url in ("http://127.0.0.1:1", "nowhere", "http://["):
        done = command("replay", log, "--stream", "st_1", "--key", "sk_x", "--url", url)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert "error: " in done.stderr.splitlines()[-1]
