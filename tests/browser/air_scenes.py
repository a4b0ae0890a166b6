"""Every state of the on-air board."""

from tests.browser.on_stage import put, serve_pictures, upload, workbook
from tests.browser.scenes import View, scene

SHOWN = (("DR-101", 40), ("SN-205", 31), (None, 22), ("DR-101", 19), ("SN-205", 4))


def board(view: View) -> None:
    for sku, minutes in SHOWN:
        put(view.stage, sku, minutes)
    view.stage.api.put(f"streams/{view.stage.id}/on-air", json={"sku": "SN-205"}).raise_for_status()
    view.visit("on-air", "otto").locator("air-card[data-on-air]").wait_for()


@scene(chosen=True)
def air_board(view: View) -> None:
    serve_pictures(view.page)
    upload(view.stage, workbook(pictures=True, offer=True))
    board(view)


@scene()
def air_plain(view: View) -> None:
    board(view)
    view.page.keyboard.press("1")


@scene(chosen=True)
def air_lines(view: View) -> None:
    board(view)
    if view.phone:
        view.page.locator(".views").click()
    view.page.locator("air-timeline [data-line]").nth(1).click()
    view.page.locator("air-line-form").wait_for()


@scene()
def air_corrected(view: View) -> None:
    for _ in range(3):
        view.stage.say("how much is this?", posted_at=f"{view.stage.api.get('session').json()['now']}")
    board(view)
    if view.phone:
        view.page.locator(".views").click()
    view.page.locator("air-timeline [data-line]").nth(0).click()
    view.page.locator("air-line-form select").select_option("DR-101")
    view.page.locator("air-line-form .primary").click()
    view.page.locator("news-line p").wait_for()


@scene()
def air_nothing(view: View) -> None:
    board(view)
    view.page.keyboard.press("0")
    view.page.locator("air-now[data-nothing]").wait_for()


@scene()
def air_many(view: View) -> None:
    serve_pictures(view.page)
    upload(view.stage, workbook(300, pictures=True))
    board(view)


@scene()
def air_search(view: View) -> None:
    board(view)
    view.page.keyboard.press("/")
    view.page.keyboard.type("dress")


@scene()
def air_keys(view: View) -> None:
    board(view)
    view.page.keyboard.press("?")
