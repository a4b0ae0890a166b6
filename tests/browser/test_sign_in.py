"""Who comes in, and where to."""

import re
from collections.abc import Callable
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSWORD, Service, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]


def test_a_wrong_password_is_refused_in_words(page: Page, service: Service) -> None:
    page.goto(f"{service.url}/sign-in")
    page.get_by_label("Name").fill("lina")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_have_text("That name and password do not go together.")
    assert page.context.cookies() == []


def test_a_link_with_a_name_leads_through_the_sign_in_to_its_page(page: Page, stage: Stage) -> None:
    there = f"{stage.service.url}/desk?stream={stage.id}"
    page.goto(f"{there}#username=mei&password={PASSWORD}")
    expect(page.get_by_label("Name")).to_have_value("mei")
    assert "#" not in page.url
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    assert page.url == there


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/desk", "//evil.example/desk", "/\\evil.example", "javascript:alert(1)"],
)
def test_signing_in_never_leads_to_another_site(page: Page, service: Service, elsewhere: str) -> None:
    page.goto(f"{service.url}/sign-in")
    page.evaluate(
        "next => history.replaceState(null, '', '/sign-in?next=' + encodeURIComponent(next))", elsewhere
    )
    page.get_by_label("Name").fill("hana")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "sign-in" not in url)
    assert page.url.startswith(service.url)


def test_signing_out_ends_the_session(open_page: Callable[[str, str], Page]) -> None:
    page = open_page("desk", "nia")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Password")).to_be_visible()
    page.goto(page.url.replace("/sign-in", "/desk"))
    expect(page.get_by_label("Password")).to_be_visible()


def test_a_page_that_is_not_for_a_role_leads_home(open_page: Callable[[str, str], Page]) -> None:
    page = open_page("desk", "hana")
    expect(page.get_by_text("Nobody waits for you.")).to_be_visible()


def test_the_theme_is_kept(open_page: Callable[[str, str], Page]) -> None:
    page = open_page("desk", "mei")
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Light or dark").click()
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "dark"


def test_too_many_tries_are_told_with_the_seconds_left(page: Page, service: Service) -> None:
    for _ in range(11):
        answer = httpx.post(f"{service.url}/api/v1/session", json={"username": "zoe", "password": "guess"})
    assert answer.status_code == 429
    assert answer.json()["retry_after"] == int(answer.headers["retry-after"])
    page.goto(f"{service.url}/sign-in")
    page.get_by_label("Name").fill("zoe")
    page.get_by_label("Password").fill("one more")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_have_text(re.compile(r"Too many tries\. Try again in \d+ seconds\."))
    expect(page.get_by_role("button", name="Sign in")).to_be_disabled()


def test_a_disabled_account_is_told_to_who_knows_its_password(page: Page, service: Service) -> None:
    with service.client("boss") as api:
        api.post("users", json={"username": "ines", "password": PASSWORD, "role": "agent"}).raise_for_status()
        api.patch("users/ines", json={"disabled": True}).raise_for_status()
    page.goto(f"{service.url}/sign-in")
    page.get_by_label("Name").fill("ines")
    for password, said in (
        ("not this one", "That name and password do not go together."),
        (PASSWORD, "This account is disabled. Ask an admin."),
    ):
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_have_text(said)


def test_the_teams_own_sign_in_is_offered_where_there_is_one(page: Page, service: Service) -> None:
    page.goto(f"{service.url}/sign-in?next=/host")
    expect(page.get_by_label("Password")).to_be_visible()
    expect(page.get_by_role("link")).to_have_count(0)
    page.route(
        "**/api/v1/session/ways",
        lambda route: route.fulfill(json={"password": True, "oidc": {"title": "Sign in with Team"}}),
    )
    page.reload()
    link = page.get_by_role("link", name="Sign in with Team")
    expect(link).to_have_attribute("href", f"{service.url}/api/v1/session/oidc?next=%2Fhost")


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ("again", "That sign-in was not finished. Try again."),
        ("refused", "That account may not use Sidestage. Ask an admin."),
        ("unavailable", "The sign-in service does not answer. Try again, or use a password."),
        ("<b>made up</b>", "That sign-in did not work. Try again, or use a password."),
    ],
)
def test_a_sign_in_elsewhere_that_failed_is_told_in_words(
    page: Page, service: Service, problem: str, said: str
) -> None:
    page.goto(f"{service.url}/sign-in?problem={quote(problem)}")
    expect(page.get_by_role("alert")).to_have_text(said)


def test_a_failed_way_back_from_the_provider_ends_on_the_sign_in_page(page: Page, service: Service) -> None:
    """Here none is set up, which is one way to fail."""
    page.goto(f"{service.url}/api/v1/session/oidc/callback?state=old&code=old")
    expect(page.get_by_role("alert")).to_have_text("That sign-in did not work. Try again, or use a password.")
    assert httpx.get(f"{service.url}/api/v1/session/oidc/callback").status_code == 404
