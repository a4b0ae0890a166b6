"""A little OpenID provider on 127.0.0.1 that signs whoever asks in, truthfully or as a test bids it to lie."""

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "sidestage", "provider-secret"


def new_key(kid: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig", "alg": "RS256"}, private=True)


@dataclass
class Provider:
    """The provider; a test changes what the next person is, or how it answers."""

    key: RSAKey = field(default_factory=lambda: new_key("one"))
    signs_with: RSAKey | None = None
    """Another key than the published one."""
    person: dict[str, Any] = field(default_factory=dict[str, Any])
    """Claims of whoever signs in."""
    claims: dict[str, Any] = field(default_factory=dict[str, Any])
    """What the id token says instead; None: what it lacks."""
    answers: dict[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])
    """Status and body of a path instead of the truth."""
    refuses: str | None = None
    tampers: bool = False
    header: dict[str, Any] | None = None
    codes: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])

    def __post_init__(self) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.reset()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def reset(self) -> None:
        self.person = {"sub": "u-1", "preferred_username": "tony", "groups": ["live-agents"]}
        self.claims, self.answers = {}, {}
        self.refuses, self.tampers, self.signs_with, self.header = None, False, None, None

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": self.url + "/authorize",
            "token_endpoint": self.url + "/token",
            "jwks_uri": self.url + "/jwks",
        }

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser is sent back to."""
        if self.refuses:
            return query["redirect_uri"] + "?" + urlencode({"error": self.refuses, "state": query["state"]})
        code = secrets.token_urlsafe(8)
        self.codes[code] = query
        answer = {"code": code, "state": query["state"], "iss": self.url}
        return query["redirect_uri"] + "?" + urlencode(answer)

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if authorization != f"Basic {basic}":
            return 401, {"error": "invalid_client"}
        asked = self.codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if (
            asked is None
            or asked["redirect_uri"] != form["redirect_uri"]
            or asked["code_challenge_method"] != "S256"
            or asked["code_challenge"] != challenge
        ):
            return 400, {"error": "invalid_grant"}
        return 200, {"access_token": "at", "token_type": "Bearer", "id_token": self.id_token(asked["nonce"])}

    def id_token(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce, **self.person}
        claims = {name: value for name, value in {**claims, **self.claims}.items() if value is not None}
        header = self.header or {"alg": "RS256", "kid": (self.signs_with or self.key).kid}
        token = jwt.encode(header, claims, self.signs_with or self.key, algorithms=["RS256"])
        if self.tampers:
            head, body, signature = token.split(".")
            told = json.loads(base64.urlsafe_b64decode(body + "=="))
            body = base64.urlsafe_b64encode(json.dumps({**told, "groups": ["live-leads"]}).encode()).decode()
            token = ".".join((head, body.rstrip("="), signature))
        return token


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            known = {
                "/.well-known/openid-configuration": provider.discovery(),
                "/jwks": {"keys": [provider.key.as_dict(private=False)]},
            }
            if address.path == "/authorize":
                query = {name: values[0] for name, values in parse_qs(address.query).items()}
                self.send_response(302)
                self.send_header("Location", provider.authorize(query))
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                self.answer(*provider.answers.get(address.path, (200, json.dumps(known.get(address.path)))))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if self.path in provider.answers:
                self.answer(*provider.answers[self.path])
                return
            form = {name: values[0] for name, values in parse_qs(body).items()}
            status, answer = provider.token(form, self.headers.get("Authorization", ""))
            self.answer(status, json.dumps(answer))

        def answer(self, status: int, body: str) -> None:
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Says nothing."""

    return Handler
