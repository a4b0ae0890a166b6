"""One's own account, and the language that the pages speak."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route, expect

import app.web
from tests.browser.conftest import PASSWORD, Service

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]
STATIC = Path(app.web.__file__).parent / "static"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"


def signed_in(service: Service, name: str, password: str = PASSWORD, client: str = CHROME) -> httpx.Cookies:
    """The cookies of a sign-in of its own."""
    given = {"username": name, "password": password}
    answer = httpx.post(f"{service.url}/api/v1/session", json=given, headers={"User-Agent": client})
    return answer.raise_for_status().cookies


@pytest.fixture
def cara(service: Service, request: pytest.FixtureRequest) -> Iterator[str]:
    """An agent of this test's own."""
    name = "cara-" + re.sub(r"\W", "", request.node.name)[:40]
    with service.client("boss") as api:
        given = {"username": name, "password": PASSWORD, "role": "agent"}
        api.post("users", json=given).raise_for_status()
        yield name
        api.patch(f"users/{name}", json={"disabled": True}).raise_for_status()


@pytest.fixture
def account(page: Page, service: Service, cara: str) -> Page:
    """Her account page."""
    jar = signed_in(service, cara)
    page.context.add_cookies([{"name": n, "value": v, "url": service.url} for n, v in jar.items()])
    page.goto(f"{service.url}/account")
    return page


def test_it_says_who_one_is(account: Page, cara: str) -> None:
    expect(account.get_by_role("heading", name=cara)).to_be_visible()
    expect(account.get_by_text("Agent: answers viewers at the desk")).to_be_visible()
    expect(account).to_have_title("My account · Sidestage")


def test_a_password_is_changed_with_the_current_one_and_other_sign_ins_end(
    account: Page, service: Service, cara: str
) -> None:
    elsewhere = signed_in(service, cara, client=IPHONE)
    account.get_by_label("Current password").fill("not this one")
    account.get_by_label("New password").fill("short")
    expect(account.get_by_text("3 characters more")).to_be_visible()
    account.get_by_label("New password").fill("three calm blue herons")
    expect(account.get_by_text("Strong: it is long.")).to_be_visible()
    account.get_by_role("button", name="Change password").click()
    expect(account.get_by_text("That is not your current password.")).to_be_visible()

    account.get_by_label("Current password").fill(PASSWORD)
    account.get_by_role("button", name="Change password").click()
    expect(account.get_by_text("Changed. Your other sign-ins have ended.")).to_be_visible()
    expect(account.locator("session-list li")).to_have_count(1)
    assert httpx.get(f"{service.url}/api/v1/session", cookies=elsewhere).status_code == 401
    assert signed_in(service, cara, "three calm blue herons")


def test_what_is_typed_shows_only_when_asked_for(account: Page) -> None:
    field = account.get_by_label("New password")
    expect(field).to_have_attribute("type", "password")
    account.get_by_role("button", name="Show").click()
    expect(field).to_have_attribute("type", "text")
    account.get_by_role("button", name="Hide").click()
    expect(field).to_have_attribute("type", "password")


def test_sign_ins_are_listed_and_ended(account: Page, service: Service, cara: str) -> None:
    first, second = signed_in(service, cara, client=IPHONE), signed_in(service, cara, client=IPHONE)
    account.reload()
    rows = account.locator("session-list li")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("this browser")
    expect(rows.first.get_by_role("button")).to_have_count(0)
    expect(rows.last).to_contain_text("Safari")
    expect(rows.last).to_contain_text("last seen now")

    rows.last.get_by_role("button").click()
    expect(rows).to_have_count(2)
    account.get_by_role("button", name="End all others").click()
    expect(rows).to_have_count(1)
    expect(account.get_by_role("button", name="End all others")).to_have_count(0)
    for jar in (first, second):
        assert httpx.get(f"{service.url}/api/v1/session", cookies=jar).status_code == 401


def test_the_page_says_when_it_could_not_load_and_tries_again(account: Page) -> None:
    account.route("**/api/v1/sessions*", lambda route: route.abort())
    account.reload()
    expect(account.get_by_role("alert")).to_contain_text("No connection")
    account.unroute("**/api/v1/sessions*")
    account.get_by_role("button", name="Try again").click()
    expect(account.locator("session-list li")).to_have_count(1)


def test_a_theme_is_chosen_or_left_to_the_system(account: Page) -> None:
    account.emulate_media(color_scheme="light")
    account.get_by_label("Theme").select_option("dark")
    account.reload()
    assert account.evaluate("getComputedStyle(document.body).colorScheme") == "dark"
    account.get_by_label("Theme").select_option("")
    account.reload()
    assert account.evaluate("document.documentElement.dataset.theme ?? null") is None


@pytest.mark.parametrize(
    ("locale", "speaks"), [("zh-CN", "zh"), ("zh-TW", "zh"), ("en-US", "en"), ("fr-FR", "en")]
)
def test_the_browser_says_which_language_the_pages_speak(
    browser: Browser, service: Service, locale: str, speaks: str
) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{service.url}/sign-in")
    expect(
        page.get_by_role("button", name="登录" if speaks == "zh" else "Sign in", exact=True)
    ).to_be_visible()
    expect(page).to_have_title("登录 · Sidestage" if speaks == "zh" else "Sign in · Sidestage")
    assert page.evaluate("document.documentElement.lang") == speaks
    assert [name for name in asked if name.endswith(".json")] == (
        ["en.json"] if speaks == "en" else ["en.json", "zh.json"]
    )
    context.close()


def test_a_language_that_was_chosen_is_kept(account: Page) -> None:
    account.get_by_role("banner").get_by_label("Language").select_option("zh")
    expect(account.get_by_role("heading", name="登录记录")).to_be_visible()
    expect(account.locator("session-list li").first).to_contain_text("现在")
    account.goto(account.url.replace("/account", "/desk"))
    expect(account.get_by_role("navigation").get_by_role("link", name="客服台")).to_be_visible()
    account.get_by_role("banner").get_by_label("语言").select_option("en")
    expect(account.get_by_role("navigation").get_by_role("link", name="Desk")).to_be_visible()


def test_a_new_language_is_one_file_and_one_line(page: Page, service: Service) -> None:
    """Follows docs/new-interface-language.md with a language whose catalogue says one thing only."""
    line = '  eo: { title: "Esperanto", locale: "eo" },\n};'

    def with_the_line(route: Route) -> None:
        words = (STATIC / "scripts" / "words.js").read_text("utf-8").replace("\n};", "\n" + line, 1)
        route.fulfill(body=words, content_type="text/javascript")

    page.route("**/scripts/words.js", with_the_line)
    page.route(
        "**/words/eo.json",
        lambda route: route.fulfill(
            body=json.dumps({"signin.go": "Ensaluti"}), content_type="application/json"
        ),
    )
    page.goto(f"{service.url}/sign-in")
    page.get_by_label("Language").select_option("Esperanto")
    expect(page.get_by_role("button", name="Ensaluti")).to_be_visible()
    expect(page.get_by_label("Password")).to_be_visible()  # what it does not say is said in English
    assert page.evaluate("document.documentElement.lang") == "eo"
