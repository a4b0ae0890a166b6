"""How passwords are stored."""

import asyncio
import subprocess
import sys

from app.people.passwords import Passwords

STORED = "from app.people.passwords import Passwords; print(Passwords().hash('correct horse'))"


def test_they_are_stored_by_argon2id_at_the_cost_that_is_recommended() -> None:
    """Asked of a process of its own: the tests' own hashes are cheap."""
    stored = subprocess.run([sys.executable, "-c", STORED], capture_output=True, text=True, check=True).stdout
    assert stored.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_one_fits_what_was_stored_of_it_and_nothing_else() -> None:
    passwords = Passwords()
    stored = passwords.hash("correct horse")
    assert asyncio.run(passwords.fits("correct horse", stored))
    assert not asyncio.run(passwords.fits("correct mule", stored))
    assert not asyncio.run(passwords.fits("correct horse", None))
