"""Sign-in at a team's OpenID provider, against a real little one."""

import base64
import json
from collections.abc import Iterator
from contextlib import closing
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from starlette.requests import Request

from app.api.session import begin, ways
from app.assembly import Services
from app.errors import NotFound
from app.settings import Settings
from tests.api.test_errors import assert_problem
from tests.openid_provider import CLIENT, Provider, new_key
from tests.serving import PASSWORD, Service

pytestmark = pytest.mark.model


@pytest.fixture
def person(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client()) as client:
        yield client


def begun(person: httpx.Client, next_path: str = "/desk?stream=st_1") -> str:
    """Where the provider sends the browser back to."""
    first = person.get("/api/v1/session/oidc", params={"next": next_path})
    assert first.status_code == 303, first.text
    return httpx.get(first.headers["location"]).headers["location"]


def signed_in(person: httpx.Client, next_path: str = "/desk?stream=st_1") -> httpx.Response:
    return person.get(begun(person, next_path))


def test_a_person_of_the_team_comes_in_with_their_role(person: httpx.Client, provider: Provider) -> None:
    assert person.get("/api/v1/session/ways").json() == {
        "password": True,
        "oidc": {"title": "Sign in with Team"},
    }
    answer = signed_in(person)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk?stream=st_1")
    who = person.get("/api/v1/session").json()
    assert (who["username"], who["roles"]) == ("tony", ["agent"])
    (listed,) = person.get("/api/v1/sessions").json()["items"]
    assert listed["current"]
    assert "sidestage_oidc" not in person.cookies
    provider.person = {"sub": "u-1", "preferred_username": "another name", "groups": "live-leads"}
    signed_in(person)
    who = person.get("/api/v1/session").json()
    assert (who["username"], who["roles"]) == ("tony", ["admin"])


def test_the_cookies_are_out_of_reach_of_scripts(person: httpx.Client, provider: Provider) -> None:
    first = person.get("/api/v1/session/oidc")
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "path=/api/v1/session/oidc" in cookie
    query = parse_qs(urlsplit(first.headers["location"]).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["scope"] == ["openid profile email"]
    assert {"state", "nonce", "code_challenge"} <= set(query)


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\tx", "desk", ""],
)
def test_it_leads_to_no_other_origin(person: httpx.Client, provider: Provider, elsewhere: str) -> None:
    assert signed_in(person, elsewhere).headers["location"] == "/"


FORGED, UNKNOWN = new_key("one"), new_key("two")
LIES: dict[str, dict[str, Any]] = {
    "a tampered token": {"tampers": True},
    "another's key": {"signs_with": FORGED},
    "an unknown key": {"signs_with": UNKNOWN},
    "an unknown key's name": {"header": {"alg": "RS256", "kid": "nobody's"}},
    "a wrong nonce": {"claims": {"nonce": "guessed"}},
    "no nonce": {"claims": {"nonce": None}},
    "another issuer": {"claims": {"iss": "https://evil.example"}},
    "another client": {"claims": {"aud": "shop"}},
    "another client too": {"claims": {"aud": [CLIENT, "shop"], "azp": "shop"}},
    "expired": {"claims": {"exp": 1_000_000_000}},
    "without an end": {"claims": {"exp": None}},
    "an end that is none": {"claims": {"exp": "soon"}},
    "of the future": {"claims": {"iat": 4_000_000_000}},
    "nobody": {"claims": {"sub": None}},
    "a number": {"claims": {"sub": 7}},
    "unprintable": {"claims": {"sub": "a\0b"}},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_is_not_for_this_attempt_is_refused(
    person: httpx.Client, provider: Provider, lie: str
) -> None:
    for name, value in LIES[lie].items():
        setattr(provider, name, value)
    answer = signed_in(person)
    assert_problem(answer, 401)
    assert "can't be trusted" in answer.json()["detail"]
    assert_problem(person.get("/api/v1/session"), 401)


def unsigned(claims: dict[str, Any], header: dict[str, Any], signature: str = "") -> str:
    parts = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (header, claims)
    )
    return ".".join((*parts, signature))


@pytest.mark.parametrize("algorithm", ["none", "HS256", "RS256", 7])
def test_an_unsigned_token_is_refused(person: httpx.Client, provider: Provider, algorithm: Any) -> None:
    back = begun(person)
    nonce = provider.codes[parse_qs(urlsplit(back).query)["code"][0]]["nonce"]
    claims = {
        "iss": provider.url,
        "aud": CLIENT,
        "exp": 4_000_000_000,
        "iat": 1,
        "nonce": nonce,
        **provider.person,
    }
    token = unsigned(claims, {"alg": algorithm, "kid": "one"})
    body = json.dumps({"access_token": "x", "token_type": "Bearer", "id_token": token})
    provider.answers["/token"] = (200, body)
    assert_problem(person.get(back), 401)


def test_an_answer_counts_once(person: httpx.Client, provider: Provider) -> None:
    back = begun(person)
    cookies = dict(person.cookies)
    assert person.get(back).status_code == 303
    again = httpx.get(back, cookies=cookies)
    assert_problem(again, 401)
    assert "Begin again" in again.json()["detail"]


def test_an_answer_counts_in_the_browser_that_asked_only(
    person: httpx.Client, service: Service, provider: Provider
) -> None:
    back = begun(person)
    with closing(service.client()) as victim:
        assert_problem(victim.get(back), 401)
        begun(victim)
        back = begun(person)
        assert_problem(victim.get(back), 401)
    assert_problem(person.get(back), 401)  # used up


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "guessed"}, {"state": ""}, {"code": ""}, {"code": "guessed"}, {"iss": "https://evil.example"},
        {"error": "access_denied"}, {"error": "<script>"},
    ],
)  # fmt: skip
def test_a_changed_answer_is_refused(
    person: httpx.Client, provider: Provider, changed: dict[str, str]
) -> None:
    address = urlsplit(begun(person))
    query = {name: values[0] for name, values in parse_qs(address.query).items()}
    answer = person.get(address.path, params=urlencode({**query, **changed}))
    assert_problem(answer, 401)
    assert "<script>" not in answer.json()["detail"]


def test_who_said_no_at_the_provider_is_told_so(person: httpx.Client, provider: Provider) -> None:
    provider.refuses = "access_denied"
    answer = signed_in(person)
    assert_problem(answer, 401)
    assert "access_denied" in answer.json()["detail"]


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": "u-9", "preferred_username": "lin", "groups": ["others"]},
        {"sub": "u-9", "preferred_username": "lin", "groups": [{"name": "live-agents"}, None]},
        {"sub": "u-9", "preferred_username": "lin"},
        {"sub": "u-9", "preferred_username": "admin", "groups": ["live-agents"]},
    ],
    ids=["no group of ours", "no groups that can be read", "no groups", "the name of somebody else"],
)
def test_who_has_no_place_here_is_refused(
    person: httpx.Client, provider: Provider, claims: dict[str, Any]
) -> None:
    provider.person = claims
    assert_problem(signed_in(person), 403)
    assert_problem(person.get("/api/v1/session"), 401)


def test_an_admin_lets_a_user_with_a_password_sign_in_at_the_provider_too(
    service: Service, person: httpx.Client, provider: Provider
) -> None:
    provider.person = {"sub": "u-7", "preferred_username": "nora", "groups": ["live-agents"]}
    with closing(service.client("admin")) as admin:
        given = {"username": "nora", "password": PASSWORD, "role": "host"}
        admin.post("/api/v1/users", json=given).raise_for_status()
        assert_problem(signed_in(person), 403)
        (refused,) = [
            line
            for line in admin.get("/api/v1/audit").json()["items"]
            if (line["action"], line["target"]) == ("sign_in.refused", "nora")
        ]
        subject = f"{provider.url} u-7"
        assert refused["detail"] == {"how": "oidc", "subject": subject}

        assert_problem(admin.patch("/api/v1/users/nora", json={"subject": "a\0b"}), 422)
        linked = admin.patch("/api/v1/users/nora", json={"subject": "u-7"}).raise_for_status().json()
        assert (linked["subject"], linked["sign_in"]) == (subject, "password")
        assert signed_in(person).status_code == 303
        who = person.get("/api/v1/session").json()
        assert (who["username"], who["roles"]) == ("nora", ["agent"])
        with closing(service.client("nora")) as by_password:
            assert by_password.get("/api/v1/session").status_code == 200
        taken = admin.patch("/api/v1/users/host", json={"subject": "u-7"})
        assert_problem(taken, 409)
        assert "nora" in taken.json()["detail"]

        assert admin.patch("/api/v1/users/nora", json={"subject": ""}).json()["subject"] is None
        assert_problem(person.get("/api/v1/session"), 401)
        assert_problem(signed_in(person), 403)


def test_a_disabled_person_stays_out(service: Service, person: httpx.Client, provider: Provider) -> None:
    provider.person = {"sub": "u-5", "preferred_username": "gone", "groups": ["live-agents"]}
    assert signed_in(person).status_code == 303
    with closing(service.client("admin")) as admin:
        users = {user["username"]: user for user in admin.get("/api/v1/users").json()["items"]}
        assert (users["gone"]["sign_in"], users["admin"]["sign_in"]) == ("oidc", "password")
        admin.patch("/api/v1/users/gone", json={"disabled": True}).raise_for_status()
    assert_problem(person.get("/api/v1/session"), 401)
    assert_problem(signed_in(person), 403)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/token", (500, "oops")), ("/token", (200, "[]")), ("/token", (200, "{}")), ("/token", (200, "\xff")),
        ("/token", (401, '{"error": "invalid_client"}')), ("/token", (200, '{"id_token": 7}')),
    ],
)  # fmt: skip
def test_a_provider_that_answers_nonsense_is_a_503(
    person: httpx.Client, provider: Provider, path: str, answer: tuple[int, str]
) -> None:
    provider.answers[path] = answer
    refused = signed_in(person)
    assert_problem(refused, 503)
    assert refused.headers["retry-after"]


def test_new_keys_of_the_provider_are_found(
    person: httpx.Client, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(person)
    monkeypatch.setattr("app.people.oidc_provider.KEYS_AGAIN_S", 0)
    monkeypatch.setattr(provider, "key", new_key("next"))
    assert signed_in(person).status_code == 303


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/.well-known/openid-configuration", (404, "")),
        ("/.well-known/openid-configuration", (200, "<html>")),
        ("/.well-known/openid-configuration", (200, "[1]")),
        ("/.well-known/openid-configuration", (200, '{"issuer": 7}')),
        ("/.well-known/openid-configuration", (200, "other issuer")),
        ("/.well-known/openid-configuration", (302, "")),
        ("/jwks", (200, "{}")),
        ("/jwks", (200, '{"keys": [7]}')),
        ("/jwks", (200, '{"keys": [{"kty": "RSA"}]}')),
        ("/jwks", (200, '{"keys": []}')),
        ("/jwks", (503, "")),
    ],
)
def test_a_provider_that_can_not_be_known_is_a_503(
    person: httpx.Client, provider: Provider, path: str, answer: tuple[int, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("app.people.oidc_provider.KNOWN_FOR_S", 0)
    if answer[1] == "other issuer":
        answer = (200, json.dumps({**provider.discovery(), "issuer": "https://evil.example"}))
    provider.answers[path] = answer
    if path == "/jwks":
        assert_problem(signed_in(person), 503)
    else:
        assert_problem(person.get("/api/v1/session/oidc"), 503)


async def test_without_a_provider_there_is_none() -> None:
    services = cast(Services, SimpleNamespace(settings=Settings(), oidc=None))
    assert (await ways(services)).model_dump() == {"password": True, "oidc": None}
    with pytest.raises(NotFound):
        await begin(Request({"type": "http", "headers": []}), services)
