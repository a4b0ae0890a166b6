"""What ops do from a terminal: a stream, its versions and what is on air, against a real service."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Command, Ops, book, told
from tests.serving import WORKBOOK, Service

pytestmark = pytest.mark.model


def test_from_a_file_to_a_roll_back_without_a_browser(ops: Ops, stream: str, tmp_path: Path) -> None:
    of = ("--stream", stream)
    checked = told(ops("kb", "upload", book(tmp_path), *of, "--dry-run", "--json"))
    assert (checked["version"], checked["counts"]["faq"]) == (None, 3)
    first = told(ops("kb", "upload", book(tmp_path), *of, "--activate", "--json"))
    second = ops("kb", "upload", book(tmp_path, "35.00"), *of)
    assert (first["version"], first["state"]) == (1, "active")
    assert "Version 2 (draft): " in second.stdout

    (change,) = told(ops("kb", "changes", *of, "--from", "1", "--to", "2", "--json"))
    assert (change["entry"], change["before"], change["after"]) == ("products:DR-102", "39", "35")
    assert "products:DR-102" in ops("kb", "changes", *of, "--from", "1", "--to", "2").stdout

    assert ops("kb", "activate", "2", *of).stdout == "Version 2 answers.\n"
    states = [(one["version"], one["state"]) for one in told(ops("kb", "versions", *of, "--json"))]
    assert states == [(2, "active"), (1, "archived")]
    assert told(ops("kb", "activate", "1", *of, "--json"))["state"] == "active"
    assert "archived" in ops("kb", "versions", *of).stdout


def test_an_exported_version_is_uploaded_as_the_same_facts(
    ops: Ops, command: Command, stream: str, tmp_path: Path, service: Service
) -> None:
    of = ("--stream", stream)
    told(ops("kb", "upload", book(tmp_path), *of, "--activate", "--json"))
    out = tmp_path / "out.xlsx"
    folder = service.settings.data_dir
    assert command("kb", "export", out, *of, "--data-dir", folder).returncode == 0
    told(ops("kb", "upload", out, *of, "--json"))
    assert told(ops("kb", "changes", *of, "--from", "1", "--to", "2", "--json")) == []
    assert openpyxl.load_workbook(out)["products"].max_row >= 3


def test_an_upload_with_mistakes_lists_them_all_and_changes_nothing(
    ops: Ops, stream: str, tmp_path: Path
) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(
        WORKBOOK.replace("price: 39.00", "price: -1").replace("sku: BG-7, link_no: 2", "sku: BG-7")
    )
    file.write_text(file.read_text().replace("fee: 8.00", "fee: -8"))
    done = ops("kb", "upload", file, "--stream", stream, "--json")
    assert done.returncode == 1
    problems = json.loads(done.stdout)["problems"]
    assert {one["loc"][0] for one in problems if one["severity"] == "error"} == {"products", "shipping"}
    shown = ops("kb", "upload", file, "--stream", stream, "--language", "zh")
    assert shown.returncode == 1
    assert "products" in shown.stdout
    assert "不能是负数" in shown.stdout.replace("\n", "")
    assert told(ops("kb", "versions", "--stream", stream, "--json")) == []


def test_a_stream_is_shown_changed_started_and_ended(ops: Ops, stream: str) -> None:
    changed = told(
        ops(
            "streams",
            "set",
            stream,
            "--title",
            "Late drop",
            "--delay",
            "7",
            "--rule",
            "due_seconds=30",
            "--json",
        )
    )
    assert (changed["title"], changed["delay_seconds"], changed["rules"]["due_seconds"]) == (
        "Late drop",
        7,
        30,
    )
    changed = told(
        ops("streams", "set", stream, "--rule", "undo_seconds=9", "--rule", "due_seconds=", "--json")
    )
    assert changed["rules"].get("undo_seconds") == 9
    assert changed["rules"].get("due_seconds") is None
    assert "Late drop" in ops("streams", "show", stream).stdout
    assert told(ops("streams", "start", stream, "--json"))["state"] == "live"
    assert stream in [one["id"] for one in told(ops("streams", "list", "--state", "live", "--json"))]
    assert stream in ops("streams", "list").stdout
    assert told(ops("streams", "end", stream, "--json"))["state"] == "ended"
    assert "stream has ended" in ops("streams", "start", stream).stderr


def test_what_is_on_air_is_said_corrected_and_asked(ops: Ops, stream: str, tmp_path: Path) -> None:
    of = ("--stream", stream)
    told(ops("kb", "upload", book(tmp_path), *of, "--activate", "--json"))
    assert ops("on-air", *of).stdout == "On air: nothing.\n"
    assert ops("on-air", "DR-102", *of).stdout == "On air: DR-102.\n"
    assert ops("on-air", "BG-7", *of, "--at", "2026-01-01T20:14:00+08:00").returncode == 0
    assert told(ops("on-air", *of, "--json"))["current"] == "DR-102", "that was earlier"
    assert ops("on-air", "none", *of).stdout == "On air: nothing.\n"
    assert "no product 'X'" in ops("on-air", "X", *of).stderr


def test_who_may_not_and_what_is_not_there_is_one_sentence(
    ops: Ops, stream: str, service: Service, tmp_path: Path
) -> None:
    of = ("--stream", stream)
    for done, word in (
        (ops("kb", "versions", *of, key="sk_wrong"), "no such API key"),
        (ops("kb", "upload", book(tmp_path), *of, key=service.key), "ops"),
        (ops("kb", "versions", "--stream", "st_none"), "st_none"),
        (ops("kb", "activate", "9", *of), "version 9"),
        (ops("kb", "upload", tmp_path / "none.xlsx", *of), "none.xlsx"),
        (ops("kb", "preflight", *of), "no version"),
        (ops("streams", "set", stream), "Say what is to change"),
        (ops("streams", "set", stream, "--rule", "due_seconds"), "name=value"),
    ):
        assert done.returncode == 1, done.stdout
        assert done.stderr.startswith("error: "), done.stderr
        assert word in done.stderr
        assert "Traceback" not in done.stderr
