"""Every state of the desk."""

from urllib.parse import urlencode

from tests.browser.deployment import Stage
from tests.browser.room import (
    ARABIC,
    CARRIED,
    LATE_ORDER,
    LONG,
    MARKS,
    OTHERS,
    PRICE,
    THAI,
    WRONG_SIZE,
    flood,
    people_come_in,
    said,
    say,
)  # fmt: skip
from tests.browser.scenes import View, scene


@scene(chosen=True)
def empty(view: View) -> None:
    view.desk()


@scene()
def empty_after_work(view: View) -> None:
    people_come_in(view.stage)
    with view.stage.service.client("mei") as mei:
        for item in view.stage.suggestions("waiting"):
            mei.post(f"suggestions/{item['id']}/reject", json={"reason": "Answered already"})
    view.desk()


@scene()
def loading_error(view: View) -> None:
    view.page.route("**/api/v1/streams*", lambda route: route.fulfill(status=503, json={"status": 503}))
    view.visit("desk", "mei").get_by_role("alert").wait_for()


@scene(chosen=True)
def queue(view: View) -> None:
    people_come_in(view.stage)
    view.desk()


@scene(chosen=True)
def evidence(view: View) -> None:
    people_come_in(view.stage)
    view.desk(PRICE)


@scene()
def more(view: View) -> None:
    evidence(view)
    if view.phone:
        view.page.locator("suggestion-card summary").click()


@scene(chosen=True)
def flooded(view: View) -> None:
    flood(view.stage)
    view.desk()
    say(view.stage, [said(20 + n, f"new_{n}", f"{WRONG_SIZE}, parcel {n}") for n in range(7)])
    if not view.phone:  # without an open card they come in by themselves
        view.page.locator(".pill:not([hidden])").wait_for()


@scene()
def claimed(view: View) -> None:
    people_come_in(view.stage)
    view.as_lina("claim", PRICE)
    view.as_lina("claim", LATE_ORDER)
    view.desk(PRICE)


@scene()
def taken_away(view: View) -> None:
    people_come_in(view.stage)
    view.desk(WRONG_SIZE)
    view.page.route("**/claim", lambda route: route.abort())
    view.page.keyboard.press("j")
    view.as_lina("approve", "黑色")
    view.page.wait_for_timeout(300)


@scene()
def editing(view: View) -> None:
    people_come_in(view.stage)
    view.desk(PRICE).keyboard.press("e")
    view.page.locator(".marks .grounded").first.wait_for()


@scene(chosen=True)
def warned(view: View) -> None:
    editing(view)
    view.page.locator("reply-field textarea").fill("2 pcs are RM 149, one is RM 129.00")
    view.page.locator(".marks .unfounded").first.wait_for()
    view.page.keyboard.press("Enter")
    view.page.locator("suggestion-card .note:not(:empty)").wait_for()


@scene()
def too_long(view: View) -> None:
    editing(view)
    view.page.locator("reply-field textarea").fill("So sorry about this! " * 8)
    view.page.keyboard.press("Enter")


@scene()
def alternatives(view: View) -> None:
    people_come_in(view.stage)
    view.desk(OTHERS).keyboard.press("1")


@scene()
def carried(view: View) -> None:
    people_come_in(view.stage)
    view.desk(CARRIED)


@scene()
def canned(view: View) -> None:
    answers = (
        ("hi", "Hi {viewer}, thanks for waiting."),
        ("pay", "Card, e-wallet and bank transfer."),
        ("sorry", "So sorry, {viewer}. We look into it."),
    )
    for shortcut, text in answers:
        view.stage.api.post(
            "canned-answers", json={"shortcut": shortcut, "text": text, "stream_id": view.stage.id}
        )
    people_come_in(view.stage)
    view.desk(WRONG_SIZE).keyboard.press("e")
    field = view.page.locator("reply-field textarea")
    field.fill("")
    field.press_sequentially("/")
    view.page.locator("canned-menu li").first.wait_for()


@scene()
def canned_book(view: View) -> None:
    canned(view)
    view.page.goto(f"{view.stage.service.url}/canned?stream={view.stage.id}")
    view.page.locator("canned-book li").first.wait_for()


@scene()
def reject(view: View) -> None:
    people_come_in(view.stage)
    view.desk(OTHERS).keyboard.press("x")


@scene(chosen=True)
def follow_up(view: View) -> None:
    people_come_in(view.stage)
    view.desk(WRONG_SIZE).keyboard.press("f")


@scene()
def snooze(view: View) -> None:
    people_come_in(view.stage)
    view.desk(WRONG_SIZE).keyboard.press("s")


@scene(chosen=True)
def leaving(view: View) -> None:
    people_come_in(view.stage)
    view.desk(PRICE).keyboard.press("Enter")
    view.page.wait_for_timeout(600)
    view.page.keyboard.press("h")
    view.page.wait_for_timeout(600)
    if view.phone:
        view.page.locator("suggestion-card .back").click()


@scene()
def approve_all(view: View) -> None:
    people_come_in(view.stage)
    view.desk(LATE_ORDER).keyboard.press("a")


@scene()
def filters(view: View) -> None:
    queue(view)
    if view.phone:
        view.page.locator("list-filter .fold").click()


@scene()
def filtered(view: View) -> None:
    filters(view)
    view.page.locator("list-filter select").first.select_option(index=1)


@scene()
def filtered_to_nothing(view: View) -> None:
    filters(view)
    view.page.locator("list-filter input").fill("umbrella")


@scene()
def streams(view: View) -> None:
    api = view.stage.api
    body = {
        "title": "Glow US",
        "platform": "youtube",
        "timezone": "America/New_York",
        "languages": ["en"],
        "default_language": "en",
        "sells_to": ["US"],
    }
    other = Stage(view.stage.service, api, api.post("streams", json=body).raise_for_status().json()["id"])
    api.post(f"streams/{other.id}/start").raise_for_status()
    view.leaving.append(lambda: api.post(f"streams/{other.id}/end"))
    people_come_in(view.stage)
    say(other, [said(150, "tony", "my order came broken"), said(20, "amy", "wrong colour arrived, so sad")])
    view.desk()
    view.page.goto(f"{view.stage.service.url}/desk?stream={view.stage.id}&open={view.stage.id},{other.id}")
    view.page.locator("suggestion-row").first.wait_for()
    view.page.wait_for_timeout(800)


@scene()
def streams_menu(view: View) -> None:
    streams(view)
    view.page.locator("stream-tabs > button").click()
    view.page.locator("#stream-menu button").first.wait_for()


@scene()
def alerts(view: View) -> None:
    queue(view)
    view.page.locator("alert-choice > button").click()


@scene()
def sent(view: View) -> None:
    people_come_in(view.stage)
    with view.stage.service.client("mei") as mei:
        for item in view.stage.suggestions("waiting")[2:9]:
            mei.post(f"suggestions/{item['id']}/approve", json={})
    view.visit("sent", "mei")
    view.page.locator("sent-list li").first.wait_for()


@scene(chosen=True)
def keys(view: View) -> None:
    queue(view)
    view.page.keyboard.press("?")


@scene(chosen=True)
def connection_lost(view: View) -> None:
    people_come_in(view.stage)
    view.desk(PRICE)
    view.page.context.set_offline(True)
    view.page.route("**/api/v1/**", lambda route: route.abort())
    view.page.evaluate("dispatchEvent(new Event('offline'))")
    for key in ("Enter", "h"):
        view.page.keyboard.press(key)
        view.page.wait_for_timeout(600)
    if view.phone:
        view.page.locator("suggestion-card .back").click()
    view.page.locator("connection-bar:not([hidden])").wait_for(timeout=40_000)


@scene()
def ended(view: View) -> None:
    people_come_in(view.stage)
    view.desk(PRICE)
    view.stage.api.post(f"streams/{view.stage.id}/end").raise_for_status()
    view.page.locator(".ended:not([hidden])").wait_for(state="attached")
    view.page.keyboard.press("Enter")


@scene()
def by_hand(view: View) -> None:
    people_come_in(view.stage)
    view.stage.api.patch(
        f"streams/{view.stage.id}", json={"rules": {"posting": "by_hand", "manual_intents": ["price"]}}
    ).raise_for_status()
    view.desk(PRICE)


@scene()
def by_hand_refused(view: View) -> None:
    by_hand(view)
    view.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    view.page.keyboard.press("Enter")


def embedded(view: View) -> str:
    people_come_in(view.stage)
    given = {"username": "nia", "origin": view.site.origin, "streams": [view.stage.id]}
    ticket = view.stage.api.post("tickets", json=given).raise_for_status().json()["ticket"]
    view.page.goto(f"{view.site.origin}/?{urlencode({'ticket': ticket, 'streams': view.stage.id})}")
    view.page.locator("suggestion-row").first.wait_for()
    return ticket


@scene()
def elsewhere(view: View) -> None:
    embedded(view)


@scene(chosen=True)
def ticket_over(view: View) -> None:
    embedded(view)
    for one in view.stage.api.get("sessions", params={"user": "nia"}).json()["items"]:
        view.stage.api.delete(f"sessions/{one['id']}")
    view.open(LATE_ORDER)
    view.page.keyboard.press("h")
    view.page.locator("connection-bar:not([hidden])").wait_for(timeout=40_000)


@scene()
def arabic(view: View) -> None:
    people_come_in(view.stage)
    view.desk(ARABIC)


@scene()
def thai(view: View) -> None:
    people_come_in(view.stage)
    view.desk(THAI)


@scene(chosen=True)
def marks(view: View) -> None:
    people_come_in(view.stage)
    say(view.stage, [said(100, MARKS[60:220], MARKS)])
    view.desk(MARKS)


@scene()
def long_words(view: View) -> None:
    people_come_in(view.stage)
    say(view.stage, [said(95, "long", LONG)])
    view.desk(LONG)
