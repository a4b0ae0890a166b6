from datetime import UTC, datetime

from app.streams.posters import MOST_STREAMS, Posters

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_the_last_poster_of_a_stream_is_known() -> None:
    posters = Posters()
    assert posters.last("s1") is None
    for name in ("replay", "connector"):
        posters.saw("s1", name, NOW)
    assert posters.last("s1") == (NOW, "connector")


def test_the_streams_that_were_silent_longest_are_forgotten_first() -> None:
    posters = Posters()
    for n in range(MOST_STREAMS):
        posters.saw(f"s{n}", "connector", NOW)
    posters.saw("s0", "connector", NOW)
    posters.saw("new", "connector", NOW)
    assert [posters.last(name) is None for name in ("s0", "s1", "new")] == [False, True, False]
