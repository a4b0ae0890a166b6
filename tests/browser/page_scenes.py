"""Every state of the pages around the work: sign-in, people, alerts, settings."""

from tests.browser.alerted import add_channel, chat, hears, remove_channels
from tests.browser.scenes import View, scene


def sign_in_page(view: View, query: str = "") -> None:
    view.page.goto(f"{view.stage.service.url}/sign-in{query}")
    view.page.locator("sign-in-form input").first.wait_for()


def tries(view: View) -> None:
    view.page.locator("input").first.fill("mei")
    view.page.locator("input[type=password]").fill("not this one")
    view.page.locator("sign-in-form form button").first.click()
    view.page.locator(".wrong:not(:empty)").wait_for()


@scene(chosen=True)
def sign_in(view: View) -> None:
    sign_in_page(view)


@scene()
def sign_in_team(view: View) -> None:
    ways = {"password": True, "oidc": {"title": "Sign in with Luna & Loom"}}
    view.page.route("**/api/v1/session/ways", lambda route: route.fulfill(json=ways))
    sign_in_page(view, "?problem=refused")
    view.page.locator(".ways a").wait_for()


@scene()
def sign_in_refused(view: View) -> None:
    sign_in_page(view)
    tries(view)


@scene(chosen=True)
def sign_in_wait(view: View) -> None:
    view.page.route(
        "**/api/v1/session",
        lambda route: route.fulfill(
            status=429, headers={"retry-after": "42"}, json={"status": 429, "detail": "", "retry_after": 42}
        ),
    )
    sign_in_page(view)
    tries(view)


@scene(chosen=True)
def account(view: View) -> None:
    view.visit("account", "mei").locator("session-list li").first.wait_for()
    view.page.locator("input[autocomplete=new-password]").fill("a few words")


@scene(chosen=True)
def people(view: View) -> None:
    view.visit("admin", "boss").locator("user-row").first.wait_for()


@scene()
def people_at_work(view: View) -> None:
    people(view)
    row = view.page.locator("user-row").nth(3)
    row.locator("button").first.click()


@scene()
def keys_of_programs(view: View) -> None:
    for name in ("tiktok connector", "demo"):
        view.stage.api.post("keys", json={"name": name, "scopes": ["ingest"], "stream_ids": []})
    people(view)
    view.page.locator(".parts a").nth(1).click()
    view.page.wait_for_timeout(400)


@scene()
def new_key(view: View) -> None:
    keys_of_programs(view)
    view.page.locator("key-table button").first.click()


@scene(chosen=True)
def audit(view: View) -> None:
    people(view)
    view.page.locator(".parts a").nth(2).click()
    view.page.locator("audit-list li").first.wait_for()


@scene()
def no_alert_channels(view: View) -> None:
    view.visit("alerts", "otto").locator(".empty").wait_for()


@scene(chosen=True)
def alert_channels(view: View) -> None:
    chatting = chat()
    server = chatting.__enter__()
    view.leaving += [lambda: remove_channels(view.stage), lambda: chatting.__exit__(None, None, None)]
    ids = [add_channel(view.stage, server, name) for name in ("Night shift", "客服群")]
    alerts = {"channels": ids[:1], "quiet_hours": {"from": "23:00", "to": "08:00"}}
    view.stage.api.patch(f"streams/{view.stage.id}", json={"alerts": alerts}).raise_for_status()
    server.mode = "refuse"
    view.visit("alerts", "otto").locator("alert-channel-row button").first.click()
    view.page.locator(".news[data-kind=wrong]").wait_for()
    server.mode = "ok"


@scene(chosen=True)
def new_alert_channel(view: View) -> None:
    alert_channels(view)
    view.page.locator("alert-channels .above button").click()


@scene(chosen=True)
def alert_streams(view: View) -> None:
    alert_channels(view)
    view.page.locator(".parts a").nth(1).click()
    view.page.locator("alert-stream").first.wait_for()


@scene(chosen=True)
def alerts_sent(view: View) -> None:
    alert_channels(view)
    asked = [("mei_88", "kak saiz 40 untuk kaki 25cm ok ke?"), ("tony", "cod?"), ("thu.tr", "有黑色吗？")]
    hears(view.stage, "missed", *asked)
    view.page.wait_for_timeout(2500)
    hears(view.stage, "undelivered", ("mei_88", "Untuk kaki 25 cm, ambil saiz 40."))
    view.page.wait_for_timeout(2500)
    view.page.locator(".parts a").nth(2).click()
    view.page.locator("alert-log li").first.wait_for()


@scene()
def no_stream(view: View) -> None:
    empty = {"items": [], "next": None}
    view.page.route("**/api/v1/streams?*", lambda route: route.fulfill(json=empty))
    view.visit("desk", "mei").locator("sidestage-desk .empty p").first.wait_for()


@scene(chosen=True)
def settings(view: View) -> None:
    view.visit("settings", "otto").locator("bar-effect svg").wait_for()


@scene()
def settings_changed(view: View) -> None:
    rules = {
        "target_precision": 0.95, "manual_intents": ["returns"], "auto_languages": ["en", "zh"], "due_seconds": 45,
        "blocked_terms": [{"term": "wholesale", "action": "hold"}, {"term": "加微信", "action": "hide"}],
    }  # fmt: skip
    view.stage.api.patch(f"streams/{view.stage.id}/rules", json=rules).raise_for_status()
    settings(view)
    view.page.locator("bar-effect summary").click()
    alert = view.page.get_by_label("when the team is told")
    alert.fill("20")
    alert.blur()
    view.page.locator("rule-row .wrong:not(:empty)").wait_for()


@scene()
def settings_saved(view: View) -> None:
    settings(view)
    view.page.locator("rule-row select").first.select_option("0.95")
    view.page.locator(".saved button").wait_for()


@scene(chosen=True)
def settings_of_all_streams(view: View) -> None:
    view.stage.api.put("shop", json={"undo_seconds": 8, "languages": ["en", "ms", "zh"]}).raise_for_status()
    view.leaving.append(lambda: view.stage.api.put("shop", json={}))
    settings(view)
    view.page.locator(".parts a").nth(1).click()
    view.page.locator(".part-new_streams").scroll_into_view_if_needed()
