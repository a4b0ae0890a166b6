"""Sign-in with an OpenID provider: the code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1)."""

import asyncio
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from authlib.integrations.httpx_client import AsyncOAuth2Client, OAuthError
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from sqlmodel import Session

from app.errors import Invalid, Unauthorized
from app.people.accounts import hashed
from app.people.identities import Identity
from app.people.oidc_provider import WAIT_S, ProviderFacts, unavailable
from app.settings import Settings
from app.store import sign_ins as rows
from app.store.session import Database
from app.store.tables import OidcAttempt

ATTEMPT_LIFE = timedelta(minutes=10)
LEEWAY_S, MOST_SUB = 60, 255
"""How far the provider's clock may differ, and the characters of a `sub` (OpenID Connect Core 1.0, 2)."""
ALGORITHMS = [
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "EdDSA",
    "Ed25519",
]
"""Never the symmetric ones, and never `none`."""
OWN_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
AGAIN = "This sign-in was begun elsewhere, or too long ago. Begin again."


@dataclass(frozen=True, slots=True)
class Begun:
    """Where the browser goes, and the cookie that binds it to what comes back."""

    url: str
    browser: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What the provider sent the browser back with."""

    state: str | None
    code: str | None
    error: str | None
    iss: str | None


class OpenIdProvider:
    """The provider that the settings name. Unavailable where it can't be talked to, Unauthorized for what is not right."""

    def __init__(self, db: Database, settings: Settings, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._settings = settings
        self._clock = clock
        self._facts = ProviderFacts(settings.oidc_issuer or "")

    async def begin(self, redirect_uri: str, next_path: str) -> Begun:
        """A new attempt; afterwards the browser goes to `next_path`, where that is a path of ours."""
        about = await self._facts.about()
        state, nonce, verifier, browser = (secrets.token_urlsafe(32) for _ in range(4))
        now = self._clock()
        attempt = OidcAttempt(
            state_hash=hashed(state),
            browser_hash=hashed(browser),
            nonce=nonce,
            verifier=verifier,
            next=own_path(next_path),
            expires_at=now + ATTEMPT_LIFE,
        )

        def work(session: Session) -> None:
            rows.forget_expired(session, now)
            session.add(attempt)

        await self._db.write(work)
        async with self._client(redirect_uri) as client:
            url, _ = client.create_authorization_url(
                about["authorization_endpoint"], state=state, code_verifier=verifier, nonce=nonce
            )
        return Begun(url, browser)

    async def finish(
        self, returned: Returned, browser: str | None, redirect_uri: str
    ) -> tuple[Identity, str]:
        """Who signed in, and where the browser goes; each state counts once, in the browser that began it."""
        attempt = await self._taken(returned.state)
        if attempt is None or not browser or hashed(browser) != attempt.browser_hash:
            raise Unauthorized(AGAIN)
        if attempt.expires_at <= self._clock():
            raise Unauthorized(AGAIN)
        if returned.error or not returned.code:
            why = (
                returned.error
                if returned.error and re.fullmatch(r"[a-z_]{1,40}", returned.error)
                else "no code"
            )
            raise Unauthorized(f"The provider did not sign you in ({why}).")
        about = await self._facts.about()
        if returned.iss is not None and returned.iss != about["issuer"]:  # RFC 9207
            raise Unauthorized("The answer comes from another provider than was asked.")
        token = await self._token(about, returned.code, attempt.verifier, redirect_uri)
        claims = await self._verified(about, token, attempt.nonce)
        return self._identity(about["issuer"], claims), attempt.next

    async def subject(self, sub: str) -> str:
        """Who it is here whom the provider calls `sub`; Invalid for what can't be a `sub`."""
        if not _is_sub(sub):
            wrong = {"loc": ["body", "subject"], "message": "not a sub", "value": sub}
            raise Invalid("A subject is what the provider has as `sub`.", errors=[wrong])
        return subject_of((await self._facts.about())["issuer"], sub)

    async def _taken(self, state: str | None) -> OidcAttempt | None:
        if not state:
            return None
        digest = hashed(state)
        return await self._db.write(lambda session: rows.take_attempt(session, digest))

    def _client(self, redirect_uri: str) -> Any:  # authlib has no types
        secret = self._settings.oidc_client_secret
        return AsyncOAuth2Client(
            client_id=self._settings.oidc_client_id,
            client_secret=secret.get_secret_value() if secret else None,
            token_endpoint_auth_method="client_secret_basic" if secret else "none",
            scope=self._settings.oidc_scope,
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
            timeout=WAIT_S,
        )

    async def _token(
        self, about: Mapping[str, Any], code: str, verifier: str, redirect_uri: str
    ) -> Mapping[str, Any]:
        try:
            async with self._client(redirect_uri) as client:
                return await client.fetch_token(
                    about["token_endpoint"],
                    grant_type="authorization_code",
                    code=code,
                    code_verifier=verifier,
                )
        except OAuthError as error:
            if error.error in ("invalid_client", "unauthorized_client"):
                raise unavailable("refuses Sidestage's client id or secret") from error
            raise Unauthorized("The provider took the sign-in back. Begin again.") from error
        except Exception as error:  # whatever else it answers can't be made a token of
            raise unavailable("does not answer as one") from error

    async def _verified(self, about: Mapping[str, Any], token: Mapping[str, Any], nonce: str) -> CodeIDToken:
        """The claims of an id token that the provider signed for us, now, and for this attempt."""
        raw = token.get("id_token")
        if not isinstance(raw, str):
            raise unavailable("sent no id token")
        try:
            decoded = await self._decoded(about["jwks_uri"], raw)
            params = {
                "nonce": nonce,
                "client_id": self._settings.oidc_client_id,
                "access_token": token.get("access_token"),
            }
            required = {"iss": about["issuer"], "aud": self._settings.oidc_client_id, "nonce": nonce}
            options: dict[str, Any] = {k: {"essential": True, "value": v} for k, v in required.items()}
            claims = CodeIDToken(
                decoded.claims, decoded.header, {**options, "sub": {"essential": True}}, params
            )
            claims.validate(leeway=LEEWAY_S)
            if not _is_sub(claims["sub"]):
                raise ValueError("a subject that can't be")
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise Unauthorized("The provider's answer can't be trusted. Begin again.") from error
        return claims

    async def _decoded(self, jwks_uri: str, raw: str) -> jwt.Token:
        keys = await self._facts.keys(jwks_uri)
        try:
            return await asyncio.to_thread(jwt.decode, raw, keys, ALGORITHMS)
        except InvalidKeyIdError:  # the provider changed its keys
            keys = await self._facts.keys(jwks_uri, one_is_unknown=True)
            return await asyncio.to_thread(jwt.decode, raw, keys, ALGORITHMS)

    def _identity(self, issuer: str, claims: Mapping[str, Any]) -> Identity:
        names = (self._settings.oidc_name_claim, "preferred_username", "email", "name", "sub")
        named = (claims.get(name) for name in names)
        name = next((value.strip() for value in named if isinstance(value, str) and value.strip()), "")
        groups = claims.get(self._settings.oidc_roles_claim)
        held = {
            group for group in (groups if isinstance(groups, list) else [groups]) if isinstance(group, str)
        }
        mapping, default = self._settings.oidc_roles, self._settings.oidc_default_role
        role = next((role for value, role in mapping.items() if value in held), default if mapping else None)
        return Identity(subject_of(issuer, claims["sub"]), name, role, default)


def subject_of(issuer: str, sub: str) -> str:
    """How somebody is known here whom a provider calls `sub`."""
    return f"{issuer} {sub}"


def _is_sub(sub: str) -> bool:
    return 0 < len(sub) <= MOST_SUB and sub.isprintable()


def own_path(next_path: str) -> str:
    """The path where it is one of this origin, else the start page."""
    return next_path if OWN_PATH.fullmatch(next_path) and len(next_path) <= 2000 else "/"
