"""Every state of the pages beside the desk."""

import tempfile
from pathlib import Path

from tests.browser.alerted import add_channel, chat, hears, remove_channels
from tests.browser.flights import draft, fly, shop_log
from tests.browser.messy import document, faq_csv, forget_headers, many_questions, own_names, wrong_workbook
from tests.browser.room import ASKED_ON_AIR, on_air, said, say
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


def asked_on_air(view: View) -> None:
    on_air(view.stage)
    for n, times in enumerate((5, 1, 3, 1, 1, 1)):
        say(view.stage, [said(90 - n * 9 - m, f"v{n}{m}", ASKED_ON_AIR[n]) for m in range(times)])
    for suggestion in view.stage.suggestions("waiting"):
        view.stage.api.post(f"suggestions/{suggestion['id']}/to-host", json={})


@scene(chosen=True)
def host(view: View) -> None:
    asked_on_air(view)
    view.visit("host", "hana").locator("topic-card").first.wait_for()


@scene(chosen=True)
def host_answered(view: View) -> None:
    view.stage.let_undo(30)
    host(view)
    view.page.keyboard.press("1")
    view.page.locator(".outcome").wait_for()


@scene()
def host_look(view: View) -> None:
    host(view)
    view.page.locator("prompter-look button").first.click()
    view.page.locator("#prompter-look button[data-ground=black]").click()


@scene()
def host_empty(view: View) -> None:
    view.visit("host", "hana").locator(".empty").wait_for()


PARCELS = (
    "my order 88123456 came broken, very disappointed", "订单号 240112ABC99 还没到,等了两周", "where is my order #774411? call 0123456789",
    "paket saya belum sampai, resi JP1234567890", "i paid twice for order no 55512, refund please",
)  # fmt: skip


@scene(chosen=True)
def ledger(view: View) -> None:
    say(view.stage, [said(90 - n * 9, f"v{n}", text) for n, text in enumerate(PARCELS)])
    items = view.stage.api.get("follow-ups", params={"stream": view.stage.id}).json()["items"]
    changes = (
        {"owner": "mei", "due_at": said(720, "", "")["posted_at"], "note": "Photo asked for"},
        {"owner": "lina", "state": "waiting", "due_at": said(-1800, "", "")["posted_at"]},
        {"owner": "mei", "state": "in_progress"},
    )
    for item, change in zip(items, changes, strict=False):
        view.stage.api.patch(f"follow-ups/{item['id']}", json=change).raise_for_status()
    view.visit("promises", "otto").locator("promise-list li").first.wait_for()


@scene(chosen=True)
def ledger_open(view: View) -> None:
    ledger(view)
    view.page.locator("promise-list ul").nth(1).locator("button").first.click()
    view.page.locator(".history li").first.wait_for()


@scene()
def ledger_edit(view: View) -> None:
    ledger_open(view)
    view.page.keyboard.press("e")
    view.page.locator("card-form").wait_for()


@scene()
def ledger_empty(view: View) -> None:
    view.visit("promises", "mei").locator(".empty:not([hidden])").wait_for()


@scene(chosen=True)
def stream_ending(view: View) -> None:
    say(view.stage, [said(90 - n * 9, f"v{n}", text) for n, text in enumerate(PARCELS)])
    knowledge(view)
    for _ in range(2):
        view.page.locator(".stream-head button").click()
    view.page.locator("dialog.ending li").first.wait_for()


@scene(chosen=True)
def host_queue(view: View) -> None:
    asked_on_air(view)
    view.visit("queue", "otto").locator("[role=option]").first.wait_for()
    if view.phone:
        view.page.locator("[role=option]").first.click()
    view.page.locator(".members li").first.wait_for()


@scene()
def host_queue_list(view: View) -> None:
    asked_on_air(view)
    view.visit("queue", "otto").locator("[role=option]").first.wait_for()


@scene()
def host_queue_join(view: View) -> None:
    host_queue(view)
    view.page.keyboard.press("m")


@scene()
def host_queue_split(view: View) -> None:
    host_queue(view)
    view.page.keyboard.press("s")


@scene(chosen=True)
def host_queue_answered(view: View) -> None:
    asked_on_air(view)
    topics = view.stage.api.get(f"streams/{view.stage.id}/topics").json()["items"]
    for topic, body in zip(
        topics,
        ({"answer": "From next week.", "valid_minutes": 30}, {"answer": "No.", "while_on_air": True}, {}),
        strict=False,
    ):
        view.stage.api.post(f"topics/{topic['id']}/answered", json=body)
    view.visit("queue", "otto").locator("[role=tab]").nth(2).click()
    view.page.locator(".settled li").first.wait_for()


@scene(chosen=True)
def knowledge(view: View) -> None:
    view.visit("knowledge", "otto").locator(".versions li").first.wait_for()
    view.page.locator(".golive li").first.wait_for(state="attached")


@scene(chosen=True)
def first_stream(view: View) -> None:
    fields = {
        "title": "Friday late",
        "platform": "tiktok",
        "timezone": "Asia/Kuala_Lumpur",
        "languages": ["en", "ms"],
    }
    made = view.stage.api.post("streams", json={**fields, "default_language": "en"}).json()
    view.page.goto(f"{view.stage.service.url}/sign-in")
    view.visit("knowledge", "otto")
    view.page.goto(f"{view.stage.service.url}/knowledge?stream={made['id']}")
    view.page.locator(".golive [data-next]").wait_for(state="attached")


def checklist_item(view: View, name: str) -> None:
    if view.phone:
        view.page.locator("go-live-list summary").click()
    view.page.locator(f"#golive-{name}").click()


@scene(chosen=True)
def stream_details(view: View) -> None:
    knowledge(view)
    checklist_item(view, "details")
    view.page.locator("stream-form input").first.wait_for()


@scene()
def stream_room(view: View) -> None:
    knowledge(view)
    checklist_item(view, "room")
    view.page.locator("go-live-help code").first.wait_for()


@scene(chosen=True)
def versions_compared(view: View) -> None:
    body = {"edits": [{"sheet": "products", "row": 2, "column": "price", "value": "99"}], "activate": True}
    view.stage.api.post(f"streams/{view.stage.id}/knowledge/1/edit", json=body).raise_for_status()
    knowledge(view)
    view.page.locator("#changes-2").click()
    view.page.locator("version-changes dd").first.wait_for()


@scene(chosen=True)
def problems(view: View) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = wrong_workbook(
            Path(folder), (3, "price", "cheap"), (4, "currency", "gold"), (6, "price", "-3")
        )
        knowledge(view)
        view.page.set_input_files("#workbook-file", path)
        view.page.locator("tbody tr").first.wait_for()


@scene(chosen=True)
def problem_row(view: View) -> None:
    problems(view)
    view.page.locator("tbody .at-row button").first.click()
    view.page.locator("row-around td[data-wrong]").wait_for()


@scene(chosen=True)
def upload_progress(view: View) -> None:
    with tempfile.TemporaryDirectory() as folder:
        knowledge(view)
        view.page.set_input_files("#workbook-file", many_questions(Path(folder), 3000))
        view.page.locator(".steps li[data-state=done]:nth-child(2)").wait_for()
        view.page.locator("workbook-upload > .actions button").first.click()
        view.page.locator("upload-progress progress[value]").wait_for()
        view.page.wait_for_timeout(4000)


@scene()
def remembered(view: View) -> None:
    view.leaving.append(lambda: forget_headers(view.stage))
    with tempfile.TemporaryDirectory() as folder:
        knowledge(view)
        view.page.set_input_files("#workbook-file", own_names(Path(folder)))
        view.page.locator(".mapping .primary").click()
        view.page.locator(".steps li[data-state=done]:nth-child(2)").wait_for()
    view.page.locator("mapping-list summary").click()


@scene(chosen=True)
def mapping(view: View) -> None:
    with tempfile.TemporaryDirectory() as folder:
        knowledge(view)
        view.page.set_input_files("#workbook-file", own_names(Path(folder)))
        view.page.locator(".columns li").first.wait_for()


@scene()
def mapping_csv(view: View) -> None:
    with tempfile.TemporaryDirectory() as folder:
        knowledge(view)
        view.page.set_input_files("#workbook-file", faq_csv(Path(folder)))
        view.page.locator(".found li").first.wait_for()


@scene(chosen=True)
def versions(view: View) -> None:
    with tempfile.TemporaryDirectory() as folder:
        knowledge(view)
        view.page.set_input_files("#workbook-file", wrong_workbook(Path(folder), (3, "price", 7.25)))
        view.page.locator(".steps li[data-state=done]:nth-child(2)").wait_for()
        view.page.locator("workbook-upload > .actions button").first.click()
        view.page.locator("#changes-2").click()
        view.page.locator(".changes dt").first.wait_for()


@scene(chosen=True)
def small_edits(view: View) -> None:
    knowledge(view)
    view.page.locator(".edit-list li").first.wait_for()
    view.page.locator(".edit-find > input").fill("linen")
    view.page.locator(".edit-list input").first.fill("119")
    view.page.locator(".edits").scroll_into_view_if_needed()


@scene(chosen=True)
def preflight(view: View) -> None:
    fly(view.stage, draft(view.stage))
    view.visit("preflight", "otto").locator("tbody .question").first.wait_for()


@scene()
def preflight_changed(view: View) -> None:
    preflight(view)
    view.page.locator("[data-group=changed]").click()
    view.page.locator("preflight-questions").scroll_into_view_if_needed()


@scene(chosen=True)
def preflight_of_last_streams(view: View) -> None:
    shop_log(view.stage)
    view.visit("preflight", "otto").locator("preflight-ask button.primary").click()
    view.page.locator("tbody .question").first.wait_for(timeout=60_000)
    view.page.locator("preflight-questions").scroll_into_view_if_needed()


@scene(chosen=True)
def preflight_own_list(view: View) -> None:
    view.visit("preflight", "otto").locator("#preflight-source").select_option("list")
    view.page.locator("#preflight-lines").fill("cod?\n有黑色吗\nship to Japan?")


@scene()
def edit_saved(view: View) -> None:
    small_edits(view)
    view.page.locator(".edits .primary").click()
    view.page.locator(".edit-said button").wait_for()
    view.page.locator(".edit-said").scroll_into_view_if_needed()


@scene(chosen=True)
def new_row(view: View) -> None:
    knowledge(view)
    view.page.locator(".edit-list li").first.wait_for()
    view.page.locator(".edit-find > button").click()
    view.page.locator("#row-question_en").fill("Do you wrap gifts?")
    view.page.locator(".row-dialog [type=submit]").click()
    view.page.locator(".row-dialog [aria-invalid]").first.wait_for()


@scene(chosen=True)
def proposals(view: View) -> None:
    knowledge(view)
    view.page.set_input_files("#document-file", document())
    view.page.locator("proposal-card").first.wait_for()
    view.page.locator("proposal-card").nth(1).locator(".primary").click()
    view.page.locator("document-proposals").evaluate("one => one.scrollIntoView()")


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
