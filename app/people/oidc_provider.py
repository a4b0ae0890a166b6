"""What an OpenID provider says of itself, and the keys that it signs with; both are kept for a while."""

import time
from typing import Any

import httpx2
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from app.errors import Unavailable

WAIT_S = 8.0
KNOWN_FOR_S = 3600.0
"""Both are asked for again after this; the keys also when one is unknown."""
KEYS_AGAIN_S = 10.0


class ProviderFacts:
    """Asks the provider of that address. Unavailable where it can't be talked to."""

    def __init__(self, issuer: str) -> None:
        self._issuer = issuer.rstrip("/")
        self._about: tuple[float, dict[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None

    async def about(self) -> dict[str, Any]:
        """What the provider says of itself (OpenID Connect Discovery 1.0)."""
        if self._about is not None and time.monotonic() - self._about[0] < KNOWN_FOR_S:
            return self._about[1]
        issuer = self._issuer
        about = await self._asked(issuer + "/.well-known/openid-configuration")
        needed = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
        if not all(isinstance(about.get(name), str) for name in needed):
            raise unavailable("does not say where its endpoints are")
        if about["issuer"].rstrip("/") != issuer:
            raise unavailable("calls itself by another address than the setting oidc_issuer")
        self._about = (time.monotonic(), about)
        return about

    async def keys(self, jwks_uri: str, *, one_is_unknown: bool = False) -> KeySet:
        """The keys that it signs with; asked for soon again where one is unknown."""
        known_for = KEYS_AGAIN_S if one_is_unknown else KNOWN_FOR_S
        if self._keys is not None and time.monotonic() - self._keys[0] < known_for:
            return self._keys[1]
        found = await self._asked(jwks_uri)
        try:
            given = [
                key for key in found["keys"] if key.get("use", "sig") == "sig" and key.get("kty") != "oct"
            ]
            keys = KeySet.import_key_set({"keys": given})
        except (JoseError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise unavailable("has no keys that can be read") from error
        self._keys = (time.monotonic(), keys)
        return keys

    async def _asked(self, url: str) -> dict[str, Any]:
        try:
            async with httpx2.AsyncClient(timeout=WAIT_S) as client:
                answer = await client.get(url)
                answer.raise_for_status()
                found = answer.json()
        except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
            raise unavailable("does not answer as one") from error
        if not isinstance(found, dict):
            raise unavailable("does not answer as one")
        return found


def unavailable(what: str) -> Unavailable:
    """The failure that tells what is wrong with the provider."""
    return Unavailable(f"The OpenID provider {what}. Sign in with a password, or try again.", retry_after=10)
