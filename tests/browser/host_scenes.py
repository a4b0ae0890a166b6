"""Every state of the prompter, the host's queue and the promises."""

from tests.browser.knowledge_scenes import knowledge
from tests.browser.room import ASKED_ON_AIR, on_air, said, say
from tests.browser.scenes import View, scene


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


@scene()
def host_queue_settled_elsewhere(view: View) -> None:
    host_queue(view)
    view.page.keyboard.press("Enter")
    view.page.keyboard.type("From next w")
    first = view.stage.api.get(f"streams/{view.stage.id}/topics").json()["items"][0]
    view.stage.api.post(f"topics/{first['id']}/answered", json={})
    view.page.locator(".became").wait_for()


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
