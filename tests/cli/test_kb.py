"""`sidestage kb` without the service: what a user did wrong is one sentence on standard error, and exit code 1."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.settings import Settings
from app.store import streams
from app.store.opening import open_database
from app.store.tables import Stream
from app.versions.versions import Versions
from knowledge.check import StreamFacts, check
from knowledge.importers import read
from knowledge.version import changes
from knowledge.workbook import Workbook
from tests.cli.conftest import Command, assert_one_sentence
from tests.serving import SAMPLE, WORKBOOK


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
    assert [p["code"] for p in json.loads(told.stdout)["problems"]] == ["price.no_currency", "sheet.missing"]
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


def test_nothing_is_exported_from_a_folder_without_a_database(command: Command, tmp_path: Path) -> None:
    typo, file = tmp_path / "typo", tmp_path / "out.xlsx"
    assert_one_sentence(command("kb", "export", file, "--stream", "s1", "--data-dir", typo), "no database")
    assert not typo.exists()
    typo.mkdir()
    (typo / "sidestage.db").write_text("no database at all, but long enough to be taken for one" * 20)
    assert_one_sentence(command("kb", "export", file, "--stream", "s1", "--data-dir", typo), "can't be used")


def test_an_unknown_time_zone_is_one_sentence(command: Command) -> None:
    done = command("kb", "check", SAMPLE / "shop.xlsx", "--timezone", "../etc/passwd")
    assert_one_sentence(done, "IANA")


def test_the_template_is_a_workbook_without_problems(command: Command, tmp_path: Path) -> None:
    assert command("kb", "template", tmp_path / "t.xlsx").returncode == 0
    told = json.loads(command("kb", "check", tmp_path / "t.xlsx", "--json").stdout)
    assert not [p for p in told["problems"] if p["severity"] == "error"] or told["ok"] is False
    assert_one_sentence(command("kb", "template", tmp_path / "t.csv"), ".xlsx")
    assert_one_sentence(command("kb", "template", tmp_path / "none" / "t.xlsx"), "t.xlsx")
