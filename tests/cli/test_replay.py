"""`sidestage replay` of what can not be played, or to nobody."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, assert_one_sentence


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
