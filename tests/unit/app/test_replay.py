from pathlib import Path

import pytest

from app.replay import LogError, read_log


def test_lines_are_played_in_the_order_of_their_time(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(
        '{"t": 9, "text": "two", "id": "b"}\n\n{"t": 1.5, "text": "one", "author": {"id": "u"}}\n', "utf-8"
    )
    first, second = read_log(log)
    assert (first.t, first.body) == (1.5, {"text": "one", "author": {"id": "u"}})
    assert (second.t, second.body) == (9.0, {"text": "two", "comment_id": "b"})


def at(moment: str) -> str:
    return f'"posted_at": "2026-11-21T{moment}+08:00"'


def test_recorded_times_count_from_the_first_and_are_kept(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(
        '{"posted_at": "2026-11-21T20:00:05+08:00", "text": "b"}\n'
        '{"posted_at": "2026-11-21T12:00:00Z", "text": "a"}\n',
        "utf-8",
    )
    first, second = read_log(log)
    assert (first.t, first.body["text"]) == (0.0, "a")
    assert (second.t, second.body["posted_at"]) == (5.0, "2026-11-21T20:00:05+08:00")


@pytest.mark.parametrize(
    ("lines", "seconds"),
    [
        (('"t": 0', at("20:00:00"), at("20:00:07")), {"0": 0, "1": 0, "2": 7}),
        (
            ('"t": 3', '"t": 5', at("20:00:09"), at("20:00:07"), '"t": 8'),
            {"0": 3, "1": 5, "2": 7, "3": 5, "4": 8},
        ),
        ((at("20:00:00"), '"t": 4', at("20:00:02")), {"0": 0, "1": 4, "2": 2}),
        (('"t": 90, ' + at("20:00:00"), '"t": 95, ' + at("20:00:01")), {"0": 0, "1": 5}),
    ],
)
def test_a_log_with_seconds_and_moments_is_played_in_one_go(
    tmp_path: Path, lines: tuple[str, ...], seconds: dict[str, float]
) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text("\n".join(f'{{{line}, "text": "{n}"}}' for n, line in enumerate(lines)), "utf-8")
    assert {comment.body["text"]: comment.t for comment in read_log(log)} == seconds


def test_a_line_ends_where_jsonl_ends_it(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_bytes('{"t": 1, "text": "a\u2028b\u0085c"}\r\n{"t": 2, "text": "d"}\n'.encode())
    assert [comment.body["text"] for comment in read_log(log)] == ["a\u2028b\u0085c", "d"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 1: not valid JSON"),
        ('{"t": 1}', "line 1: an object with `text`"),
        ('{"text": "no time"}', "line 1: `t` in seconds"),
        ('{"text": "x", "posted_at": "yesterday"}', "line 1: `t` in seconds"),
        ('{"t": ' + "9" * 400 + ', "text": "x"}', "line 1: `t` in seconds"),
        ('{"t": NaN, "text": "x"}', "line 1: `t` in seconds"),
        ('{"t": Infinity, "text": "x"}', "line 1: `t` in seconds"),
        ('{"text": "x", "posted_at": "0001-01-01T00:00:00"}', "line 1: `t` in seconds"),
        ("[" * 100_000, "line 1: not valid JSON"),
        ("", "has no comments"),
    ],
)
def test_a_line_that_can_not_be_played_is_named(tmp_path: Path, line: str, says: str) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(line, "utf-8")
    with pytest.raises(LogError, match=says):
        read_log(log)


def test_a_missing_log_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="can't be read"):
        read_log(tmp_path / "none.jsonl")
