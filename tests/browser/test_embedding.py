"""The desk in a page of another site, under a policy that allows next to nothing."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import httpx
import pytest
from playwright.sync_api import Page, expect
from sqlmodel import col, update

from app.offline import offline_accounts
from app.store.tables import SignIn
from tests.browser.conftest import Stage
from tests.browser.foreign_page import ForeignSite, foreign_site
from tests.browser.working import (
    SETTLED_MS,
    complaints,
    posted_by_a_program,
    row_of,
    settled,
    shown,
)

pytestmark = [pytest.mark.browser, pytest.mark.model]

OVER = "This desk's ticket is over."


def a_ticket(stage: Stage, origin: str) -> dict[str, str]:
    """A ticket of mei's for the stream, on pages of an origin."""
    given = {"username": "mei", "origin": origin, "streams": [stage.id]}
    return stage.api.post("tickets", json=given).raise_for_status().json()


def expire(stage: Stage, origin: str) -> None:
    """Makes the tickets for an origin as old as can be."""
    over = (
        update(SignIn)
        .where(col(SignIn.origin) == origin)
        .values(expires_at=datetime.now(UTC) - timedelta(minutes=1))
    )
    with offline_accounts(stage.service.settings) as (db, _):
        db.write_now(lambda session: session.exec(over))


def revoke(stage: Stage) -> None:
    """Ends every ticket of mei's."""
    for one in stage.api.get("sessions", params={"user": "mei"}).json()["items"]:
        if one["kind"] == "ticket":
            stage.api.delete(f"sessions/{one['id']}").raise_for_status()


def embedded(page: Page, site: ForeignSite, stage: Stage, **attributes: str) -> list[str]:
    """Opens the site's page with the desk in it; what its console says is wrong."""
    errors = list[str]()
    page.on("console", lambda told: errors.append(told.text) if told.type == "error" else None)
    page.goto(f"{site.origin}/?{urlencode({**attributes, 'streams': stage.id})}")
    return errors


def waiting(stage: Stage, *parcels: str) -> list[str]:
    posted_by_a_program(stage, undo_seconds=2)
    texts = complaints(*parcels)
    for said in texts:
        stage.say(said)
    return texts


def test_it_works_by_ticket_and_takes_keys_only_when_it_has_the_focus(
    page: Page, stage: Stage, foreign: ForeignSite
) -> None:
    one, two = waiting(stage, "one", "two")
    errors = embedded(page, foreign, stage, ticket=a_ticket(stage, foreign.origin)["ticket"])
    shown(page, one)
    expect(page.locator("suggestion-card")).to_have_css("display", "flex")  # it is dressed
    for key in ("Enter", "x", "1", "j", "h", "?"):
        page.keyboard.press(key)
    page.wait_for_timeout(500)
    shown(page, one)
    expect(page.get_by_role("dialog")).to_have_count(0)

    row_of(page, two).click()
    shown(page, two)
    page.keyboard.press("k")
    shown(page, one)
    page.keyboard.press("Enter")

    [sent] = settled(stage, "approved", 1)
    assert (sent["comment"]["text"], sent["settled_by"]) == (one, "mei")
    assert len(stage.suggestions("waiting")) == 1
    assert page.context.cookies() == []
    assert [error for error in errors if "Content Security Policy" in error] == []


@pytest.mark.parametrize("how", ["revoked", "expired"])
def test_a_ticket_that_is_over_is_told_and_a_new_one_goes_on_where_one_was(
    page: Page, stage: Stage, foreign: ForeignSite, how: str
) -> None:
    one, two = waiting(stage, "one", "two")
    embedded(page, foreign, stage, ticket=a_ticket(stage, foreign.origin)["ticket"])
    page.evaluate("""() => {
      window.asked = 0;
      document.querySelector("sidestage-desk").addEventListener("ticket-needed", () => (window.asked += 1));
    }""")
    shown(page, one)
    row_of(page, one).click()
    page.keyboard.press("e")
    reply = page.get_by_label("Your reply")
    reply.fill("A new one leaves today.")
    if how == "revoked":
        revoke(stage)
    else:
        expire(stage, foreign.origin)
    page.keyboard.press("Enter")

    expect(page.get_by_role("alert").filter(has_text=OVER)).to_be_visible(timeout=SETTLED_MS)
    assert page.evaluate("asked") == 1
    assert stage.suggestions("approved") == []
    shown(page, two)
    page.keyboard.press("e")
    reply.fill("half a sen")

    fresh = a_ticket(stage, foreign.origin)["ticket"]
    page.evaluate("ticket => document.querySelector('sidestage-desk').setAttribute('ticket', ticket)", fresh)
    expect(page.get_by_role("alert")).to_be_hidden()
    [sent] = settled(stage, "approved", 1)
    assert (sent["comment"]["text"], sent["sent_text"]) == (one, "A new one leaves today.")
    expect(reply).to_have_value("half a sen")
    expect(page.locator("suggestion-row")).to_have_count(1, timeout=SETTLED_MS)


def test_a_page_that_has_tickets_at_an_address_goes_on_by_itself(
    page: Page, stage: Stage, foreign: ForeignSite
) -> None:
    one, two = waiting(stage, "one", "two")
    given = list[dict[str, str]]()

    def give() -> dict[str, str]:
        given.append(a_ticket(stage, foreign.origin))
        return given[-1]

    foreign.tickets = give
    embedded(page, foreign, stage, **{"ticket-url": "/ticket"})
    shown(page, one)
    assert len(given) == 1
    revoke(stage)
    row_of(page, one).click()
    page.keyboard.press("Enter")
    shown(page, two)

    assert [item["comment"]["text"] for item in settled(stage, "approved", 1)] == [one]
    assert len(given) == 2
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_page_that_gets_no_ticket_says_so_and_begins_when_it_gets_one(
    page: Page, stage: Stage, foreign: ForeignSite
) -> None:
    [one] = waiting(stage, "one")
    embedded(page, foreign, stage, **{"ticket-url": "/ticket"})
    expect(page.get_by_role("alert").filter(has_text=OVER)).to_be_visible()
    foreign.tickets = lambda: a_ticket(stage, foreign.origin)
    shown(page, one)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_page_of_an_origin_that_is_not_allowed_gets_nothing(
    page: Page, stage: Stage, foreign: ForeignSite
) -> None:
    waiting(stage, "one")
    ticket = a_ticket(stage, foreign.origin)["ticket"]
    with foreign_site() as thief:
        thief.embeds(stage.service.url)
        errors = embedded(page, thief, stage, ticket=ticket)
        expect(page.get_by_role("heading", name="Backstage")).to_be_visible()
        assert page.evaluate("customElements.get('sidestage-desk') === undefined")
        assert any("CORS" in error for error in errors), errors
        read = page.evaluate(
            """([url, ticket]) => fetch(url, { headers: { Authorization: `Bearer ${ticket}` } })
                 .then((answer) => answer.status, (why) => why.name)""",
            [f"{stage.service.url}/api/v1/streams/{stage.id}/suggestions", ticket],
        )
        assert read == "TypeError"


def test_a_stolen_ticket_opens_nothing_elsewhere_or_afterwards(
    page: Page, stage: Stage, foreign: ForeignSite
) -> None:
    waiting(stage, "one")
    ticket = a_ticket(stage, foreign.origin)["ticket"]
    there = f"{stage.service.url}/api/v1/streams/{stage.id}/suggestions"

    def status(origin: str | None, method: str = "GET", url: str = there) -> int:
        headers = {"Authorization": f"Bearer {ticket}", **({"Origin": origin} if origin else {})}
        return httpx.request(method, url, headers=headers).status_code

    assert status(foreign.origin) == 200
    for origin in (None, "null", "https://evil.example", stage.service.url):
        assert status(origin) in {401, 403}, origin
    [one] = stage.suggestions("waiting")
    approve = f"{stage.service.url}/api/v1/suggestions/{one['id']}/approve"
    expire(stage, foreign.origin)
    assert status(foreign.origin) == 401
    assert status(foreign.origin, "POST", approve) == 401
    assert stage.suggestions("approved") == []
