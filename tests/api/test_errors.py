"""Every failure is a problem, on every route, and nobody gets in without a sign-in or a key."""

import base64
import json
import re
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.described import DESCRIBED
from tests.serving import STREAM, Service

pytestmark = pytest.mark.model
OPEN = {
    ("get", "/healthz"),
    ("get", "/readyz"),
    ("post", "/api/v1/session"),
    ("get", "/api/v1/session/ways"),
    ("get", "/api/v1/session/oidc"),
    ("get", "/api/v1/session/oidc/callback"),
}


def every_route() -> list[tuple[str, str]]:
    return sorted((method, path) for path, methods in DESCRIBED["paths"].items() for method in methods)


def filled(path: str) -> str:
    return re.sub(r"\{[a-z_]+\}", "1", path)


def assert_problem(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert {"type", "title", "status", "detail", "instance"} <= set(body)
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(("method", "path"), every_route())
def test_no_route_answers_a_stranger(service: Service, method: str, path: str) -> None:
    if (method, path) in OPEN:
        return
    with closing(service.client()) as stranger:
        answer = stranger.request(method, filled(path))
        assert_problem(answer, 401)
        assert answer.headers["www-authenticate"] == "Bearer"
        assert_problem(stranger.request(method, filled(path), headers={"Authorization": "Bearer sk_no"}), 401)


@pytest.mark.parametrize(("method", "path"), every_route())
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{"),
        ("multipart/form-data", b"--x"),
        ("multipart/form-data; boundary=x", b"--y"),
    ],
)
def test_a_stranger_is_refused_before_a_body_is_read(
    service: Service, method: str, path: str, kind: str, body: bytes
) -> None:
    if (method, path) in OPEN or method == "get":
        return
    with closing(service.client()) as stranger:
        answer = stranger.request(method, filled(path), content=body, headers={"Content-Type": kind})
        assert_problem(answer, 401)
        assert answer.json() == stranger.get("/api/v1/session").json() | {"instance": filled(path)}
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.headers["cache-control"] == "no-store"


def test_signing_in_needs_nothing_before_it(service: Service) -> None:
    with closing(service.client()) as stranger:
        assert_problem(stranger.post("/api/v1/session", content=b"{"), 422)
        headers = {"Content-Type": "application/json"}
        assert_problem(stranger.post("/api/v1/session", content=b"{", headers=headers), 400)


@pytest.mark.parametrize(("method", "path"), every_route())
def test_a_thing_that_is_not_there_is_a_problem(admin: httpx.Client, method: str, path: str) -> None:
    if "{" not in path:
        return
    answer = admin.request(method, filled(path), json={})
    assert answer.status_code in (404, 422, 409), answer.text
    assert_problem(answer, answer.status_code)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/api/v1/nowhere", 404),
        ("GET", "/api/v1/streams/", 404),
        ("POST", "/api/v1/streams/", 404),
        ("GET", "/desk/", 404),
        ("PUT", "/healthz", 405),
        ("POST", "/desk", 405),
    ],
)
def test_unknown_routes_and_methods_are_problems(
    admin: httpx.Client, method: str, path: str, status: int
) -> None:
    assert_problem(admin.request(method, path), status)


@pytest.mark.parametrize(
    ("role", "method", "path"),
    [
        ("agent", "POST", "/api/v1/streams"),
        ("host", "GET", "/api/v1/users"),
        ("host", "GET", "/api/v1/streams/{id}/suggestions"),
        ("ops", "POST", "/api/v1/suggestions/x/approve"),
        ("agent", "POST", "/api/v1/topics/x/answered"),
        ("agent", "PUT", "/api/v1/streams/{id}/on-air"),
        ("host", "POST", "/api/v1/streams/{id}/comments"),
    ],
)
def test_a_role_may_only_what_is_its_own(
    service: Service, stream: str, role: str, method: str, path: str
) -> None:
    with closing(service.client(role)) as client:
        assert_problem(client.request(method, path.format(id=stream), json={"text": "hi"}), 403)


def test_a_refusal_is_said_in_the_language_that_is_asked_for(admin: httpx.Client) -> None:
    asked = {"Accept-Language": "zh-CN,zh;q=0.9"}
    assert admin.get("/api/v1/streams/st_none", headers=asked).json()["detail"] == "没有直播 'st_none'。"
    assert admin.get("/api/v1/streams/st_none").json()["detail"] == "There is no stream 'st_none'."


NO_TIMES = [
    "0001-01-01T00:00:00+14:00",
    "1999-12-31T23:59:59Z",
    "2101-01-01T00:00:00Z",
    "9999-12-31T23:59:59-14:00",
    "2026-11-21T20:00:00",
    "1700000000",
    1_700_000_000,
    True,
]
"""What is no time here: out of all reach, without an offset, or a count of seconds."""


@pytest.mark.parametrize("at", NO_TIMES)
@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/streams", {**STREAM, "starts_at": None}),
        ("PATCH", "/streams/{id}", {"starts_at": None}),
        ("POST", "/suggestions/sg_none/follow-up", {"due_at": None}),
        ("PATCH", "/follow-ups/fu_none", {"due_at": None}),
        ("PATCH", "/follow-ups/fu_none", {"updated_at": None}),
        ("PUT", "/streams/{id}/on-air", {"sku": None, "at": None}),
    ],
)
def test_what_is_no_time_is_refused_where_one_is_asked_for(
    admin: httpx.Client, stream: str, method: str, path: str, body: dict[str, Any], at: object
) -> None:
    field = list(body)[-1]
    answer = admin.request(method, "/api/v1" + path.format(id=stream), json={**body, field: at})
    assert_problem(answer, 422)
    assert answer.json()["errors"][0]["loc"] == ["body", field]


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-11-21T20:00"])
@pytest.mark.parametrize(
    "path",
    [
        "/streams",
        "/streams/{id}/suggestions",
        "/streams/{id}/sent",
        "/follow-ups",
        "/alert-messages",
        "/audit",
    ],
)
def test_a_cursor_of_a_time_that_there_is_not_is_none(
    admin: httpx.Client, stream: str, path: str, at: str
) -> None:
    cursor = base64.urlsafe_b64encode(f"{at}|row_1".encode()).decode().rstrip("=")
    answer = admin.get("/api/v1" + path.format(id=stream), params={"after": cursor})
    assert_problem(answer, 422)
    assert answer.json()["errors"][0]["loc"] == ["query", "after"]


def test_an_ingest_key_may_only_post_and_read_comments(poster: httpx.Client, shop: str) -> None:
    assert poster.post(f"/api/v1/streams/{shop}/comments", json={"text": "hello"}).status_code == 200
    assert poster.get(f"/api/v1/streams/{shop}/comments").status_code == 200
    for path in (f"/api/v1/streams/{shop}/suggestions", "/api/v1/streams", "/api/v1/keys"):
        assert_problem(poster.get(path), 403)


def test_a_key_for_one_stream_does_not_see_another(
    service: Service, admin: httpx.Client, stream: str
) -> None:
    made = admin.post("/api/v1/keys", json={"name": "one", "scopes": ["ingest"], "streams": ["st_other"]})
    key = made.raise_for_status().json()["key"]
    answer = httpx.post(
        f"{service.url}/api/v1/streams/{stream}/comments",
        json={"text": "hi"},
        headers={"Authorization": f"Bearer {key}"},
    )
    assert_problem(answer, 404)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "http://[::1"},
        {"Origin": "http://a]b"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_sites_page_changes_nothing(
    admin: httpx.Client, stream: str, headers: dict[str, str]
) -> None:
    assert_problem(admin.post(f"/api/v1/streams/{stream}/end", headers=headers), 403)
    assert admin.get(f"/api/v1/streams/{stream}").json()["state"] == "live"


def test_the_own_pages_may(admin: httpx.Client, service: Service, stream: str) -> None:
    answer = admin.post(f"/api/v1/streams/{stream}/start", headers={"Origin": service.url})
    assert answer.status_code == 200


def test_sign_in_sets_a_cookie_that_scripts_can_not_read(service: Service) -> None:
    with closing(service.client()) as client:
        answer = client.post("/api/v1/session", json={"username": "agent", "password": "test-password"})
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=lax" in cookie
        assert client.get("/api/v1/session").json()["roles"] == ["agent"]
        assert client.delete("/api/v1/session").status_code == 204
        assert_problem(client.get("/api/v1/session"), 401)


def test_guessing_passwords_is_slowed_down(service: Service) -> None:
    with closing(service.client()) as client:
        wrong = {"username": "guess-me", "password": "no"}
        answers = [client.post("/api/v1/session", json=wrong) for _ in range(12)]
    assert_problem(answers[0], 401)
    assert_problem(answers[-1], 429)
    assert int(answers[-1].headers["retry-after"]) > 0


def test_every_page_has_a_strict_policy(service: Service) -> None:
    for page in ("/desk", "/host", "/queue", "/knowledge", "/sign-in"):
        headers = httpx.get(service.url + page).headers
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


SECRET = "hunter2-secret"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "session", {"user": "mei", "password": SECRET}),
        ("POST", "session", {"username": "mei", "password": [SECRET]}),
        ("POST", "session", [{"username": "mei", "password": SECRET}]),
        ("POST", "session", {"username": "mei", "password": SECRET * 100}),
        ("POST", "users", {"username": "mei", "password": SECRET}),
        ("PATCH", "users/mei", {"password": {"is": SECRET}}),
        ("PUT", "password", {"current": SECRET, "next": SECRET}),
        ("PUT", "password", {"current": [SECRET], "new": [SECRET]}),
    ],
)
def test_no_password_is_shown_back(admin: httpx.Client, method: str, path: str, body: object) -> None:
    answer = admin.request(method, f"/api/v1/{path}", json=body)
    assert_problem(answer, 422)
    assert SECRET not in answer.text


def test_what_is_wrong_is_shown_back_where_it_is_no_secret(admin: httpx.Client, stream: str) -> None:
    answer = admin.patch(f"/api/v1/streams/{stream}", json={"platform": "telegraph"})
    assert [one["value"] for one in answer.json()["errors"]] == ["telegraph"]
    missing = admin.post("/api/v1/streams", json={"title": "x"}).json()["errors"]
    assert [(one["loc"], one["value"]) for one in missing] == [(["body", "platform"], None)]


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"],
)
def test_a_body_of_another_type_than_json_is_told_so(admin: httpx.Client, kind: str) -> None:
    body = json.dumps({"username": "mei", "password": SECRET})
    answer = admin.post("/api/v1/session", content=body, headers={"Content-Type": kind})
    assert_problem(answer, 415)
    assert SECRET not in answer.text


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "application/vnd.x+json"]
)
def test_json_by_any_of_its_names_is_read(admin: httpx.Client, kind: str) -> None:
    answer = admin.post("/api/v1/session", content="{}", headers={"Content-Type": kind})
    assert_problem(answer, 422)
