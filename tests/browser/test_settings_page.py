"""Ops set how a stream decides, and see what each value does, on the real service."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import OpenPage, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]


@pytest.fixture(autouse=True)
def standard(stage: Stage) -> Iterator[None]:
    """Neither the stream nor the shop has rules of its own."""
    stage.api.patch(f"streams/{stage.id}", json={"rules": {}}).raise_for_status()
    yield
    stage.api.put("shop", json={}).raise_for_status()


def rule(page: Page, label: str) -> Locator:
    """The row whose control has this name."""
    return page.locator("rule-row", has=page.get_by_label(label, exact=True))


def opened(open_page: OpenPage) -> Page:
    page = open_page("settings", "otto")
    expect(page.locator("bar-effect svg")).to_be_visible()
    return page


def test_the_bar_says_what_it_does_and_can_be_undone(open_page: OpenPage, stage: Stage) -> None:
    page = opened(open_page)
    bar = page.get_by_label("the bar for automatic replies", exact=True)
    expect(bar).to_have_value("0.98")
    before = page.locator(".effect strong").inner_text()
    bar.select_option("0.9")
    expect(page.locator(".effect strong")).not_to_have_text(before)
    expect(page.locator("bar-effect tr[aria-current]")).to_contain_text("90%")
    expect(rule(page, "the bar for automatic replies").locator(".origin")).to_have_text("this stream's own")
    assert stage.api.get(f"streams/{stage.id}").json()["rules"] == {"target_precision": 0.9}
    page.get_by_role("button", name="Undo").click()
    expect(bar).to_have_value("0.98")
    expect(page.locator(".effect strong")).to_have_text(before)
    assert stage.api.get(f"streams/{stage.id}").json()["rules"] == {}
    bar.select_option("1")
    expect(page.locator(".effect strong")).to_have_text("At that bar nothing goes out by itself.")


def test_all_streams_have_a_value_until_this_one_has_its_own(open_page: OpenPage, stage: Stage) -> None:
    page = opened(open_page)
    page.get_by_role("link", name="All streams").click()
    undo = page.get_by_label("time to undo", exact=True)
    undo.fill("9")
    undo.blur()
    expect(page.get_by_role("status")).to_contain_text("Saved: time to undo.")
    assert stage.api.get("shop").json() == {"undo_seconds": 9}
    page.get_by_role("link", name="This stream").click()
    row = rule(page, "time to undo")
    expect(undo).to_have_value("9")
    expect(row.locator(".origin")).to_have_text("as for all streams")
    undo.fill("0")
    undo.blur()
    expect(row.locator(".origin")).to_have_text("this stream's own")
    row.get_by_role("button", name="Back to the shop's: 9").click()
    expect(undo).to_have_value("9")
    expect(row.locator(".origin")).to_have_text("as for all streams")
    assert stage.api.get(f"streams/{stage.id}").json()["undo_seconds"] == 9


def test_what_does_not_fit_is_said_beside_its_field_and_changes_nothing(
    open_page: OpenPage, stage: Stage
) -> None:
    page = opened(open_page)
    late = page.get_by_label("when the team is told", exact=True)
    late.fill("20")
    late.blur()
    row = rule(page, "when the team is told")
    expect(row.get_by_role("alert")).to_contain_text("at least 60")
    expect(late).to_have_attribute("aria-invalid", "true")
    late.fill("0")
    late.blur()
    expect(row.get_by_role("alert")).to_contain_text("from 1 to 3600")
    assert stage.api.get(f"streams/{stage.id}").json()["rules"] == {}
    late.fill("130")
    late.blur()
    expect(row.locator(".wrong")).to_be_hidden()
    expect(row.locator(".origin")).to_have_text("this stream's own")


def test_kinds_languages_and_terms_are_followed_by_the_next_comment(
    open_page: OpenPage, stage: Stage
) -> None:
    page = opened(open_page)
    page.get_by_label("price", exact=True).uncheck()
    expect(page.locator(".intents li", has=page.get_by_label("price", exact=True))).to_contain_text(
        "sees the draft"
    )
    page.get_by_label("a word or phrase").fill("wholesale")
    page.get_by_label("what it does").select_option("hold")
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".terms li")).to_contain_text("wholesale")
    page.get_by_label("languages", exact=True).select_option("only")
    with page.expect_response(lambda answer: '"en","ms"' in (answer.request.post_data or "")):
        page.get_by_label("Chinese", exact=True).uncheck()
    rules = stage.api.get(f"streams/{stage.id}").json()["rules"]
    assert rules["manual_intents"] == ["price"]
    assert rules["blocked_terms"] == [{"term": "wholesale", "action": "hold", "lang": None}]
    assert "zh" not in rules["auto_languages"]


def test_whose_comments_put_products_on_air(open_page: OpenPage, stage: Stage) -> None:
    page = opened(open_page)
    who = page.get_by_label("comments that put products on air", exact=True)
    expect(who).to_have_value("nobody")
    who.select_option("the host or a moderator")
    expect(page.get_by_role("status")).to_contain_text("Saved: comments that put products on air.")
    assert stage.api.get(f"streams/{stage.id}").json()["rules"] == {"on_air_by": "moderators"}


def test_what_another_page_changes_is_shown_here(open_page: OpenPage, stage: Stage) -> None:
    page = opened(open_page)
    stage.api.patch(f"streams/{stage.id}/rules", json={"flood_per_minute": 77}).raise_for_status()
    expect(page.get_by_label("when cards are shared", exact=True)).to_have_value("77")
    undo = page.get_by_label("time to undo", exact=True)
    undo.fill("12")  # not done yet: what is being typed stays
    stage.api.patch("shop", json={"answered_minutes": 3}).raise_for_status()
    expect(page.get_by_label("how long an answer on air holds", exact=True)).to_have_value("3")
    expect(undo).to_have_value("12")


@LANGUAGES
def test_nothing_is_out_of_reach(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    terms = [{"term": "wholesale", "action": "hold"}]
    stage.api.patch(f"streams/{stage.id}/rules", json={"blocked_terms": terms, "auto_languages": ["en"]})
    opened(open_page)
    page.get_by_text(words["settings.figures"]).click()
    found = in_both_themes(page, "this stream")
    page.get_by_role("link", name=words["settings_of.shop"]).click()
    expect(page.get_by_label(words["rule.currency"])).to_be_visible()
    assert found + in_both_themes(page, "all streams") == []
