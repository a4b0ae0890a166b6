import pytest

from app.api.tries import Tries
from app.errors import TooMany


def guessed(tries: Tries, address: str, name: str) -> bool:
    try:
        tries.take(address, name)
    except TooMany:
        return False
    tries.failed(address, name)
    return True


def test_who_has_to_wait_is_told_how_long() -> None:
    tries = Tries()
    while guessed(tries, "192.0.2.1", "mei"):
        pass
    with pytest.raises(TooMany) as refused:
        tries.take("192.0.2.1", "mei")
    assert refused.value.retry_after in range(1, 61)
    assert str(refused.value.retry_after) in refused.value.detail


def test_one_address_gets_ten_tries_a_minute_at_a_name() -> None:
    tries = Tries()
    assert sum(guessed(tries, "192.0.2.1", "mei") for _ in range(50)) == 10


def test_many_addresses_together_get_thirty_and_do_not_lock_out_whom_it_is() -> None:
    tries = Tries()
    tries.take("198.51.100.1", "mei")
    tries.succeeded("198.51.100.1", "mei")
    assert sum(guessed(tries, f"192.0.2.{n}", "mei") for n in range(200)) == 30
    tries.take("198.51.100.1", "mei")
    with pytest.raises(TooMany):
        tries.take("203.0.113.9", "mei")
    tries.take("203.0.113.9", "lin")


def test_one_address_gets_sixty_failures_a_minute_with_whatever_names() -> None:
    tries = Tries()
    assert sum(guessed(tries, "192.0.2.1", f"name {n}") for n in range(200)) == 60


def test_right_passwords_count_against_nobody_else() -> None:
    tries = Tries()
    for n in range(100):
        tries.take(f"192.0.2.{n}", "shared")
        tries.succeeded(f"192.0.2.{n}", "shared")
    tries.take("203.0.113.9", "shared")
