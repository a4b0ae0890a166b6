"""`sidestage replay` of what any viewer may have typed, of what can not be played, and to nobody."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, assert_one_sentence, told
from tests.serving import Service


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


def test_a_replay_to_no_time_with_no_key_or_to_no_stream_is_one_sentence(
    command: Command, tmp_path: Path
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"t": 0, "text": "hi"}\n{"t": 5, "text": "there"}\n')
    given = ("replay", log, "--stream", "st_1", "--url", "http://127.0.0.1:1")
    late = command(*given, "--key", "sk_x", "--start", "9999-12-31T23:59:59+00:00")
    assert_one_sentence(late, "calendar")
    assert_one_sentence(command(*given, "--key", "clé"), "key")
    assert_one_sentence(command(*given, "--key", "sk_x", "--stream", "\udcff"), "no stream")


@pytest.mark.model
def test_half_a_character_and_a_line_within_a_text_are_posted(
    command: Command, service: Service, stream: str, tmp_path: Path
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"t": 0, "text": "hi \\ud800"}\n{"t": 1, "text": "hi\u2028there"}\n', "utf-8")
    given = ("--stream", stream, "--key", service.key, "--url", service.url, "--speed", 0, "--json")
    assert told(command("replay", log, *map(str, given)))["posted"] == 2
