"""Sign-ins that are listed and ended, tickets for embedded desks, what other origins may, and the audit."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from urllib.parse import quote
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import update
from sqlmodel import col

from app.offline import offline_accounts
from app.store.tables import SignIn
from tests.api.conftest import SHOP
from tests.api.following import following, until
from tests.api.test_errors import assert_problem
from tests.serving import PASSWORD, STREAM, Service

pytestmark = pytest.mark.model
EVIL = "https://evil.example"


@pytest.fixture
def name(admin: httpx.Client) -> str:
    """An agent of this test's own: tries at one name are counted."""
    name = f"agent {uuid4().hex[:8]}"
    given = {"username": name, "password": PASSWORD, "role": "agent"}
    admin.post("/api/v1/users", json=given).raise_for_status()
    return name


@pytest.fixture
def lina(service: Service, name: str) -> Iterator[httpx.Client]:
    """That agent, signed in."""
    with closing(service.client(name)) as client:
        yield client


@pytest.fixture
def crm(service: Service, admin: httpx.Client) -> Iterator[httpx.Client]:
    """A program that may ask for tickets."""
    key = (
        admin.post("/api/v1/keys", json={"name": "crm", "scopes": ["agent"]}).raise_for_status().json()["key"]
    )
    with closing(httpx.Client(base_url=service.url, headers={"Authorization": f"Bearer {key}"})) as client:
        yield client


def ticket_for(maker: httpx.Client, user: str, *streams: str) -> dict[str, str]:
    """The headers of a request with a new ticket, from the page that it was made for."""
    given = {"username": user, "origin": SHOP, "streams": list(streams)}
    answer = maker.post("/api/v1/tickets", json=given)
    assert answer.status_code == 201, answer.text
    ticket = answer.json()["ticket"]
    assert ticket.startswith("tk_")
    return {"Authorization": f"Bearer {ticket}", "Origin": SHOP, "Sec-Fetch-Site": "cross-site"}


def test_sign_ins_are_listed_and_ended(
    service: Service, lina: httpx.Client, admin: httpx.Client, name: str
) -> None:
    with closing(service.client(name)) as other:
        listed = lina.get("/api/v1/sessions").json()["items"]
        assert [row["current"] for row in listed].count(True) == 1
        assert {row["user"] for row in listed} == {name}
        theirs = next(row["id"] for row in listed if not row["current"])
        assert lina.delete(f"/api/v1/sessions/{theirs}").status_code == 204
        assert_problem(other.get("/api/v1/session"), 401)
        assert_problem(lina.delete(f"/api/v1/sessions/{theirs}"), 404)
    with closing(service.client(name)) as other:
        assert lina.post("/api/v1/sessions/end-others").json() == {"ended": 1}
        assert_problem(other.get("/api/v1/session"), 401)
    (mine,) = admin.get("/api/v1/sessions", params={"user": name}).json()["items"]
    assert_problem(lina.get("/api/v1/sessions", params={"user": "admin"}), 403)
    admin.delete(f"/api/v1/sessions/{mine['id']}").raise_for_status()
    assert_problem(lina.get("/api/v1/sessions"), 401)


def test_a_password_is_changed_by_whoever_knows_it(service: Service, lina: httpx.Client, name: str) -> None:
    with closing(service.client(name)) as other:
        given = {"current": "not it at all", "new": "another password"}
        assert_problem(lina.put("/api/v1/password", json=given), 403)
        assert_problem(lina.put("/api/v1/password", json={"current": PASSWORD, "new": "short"}), 422)
        answer = lina.put("/api/v1/password", json={**given, "current": PASSWORD})
        assert answer.status_code == 204
        assert lina.get("/api/v1/session").status_code == 200
        assert_problem(other.get("/api/v1/session"), 401)


@pytest.mark.parametrize("given", ["night/shift {}", "{}/", "/{}", "{}?#%", "li.{}", "李 {}"])
def test_a_user_is_changed_whatever_the_name_is(service: Service, admin: httpx.Client, given: str) -> None:
    name = given.format(uuid4().hex[:8])
    user = {"username": name, "password": PASSWORD, "role": "agent"}
    admin.post("/api/v1/users", json=user).raise_for_status()
    told = admin.patch(f"/api/v1/users/{quote(name, safe='')}", json={"disabled": True})
    assert (told.status_code, told.json()["username"]) == (200, name)
    with closing(service.client()) as client:
        assert_problem(client.post("/api/v1/session", json={"username": name, "password": PASSWORD}), 403)


def test_guessing_the_present_password_is_slowed_down_like_signing_in(lina: httpx.Client, name: str) -> None:
    given = {"current": "not it at all", "new": "another password"}
    answers = [lina.put("/api/v1/password", json=given) for _ in range(11)]
    assert_problem(answers[-1], 429)
    assert_problem(lina.post("/api/v1/session", json={"username": name, "password": PASSWORD}), 429)


def test_a_ticket_works_at_the_desk_from_its_page(
    service: Service, crm: httpx.Client, admin: httpx.Client, shop: str
) -> None:
    headers = ticket_for(crm, "admin", shop)
    with closing(service.client()) as page:
        page.headers.update(headers)
        who = page.get("/api/v1/session").json()
        assert (who["username"], who["roles"]) == ("admin", ["agent"])
        answer = page.get(f"/api/v1/streams/{shop}/suggestions")
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == SHOP
        assert "access-control-allow-credentials" not in answer.headers
        refused = page.post("/api/v1/suggestions/sg_none/approve", json={})
        assert_problem(refused, 404)
        assert refused.headers["access-control-allow-origin"] == SHOP
        for method, path in [
            ("GET", "/api/v1/users"), ("GET", "/api/v1/audit"), ("GET", "/api/v1/sessions"),
            ("POST", "/api/v1/sessions/end-others"), ("POST", f"/api/v1/streams/{shop}/end"),
        ]:  # fmt: skip
            assert_problem(page.request(method, path), 403)
        again = {"username": "admin", "origin": SHOP}
        assert_problem(page.post("/api/v1/tickets", json=again), 403)


def test_a_ticket_is_listed_with_its_users_sign_ins_and_ends_there(
    service: Service, lina: httpx.Client, name: str
) -> None:
    headers = ticket_for(lina, name)
    assert httpx.get(service.url + "/api/v1/session", headers=headers).status_code == 200
    (ticket,) = [row for row in lina.get("/api/v1/sessions").json()["items"] if row["kind"] == "ticket"]
    lina.delete(f"/api/v1/sessions/{ticket['id']}").raise_for_status()
    refused = httpx.get(service.url + "/api/v1/session", headers=headers)
    assert_problem(refused, 401)
    assert refused.headers["access-control-allow-origin"] == SHOP


def test_a_stolen_ticket_is_worthless_elsewhere(service: Service, lina: httpx.Client, name: str) -> None:
    headers = ticket_for(lina, name)
    for stolen in ({**headers, "Origin": EVIL}, {"Authorization": headers["Authorization"]}):
        answer = httpx.get(service.url + "/api/v1/session", headers=stolen)
        assert_problem(answer, 401)
        assert "another origin" in answer.json()["detail"]
        assert "access-control-allow-origin" not in answer.headers


def test_people_get_tickets_for_themselves_only(lina: httpx.Client, service: Service, name: str) -> None:
    assert_problem(lina.post("/api/v1/tickets", json={"username": "agent", "origin": SHOP}), 403)
    assert_problem(lina.post("/api/v1/tickets", json={"username": name, "origin": EVIL}), 422)
    with closing(service.client("host")) as host:
        assert_problem(host.post("/api/v1/tickets", json={"username": "host", "origin": SHOP}), 403)


def test_a_ticket_for_one_stream_reaches_nothing_of_another(
    service: Service, crm: httpx.Client, admin: httpx.Client, shop: str, poster: httpx.Client
) -> None:
    text = {"text": "Is it safe during pregnancy?"}
    decision = poster.post(f"/api/v1/streams/{shop}/comments", json=text).json()["decision"]
    assert decision["action"] == "suggest"
    (waiting,) = admin.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    with closing(service.client()) as page:
        page.headers.update(ticket_for(crm, "agent", "st_other"))
        assert_problem(page.get(f"/api/v1/streams/{shop}/suggestions"), 404)
        assert_problem(page.post(f"/api/v1/suggestions/{waiting['id']}/approve", json={}), 404)
        assert_problem(page.post("/api/v1/suggestions/approve", json={"ids": [waiting["id"]]}), 404)
        assert_problem(page.get("/api/v1/follow-ups", params={"stream": shop}), 404)
        assert_problem(page.get("/api/v1/follow-ups"), 403)
        assert page.get("/api/v1/follow-ups", params={"stream": "st_other"}).status_code == 200
        assert page.get("/api/v1/streams").json()["items"] == []
    (still,) = admin.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    assert still["state"] == "waiting"
    with closing(service.client()) as page:
        page.headers.update(ticket_for(crm, "agent", shop))
        assert page.post("/api/v1/suggestions/approve", json={"ids": [waiting["id"]]}).status_code == 200


@pytest.mark.parametrize("how", ["signed out", "disabled", "ticket ended", "ticket expired", "key revoked"])
def test_an_open_stream_of_events_ends_soon_after_the_access_that_it_was_opened_with(
    service: Service,
    lina: httpx.Client,
    admin: httpx.Client,
    name: str,
    stream: str,
    how: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.api.events.ASKED_AGAIN_S", 0.2)
    monkeypatch.setattr("app.people.accounts.KEY_HOLDS_S", 0.0)
    with closing(service.client()) as watcher:
        end = opened(how, service, lina, admin, name, watcher)
        with following(watcher, f"/streams/{stream}/events", types="on_air") as told:
            for _ in range(2):
                admin.put(f"/api/v1/streams/{stream}/on-air", json={"sku": None}).raise_for_status()
                until(told, "on_air")
                time.sleep(0.5)  # asked again meanwhile, and let in
            end()
            time.sleep(1.5)
            admin.put(f"/api/v1/streams/{stream}/on-air", json={"sku": None}).raise_for_status()
            assert list(told) == []
        assert_problem(watcher.get(f"/api/v1/streams/{stream}/events"), 401)


def opened(
    how: str, service: Service, lina: httpx.Client, admin: httpx.Client, name: str, watcher: httpx.Client
) -> Callable[[], object]:
    """Lets a client in, and gives what ends that."""
    if how == "key revoked":
        key = admin.post("/api/v1/keys", json={"name": "bot", "scopes": ["agent"]}).raise_for_status().json()
        watcher.headers["Authorization"] = f"Bearer {key['key']}"
        return lambda: admin.delete(f"/api/v1/keys/{key['id']}").raise_for_status()
    if how.startswith("ticket"):
        watcher.headers.update(ticket_for(lina, name))
        (ticket,) = [r for r in lina.get("/api/v1/sessions").json()["items"] if r["kind"] == "ticket"]
        if how == "ticket expired":
            return lambda: expire(service, ticket["id"])
        return lambda: lina.delete(f"/api/v1/sessions/{ticket['id']}").raise_for_status()
    watcher.cookies = lina.cookies
    if how == "disabled":
        return lambda: admin.patch(f"/api/v1/users/{name}", json={"disabled": True}).raise_for_status()
    return lambda: lina.delete("/api/v1/session").raise_for_status()


def expire(service: Service, sign_in: str) -> None:
    past = datetime.now(UTC) - timedelta(seconds=1)
    with offline_accounts(service.settings) as (db, _):
        db.write_now(
            lambda session: session.exec(
                update(SignIn).where(col(SignIn.id) == sign_in).values(expires_at=past)
            )
        )


def test_a_ticket_for_one_stream_shows_who_is_there_and_nowhere_else(
    service: Service, crm: httpx.Client, admin: httpx.Client, stream: str, shop: str
) -> None:
    other = admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]

    def present(client: httpx.Client) -> list[str]:
        people = client.get("/api/v1/people").raise_for_status().json()["items"]
        return next(one["present_in"] for one in people if one["name"] == "agent")

    with closing(service.client("agent")) as agent, closing(service.client()) as page:
        page.headers.update(ticket_for(crm, "agent", stream))
        with following(agent, "/events", streams=f"{stream},{other}", types="stats") as told:
            until(told, "stats")
            assert present(admin) == sorted([stream, other])
            assert present(page) == [stream]


def test_a_cookie_never_counts_for_another_origins_page(admin: httpx.Client, stream: str) -> None:
    for site in ("cross-site", "same-site"):
        headers = {"Origin": SHOP, "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "cors"}
        assert_problem(admin.get(f"/api/v1/streams/{stream}", headers=headers), 401)
        assert_problem(admin.post(f"/api/v1/streams/{stream}/end", headers=headers), 403)
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert admin.get(f"/api/v1/streams/{stream}", headers=link).status_code == 200


def preflight(service: Service, origin: str, method: str = "PUT") -> httpx.Response:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,content-type,if-match,last-event-id",
    }
    return httpx.options(service.url + "/api/v1/session", headers=headers)


def test_an_allowed_origins_page_may_ask(service: Service) -> None:
    answer = preflight(service, SHOP)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == SHOP
    assert "Authorization" in answer.headers["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in answer.headers
    for path in ("/static/elements/sidestage-desk.js", "/static/words/en.json", "/static/tokens.css"):
        answer = httpx.get(service.url + path, headers={"Origin": SHOP})
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == SHOP
        assert "Retry-After" in answer.headers["access-control-expose-headers"]
        assert "Origin" in answer.headers["vary"]


@pytest.mark.parametrize("origin", [EVIL, "null", SHOP + ".evil.example", "http://shop.example"])
def test_others_are_told_nothing(service: Service, origin: str) -> None:
    answers = [
        preflight(service, origin),
        httpx.get(service.url + "/static/words/en.json", headers={"Origin": origin}),
    ]
    for answer in answers:
        assert not [name for name in answer.headers if name.startswith("access-control-")]
        assert answer.headers["vary"] == "Origin"


def test_too_large_a_body_is_readable_as_such_from_an_allowed_page(
    service: Service, lina: httpx.Client, name: str
) -> None:
    headers = {**ticket_for(lina, name), "Content-Type": "application/json"}
    answer = httpx.post(
        service.url + "/api/v1/suggestions/approve", content=b" " * (9 * 2**20), headers=headers
    )
    assert_problem(answer, 413)
    assert answer.headers["access-control-allow-origin"] == SHOP


def test_the_audit_tells_an_admin_what_was_done_in_the_order_of_time(
    admin: httpx.Client, lina: httpx.Client, shop: str
) -> None:
    admin.patch(f"/api/v1/streams/{shop}", json={"rules": {"due_seconds": 30}}).raise_for_status()
    admin.put(f"/api/v1/streams/{shop}/on-air", json={"sku": "BG-7"}).raise_for_status()
    admin.post(f"/api/v1/streams/{shop}/end").raise_for_status()
    lines = admin.get("/api/v1/audit", params={"actor": "admin", "limit": 7}).raise_for_status().json()
    done = [(line["action"], line["actor"]) for line in reversed(lines["items"])]
    assert [action for action, _ in done] == [
        "stream.created", "stream.started", "knowledge.uploaded", "knowledge", "stream.changed", "on_air", "stream.ended",
    ]  # fmt: skip
    assert {actor for _, actor in done} == {"admin"}
    changed = next(line for line in lines["items"] if line["action"] == "stream.changed")
    assert changed["detail"] == {"rules": {"due_seconds": 30}}
    assert changed["target"] == shop
    older = admin.get("/api/v1/audit", params={"after": lines["next"]}).raise_for_status().json()["items"]
    assert not {line["id"] for line in older} & {line["id"] for line in lines["items"]}
    assert PASSWORD not in str(lines) + str(older)
    assert_problem(lina.get("/api/v1/audit"), 403)
    admin.delete(f"/api/v1/streams/{shop}").raise_for_status()
    gone = admin.get("/api/v1/audit", params={"limit": 1}).json()["items"][0]
    assert (gone["action"], gone["target"]) == ("stream.deleted", shop)
