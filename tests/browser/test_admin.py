"""The admin's page: people, keys, and who did what."""

from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Service, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]


def may_sign_in(service: Service, name: str, password: str) -> bool:
    given = {"username": name, "password": password}
    return httpx.post(f"{service.url}/api/v1/session", json=given).status_code == 200


def test_a_person_is_added_with_a_password_that_is_shown_once(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("admin", "boss")
    page.get_by_role("button", name="Add a person").click()
    page.get_by_label("Name").fill("dora")
    page.get_by_label("Role", exact=True).select_option("host")
    page.get_by_role("button", name="Add", exact=True).click()

    note = page.get_by_role("group", name="Give this password to dora")
    password = note.locator("output").inner_text()
    assert len(password) == 19
    assert may_sign_in(stage.service, "dora", password)
    expect(page.get_by_label("Role of dora")).to_have_value("host")
    note.get_by_role("button", name="Done").click()
    assert password not in page.content()


def test_a_name_that_is_taken_is_said_in_words(open_page: OpenPage) -> None:
    page = open_page("admin", "boss")
    page.get_by_role("button", name="Add a person").click()
    page.get_by_label("Name").fill("mei")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("There is somebody called mei already.")


def test_a_role_a_password_and_an_account_are_changed(open_page: OpenPage, stage: Stage) -> None:
    given = {"username": "emil", "password": "a first pass phrase", "role": "agent"}
    stage.api.post("users", json=given).raise_for_status()
    page = open_page("admin", "boss")
    emil = page.locator("user-row").filter(has=page.get_by_text("emil", exact=True))
    emil.get_by_label("Role of emil").select_option("ops")
    expect(emil.get_by_role("status")).to_have_text("Changed.")

    emil.get_by_role("button", name="Reset password").click()
    emil.get_by_label("New password").fill("a second pass phrase")
    emil.get_by_role("button", name="Set password", exact=True).click()
    expect(emil.locator("output")).to_have_text("a second pass phrase")
    assert not may_sign_in(stage.service, "emil", "a first pass phrase")
    assert may_sign_in(stage.service, "emil", "a second pass phrase")

    emil.get_by_role("button", name="Disable").click()
    assert not stage_user(stage, "emil")["disabled"], "one press only asks"
    emil.get_by_role("button", name="Disable: their sign-ins end").click()
    expect(emil.get_by_text("disabled", exact=True)).to_be_visible()
    assert not may_sign_in(stage.service, "emil", "a second pass phrase")
    emil.get_by_role("button", name="Enable").click()
    expect(emil.get_by_role("button", name="Disable")).to_be_visible()
    assert stage_user(stage, "emil") == {**stage_user(stage, "emil"), "role": "ops", "disabled": False}


def stage_user(stage: Stage, name: str) -> dict[str, object]:
    return next(user for user in stage.api.get("users").json()["items"] if user["username"] == name)


def test_an_admin_ends_the_sign_ins_of_others(open_page: OpenPage, stage: Stage) -> None:
    given = {"username": "fred", "password": "a long pass phrase", "role": "agent"}
    stage.api.post("users", json=given).raise_for_status()
    cookies = stage.service.cookies("fred")
    page = open_page("admin", "boss")
    fred = page.locator("user-row").filter(has=page.get_by_text("fred", exact=True))
    fred.get_by_role("button", name="Sign-ins").click()
    fred.get_by_role("button", name="End:").click()
    expect(fred.get_by_text("Not signed in anywhere.")).to_be_visible()
    assert httpx.get(f"{stage.service.url}/api/v1/session", cookies=cookies).status_code == 401


def test_nobody_disables_themselves(open_page: OpenPage) -> None:
    page = open_page("admin", "boss")
    me = page.locator("user-row").filter(has=page.get_by_text("boss", exact=True))
    expect(me.get_by_role("link", name="My account")).to_be_visible()
    expect(me.get_by_role("button")).to_have_count(0)


def test_a_key_is_added_shown_once_and_revoked(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("admin", "boss")
    page.get_by_role("link", name="API keys").click()
    page.get_by_role("button", name="Add a key").click()
    page.get_by_label("Name").fill("room connector")
    page.locator(f'input[value="{stage.id}"]').check()
    page.get_by_role("button", name="Add", exact=True).click()
    secret = page.get_by_role("group", name="The key room connector").locator("output").inner_text()

    comment = {"text": "hi", "author": {"id": "v1", "name": "v1"}}
    there = f"{stage.service.url}/api/v1/streams/{stage.id}/comments"
    key = {"Authorization": f"Bearer {secret}"}
    assert httpx.post(there, json=comment, headers=key).status_code == 200
    page.reload()
    assert secret not in page.content()

    item = page.get_by_role("listitem").filter(has_text="room connector")
    expect(item).to_contain_text("posts comments")
    item.get_by_role("button", name="Revoke").click()
    item.get_by_role("button", name="Revoke: it stops working").click()
    expect(page.get_by_role("status").filter(has_text="room connector is revoked.")).to_be_visible()
    expect(page.get_by_text("revoked", exact=False).first).to_be_visible()
    listed = stage.api.get("keys").json()["items"]
    assert next(each for each in listed if each["name"] == "room connector")["revoked_at"]


def test_a_key_needs_something_that_it_may_do(open_page: OpenPage) -> None:
    page = open_page("admin", "boss")
    page.get_by_role("link", name="API keys").click()
    page.get_by_role("button", name="Add a key").click()
    page.get_by_label("Name").fill("useless")
    page.get_by_label("posts comments").uncheck()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Choose at least one")).to_be_visible()


def test_it_tells_who_did_what_by_actor_and_more_on_demand(open_page: OpenPage, stage: Stage) -> None:
    for n in range(60):
        stage.api.patch(f"streams/{stage.id}", json={"title": f"title {n}"}).raise_for_status()
    page = open_page("admin", "boss")
    page.get_by_role("link", name="Who did what").click()
    lines = page.locator("audit-list li")
    expect(lines).to_have_count(50)
    expect(lines.first).to_contain_text("boss changed the stream")
    expect(lines.first).to_contain_text("title 59")
    page.get_by_role("button", name="More").click()
    expect(lines).to_have_count(100)
    page.get_by_label("By").fill("nobody")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("Nothing by nobody.")).to_be_visible()


def test_it_is_for_admins_only(open_page: OpenPage) -> None:
    page = open_page("admin", "hana")
    page.wait_for_url("**/host*")
    expect(page.get_by_role("navigation").get_by_role("link", name="Host", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Admin")).to_have_count(0)


def test_a_person_is_added_by_keyboard_alone(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("admin", "boss")
    button = page.get_by_role("button", name="Add a person")
    expect(button).to_be_visible()
    for _ in range(30):
        if button.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("gerd")
    page.keyboard.press("Enter")
    note = page.get_by_role("group", name="Give this password to gerd")
    expect(note.get_by_role("button", name="Copy")).to_be_focused()
    assert stage_user(stage, "gerd")["role"] == "agent"


def test_the_menu_on_a_phone_holds_account_language_theme_and_sign_out(
    open_page: OpenPage, page: Page
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page = open_page("admin", "boss")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    for name in ("Light or dark", "Sign out"):
        expect(page.get_by_role("button", name=name)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
