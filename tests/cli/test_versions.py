"""Knowledge from another stream, versions taken out by the service, and what a version makes of questions."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Command, Ops, assert_one_sentence, told
from tests.serving import Service

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("own_shop")]


def added(ops: Ops) -> str:
    done = ops("streams", "add", "--title", "Next", "--timezone", "Asia/Tokyo", "--language", "en")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_version_that_answers_in_another_stream_is_copied(ops: Ops, shop: str) -> None:
    other = added(ops)
    made = told(ops("kb", "copy", "--stream", other, "--from-stream", shop, "--json"))
    assert (made["version"], made["state"], made["counts"]["faq"]) == (1, "draft", 3)
    done = ops("kb", "copy", "--stream", other, "--from-stream", shop, "--from-version", "1", "--activate")
    assert done.stdout.splitlines()[-1].startswith("Version 2 (active): ")


def test_what_can_not_be_copied_is_one_sentence(ops: Ops, shop: str, stream: str) -> None:
    other = added(ops)
    for source, more, words in (
        (other, (), ("same stream",)),
        ("st_none", (), ("st_none",)),
        (shop, ("--from-version", "9"), ("version 9",)),
        (added(ops), (), ("No version answers",)),
    ):
        assert_one_sentence(ops("kb", "copy", "--stream", other, "--from-stream", source, *more), *words)


def test_a_version_is_taken_out_by_the_service(ops: Ops, shop: str, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    done = ops("kb", "export", file, "--stream", shop)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"Wrote {file}." in done.stderr.replace("\n", "")
    assert openpyxl.load_workbook(file)["products"]["A2"].value == "DR-102"
    assert_one_sentence(ops("kb", "export", file, "--stream", shop, "--version", "9"), "version 9")
    assert_one_sentence(ops("kb", "export", tmp_path / "out.csv", "--stream", shop), ".xlsx")
    assert_one_sentence(ops("kb", "export", tmp_path / "no" / "out.xlsx", "--stream", shop), "written")
    assert_one_sentence(ops("kb", "export", file, "--stream", added(ops)), "--version")


def test_the_shops_questions_are_asked(ops: Ops, shop: str, tmp_path: Path) -> None:
    file = tmp_path / "q.txt"
    file.write_text("do you have cash on delivery?\n\nwhere is the moon\n", "utf-8")
    assert (
        ops("shop", "questions", "--set", file).stdout == "do you have cash on delivery?\nwhere is the moon\n"
    )
    assert told(ops("shop", "questions", "--json")) == ["do you have cash on delivery?", "where is the moon"]
    found = ops("kb", "preflight", "--stream", shop, "--source", "list", "--json")
    assert '"name": "list"' in found.stdout
    shown = ops("kb", "preflight", "--stream", shop, "--latest", "--whole")
    assert "intent" in shown.stdout
    assert "faq:preg" in shown.stdout, "what is never sent unseen"
    assert shown.stdout.splitlines()[-1].startswith("Version 1: by itself ")
    assert ops("kb", "preflight", "--stream", shop, "--source", "workbook", "--no-keep").returncode in (0, 1)
    assert '"name": "list"' in ops("kb", "preflight", "--stream", shop, "--latest", "--json").stdout


def test_what_can_not_be_asked_is_one_sentence(ops: Ops, shop: str, tmp_path: Path) -> None:
    of = ("kb", "preflight", "--stream", shop)
    (tmp_path / "q.txt").write_bytes("有吗".encode("utf-16"))
    for given, words in (
        (("--latest",), ("not been asked",)),
        (("--latest", "--source", "list"), ("--latest",)),
        (("--questions", tmp_path / "none.txt"), ("none.txt",)),
        (("--questions", tmp_path / "q.txt"), ("UTF-8",)),
        (("--source", "list"), ("nothing to ask",)),
    ):
        assert_one_sentence(ops(*of, *given), *words)
    assert ops(*of, "--source", "moon").returncode == 2


@pytest.mark.parametrize("key", ["sk_wrong\nsk_more", "sk_密钥", "sk_\x07"])
def test_what_can_not_be_a_key_is_never_shown(command: Command, service: Service, key: str) -> None:
    done = command("streams", "list", "--url", service.url, "--key", key)
    assert_one_sentence(done, "characters")
    assert "sk_" not in done.stderr


def test_a_service_that_is_not_there_is_one_sentence(command: Command, key: str) -> None:
    for url in ("http://127.0.0.1:9", "nonsense", "http://"):
        done = command("streams", "list", "--url", url, key=key)
        assert_one_sentence(done, url)
        assert key not in done.stderr
