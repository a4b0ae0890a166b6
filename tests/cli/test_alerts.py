"""Channels of alerts from a terminal, and what is left after a stream."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import openpyxl
import pytest

from tests.cli.conftest import Ops, assert_one_sentence, told
from tests.contracts.alert_platforms import PLATFORMS, PlatformServer
from tests.serving import Service

pytestmark = pytest.mark.model
ROBOT = "https://oapi.dingtalk.com/robot/send?access_token=very-secret"


@pytest.fixture
def platform() -> Iterator[PlatformServer]:
    made = PlatformServer(PLATFORMS["feishu"]).start()
    yield made
    made.stop()


def named() -> str:
    return f"night {uuid4().hex[:6]}"


def test_a_channel_is_added_changed_and_removed_and_its_secrets_are_never_shown(ops: Ops) -> None:
    name, other = named(), named()
    done = ops("alerts", "add", "dingtalk", "--name", name, "--field-stdin", "url", given=f"{ROBOT}\n")
    assert done.returncode == 0, done.stderr
    channel = done.stdout.strip()
    assert channel.startswith("ac_")
    assert done.stdout.count("\n") == 1, "the id, and only it"
    twice = ops(
        "alerts",
        "set",
        channel,
        "--name",
        other,
        "--field-stdin",
        "secret",
        "--field",
        f"url={ROBOT}",
        given="SEC1\n",
    )
    assert twice.stdout == f"Changed {other}.\n"
    listed = ops("alerts", "list", "--json")
    (found,) = [one for one in told(listed) if one["id"] == channel]
    assert found["config"] == {"url": "set", "secret": "set"}
    for one in (done, twice, listed, ops("alerts", "list")):
        assert "very-secret" not in one.stdout + one.stderr
        assert "SEC1" not in one.stdout + one.stderr
    assert ops("alerts", "remove", channel).stdout == f"Removed {channel}.\n"
    assert channel not in [one["id"] for one in told(ops("alerts", "list", "--json"))]


def test_a_test_tells_what_the_other_side_said(ops: Ops, service: Service, platform: PlatformServer) -> None:
    config = {name: value.format(base=platform.url) for name, value in PLATFORMS["feishu"].config.items()}
    with closing(
        service.client("admin")
    ) as admin:  # an address that is not the platform's own is an admin's to give
        given = {"kind": "feishu", "name": named(), "config": config}
        channel = admin.post("/api/v1/alert-channels", json=given).raise_for_status().json()["id"]
    sent = ops("alerts", "test", channel)
    assert (sent.returncode, sent.stdout.startswith("sent: ")) == (0, True)
    assert told(ops("alerts", "test", channel, "--language", "zh", "--json"))["outcome"] == "sent"
    platform.mode = "refuse"
    refused = ops("alerts", "test", channel)
    assert (refused.returncode, refused.stdout.startswith("refused: ")) == (1, True)
    messages = told(ops("alerts", "messages", "--limit", "3", "--json"))
    assert len(messages) == 3
    assert_one_sentence(ops("alerts", "again", messages[0]["id"]), "not one to send again")
    assert messages[0]["id"] in ops("alerts", "messages").stdout
    assert ops("alerts", "remove", channel).returncode == 0


def test_what_no_channel_can_be_is_one_sentence(ops: Ops) -> None:
    assert "chat_id" in ops("alerts", "kinds").stdout
    assert {one["kind"] for one in told(ops("alerts", "kinds", "--json"))} >= {"dingtalk", "telegram"}
    add = ("alerts", "add", "dingtalk", "--name", named())
    for arguments, words in (
        ((*add, "--field", "url"), ("name=value",)),
        ((*add, "--field", "url=nonsense"), ("url", "address")),
        ((*add, "--field", "url=https://evil.example/x"), ("admin",)),
        (add, ("url", "is needed")),
        (("alerts", "add", "pigeon", "--name", "x"), ("dingtalk",)),
        (("alerts", "set", "ac_none", "--name", "x"), ("ac_none",)),
        (("alerts", "set", "ac_none"), ("--name",)),
        (("alerts", "test", "ac_none"), ("ac_none",)),
        (("alerts", "remove", "ac_none"), ("ac_none",)),
        (("alerts", "again", "am_none"), ("am_none",)),
    ):
        assert_one_sentence(ops(*arguments), *words)
    assert_one_sentence(ops(*add, "--field-stdin", "url", given=b"\xff\xfe"), "UTF-8")


def test_what_is_left_after_a_stream_is_listed_and_taken_out(ops: Ops, shop: str, tmp_path: Path) -> None:
    assert "Not answered: 0" in ops("streams", "review", shop).stdout
    assert told(ops("streams", "review", shop, "--json"))["stream_id"] == shop
    assert told(ops("kb", "said", "--stream", shop, "--json")) == []
    assert ops("kb", "said", "--stream", shop).returncode == 0
    assert (
        told(ops("follow-ups", "list", "--stream", shop, "--state", "unfinished", "--overdue", "--json"))
        == []
    )
    assert ops("follow-ups", "list").returncode == 0
    for arguments in (("kb", "said", "--out"), ("follow-ups", "export")):
        file = tmp_path / f"{arguments[0]}.xlsx"
        assert ops(*arguments, file, "--stream", shop).returncode == 0
        assert openpyxl.load_workbook(file).sheetnames
    table = tmp_path / "promises.csv"
    assert ops("follow-ups", "export", table, "--stream", shop, "--owner", "mei", "--reveal").returncode == 0
    assert table.read_text("utf-8-sig").count("\n") == 1, "the header"


def test_what_is_not_left_is_one_sentence(ops: Ops, shop: str, tmp_path: Path) -> None:
    for arguments, words in (
        (("streams", "review", "st_none"), ("st_none",)),
        (("kb", "said", "--stream", "st_none"), ("st_none",)),
        (("kb", "said", "--stream", "st_none", "--out", tmp_path / "x.xlsx"), ("st_none",)),
        (("kb", "said", "--stream", shop, "--out", tmp_path / "x.csv"), (".xlsx",)),
        (("follow-ups", "export", tmp_path / "x.pdf"), (".csv", ".xlsx")),
        (("follow-ups", "export", tmp_path / "no" / "x.csv"), ("written",)),
    ):
        assert_one_sentence(ops(*arguments), *words)
    assert ops("follow-ups", "list", "--state", "lost").returncode == 2
