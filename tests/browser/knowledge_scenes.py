"""Every state of the pages where ops prepare a stream's knowledge."""

import tempfile
from pathlib import Path

from tests.browser.flights import draft, fly, shop_log
from tests.browser.messy import document, faq_csv, forget_headers, many_questions, own_names, wrong_workbook
from tests.browser.scenes import View, scene


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
