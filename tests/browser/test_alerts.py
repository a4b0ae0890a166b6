"""The page of alerts to the team."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.alerted import add_channel, chat, hears, remove_channels
from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import OpenPage, Stage
from tests.contracts.alert_platforms import PlatformServer

pytestmark = [pytest.mark.browser, pytest.mark.model]


@pytest.fixture
def server(stage: Stage) -> Iterator[PlatformServer]:
    with chat() as made:
        yield made
    remove_channels(stage)


def test_a_channel_is_added_tested_mended_and_removed(open_page: OpenPage, server: PlatformServer) -> None:
    page = open_page("alerts", "boss")
    expect(page.get_by_text("No channel yet.")).to_be_visible()
    page.get_by_role("button", name="Add a channel").click()
    page.get_by_label("Kind").select_option(label="Feishu")
    page.get_by_label("Name").fill("Night shift")
    config = server.config()
    page.get_by_label("Webhook address").fill(config["url"])
    page.get_by_label("Signing secret").fill("not-this-one")
    page.get_by_role("button", name="Add", exact=True).click()

    row = page.locator("alert-channel-row").filter(has_text="Night shift")
    row.get_by_role("button", name="Test").click()
    expect(row.get_by_role("status")).to_contain_text("It was refused: 19021 sign match fail")
    expect(row.get_by_role("status")).to_contain_text("Check the signing secret")

    row.get_by_role("button", name="Change").click()
    assert config["secret"] not in page.content()
    expect(row.get_by_label("Webhook address")).to_have_value("")
    row.get_by_label("Signing secret").fill(config["secret"])
    row.get_by_role("button", name="Save").click()
    expect(row.get_by_role("status")).to_have_text("Changed. Test it once.")
    row.get_by_role("button", name="Test").click()
    expect(row.get_by_role("status")).to_have_text("The other side took it: look into the chat.")
    assert [arrived.text for arrived in server.arrived] == ["Sidestage: this is a test. Alerts arrive here."]

    row.get_by_role("button", name="Remove").click()
    row.get_by_role("button", name="Remove: what waits is not sent").click()
    expect(page.get_by_text("No channel yet.")).to_be_visible()


def test_what_ops_may_not_give_is_said_in_words(open_page: OpenPage, server: PlatformServer) -> None:
    page = open_page("alerts", "otto")
    page.get_by_role("button", name="Add a channel").click()
    page.get_by_label("Name").fill("Elsewhere")
    page.get_by_label("Webhook address").fill("http://10.0.0.1/robot")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("is an admin's to give")
    page.get_by_label("Webhook address").fill("not an address")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert")).to_have_text("Look again at: Webhook address.")
    expect(page.get_by_label("Webhook address")).to_have_attribute("aria-invalid", "true")


def test_a_stream_is_told_what_was_sent_is_listed_and_what_did_not_arrive_is_sent_again(
    open_page: OpenPage, server: PlatformServer, stage: Stage
) -> None:
    add_channel(stage, server, "Night shift")
    page = open_page("alerts", "otto")
    page.get_by_role("link", name="Streams").click()
    title = stage.api.get(f"streams/{stage.id}").json()["title"]
    form = page.get_by_role("group", name=title).first
    form.get_by_label("Night shift").check()
    form.get_by_label("Hold what is not urgent").check()
    form.get_by_label("From").fill("22:30")
    form.get_by_role("button", name="Save").click()
    expect(form.get_by_role("status")).to_have_text("Saved.")
    choice = stage.api.get(f"streams/{stage.id}").json()["alerts"]
    assert choice["quiet_hours"] == {"from": "22:30", "to": "08:00"}

    server.mode = "refuse"
    hears(stage, "missed", ("<b>mei</b>", "do you ship to Sabah?"), ("tony", "cod?"))
    page.get_by_role("link", name="What was sent").click()
    look = page.get_by_role("button", name="Look again")
    message = page.locator("alert-log li").filter(has_text="2 viewers got no answer")
    for _ in range(20):
        look.click()
        page.wait_for_timeout(300)
        if message.get_by_text("did not arrive").count():
            break
    expect(message).to_contain_text("19024 Key Words Not Found")
    expect(message).to_contain_text("add Sidestage to its keywords")
    expect(message).to_contain_text("‹b›mei‹/b›: do you ship to Sabah?")
    server.mode = "ok"
    message.get_by_role("button", name="Send again").click()
    for _ in range(20):
        look.click()
        page.wait_for_timeout(300)
        if message.get_by_text("sent", exact=True).count():
            break
    expect(message.get_by_text("sent", exact=True)).to_be_visible()
    assert "do you ship to Sabah?" in server.arrived[0].text


@LANGUAGES
def test_axe_finds_nothing(
    open_page: OpenPage, page: Page, server: PlatformServer, stage: Stage, language: str
) -> None:
    words = speaks(page, language)
    server.mode = "refuse"
    channel = add_channel(stage, server, "Night shift")
    stage.api.post(f"alert-channels/{channel}/test").raise_for_status()
    open_page("alerts", "boss")
    page.get_by_role("button", name=words["team_alert.test"]).click()
    expect(page.locator(".news[data-kind=wrong]")).to_be_visible()
    page.get_by_role("button", name=words["team_alert.change"]).click()
    page.get_by_role("button", name=words["team_alert.new"]).click()
    found = in_both_themes(page, "channels")
    page.get_by_role("link", name=words["team_alert_part.streams"]).click()
    expect(page.locator("alert-stream").first).to_be_visible()
    found += in_both_themes(page, "streams")
    page.get_by_role("link", name=words["team_alert_part.sent"]).click()
    expect(page.locator("alert-log li").first).to_be_visible()
    found += in_both_themes(page, "sent")
    assert found == []
