"""Passwords: how they are stored, and whether one fits."""

import secrets

import anyio.to_thread
from pwdlib import PasswordHash


class Passwords:
    """Hashes and verifies, some 50 ms each."""

    def __init__(self) -> None:
        self._hasher = PasswordHash.recommended()
        # verified where there is none to fit, so that the answer takes as long
        self._decoy = self._hasher.hash(secrets.token_urlsafe())

    def hash(self, password: str) -> str:
        """The password as it is stored."""
        return self._hasher.hash(password)

    async def fits(self, password: str, stored: str | None) -> bool:
        """Whether it is the stored one; where none is stored, False after the same time."""
        fits = await anyio.to_thread.run_sync(self._hasher.verify, password, stored or self._decoy)
        return fits and bool(stored)
