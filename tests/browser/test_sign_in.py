"""Who comes in, and where to."""

from collections.abc import Callable

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
