"""Pictures of every state of the pages, driven on the real service, to be looked at.

python -m tests.browser.screens FOLDER
python -m tests.browser.screens FOLDER flood warned
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.desk import chromium_of
from tests.browser import air_scenes, desk_scenes, host_scenes, knowledge_scenes, page_scenes
from tests.browser.deployment import Service, Stage, staged, visit
from tests.browser.foreign_page import ForeignSite, foreign_site
from tests.browser.scenes import SCENES, Scene, View

__all__ = ["air_scenes", "desk_scenes", "host_scenes", "knowledge_scenes", "page_scenes"]
Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is taken."""

    width: int
    height: int
    theme: Theme = "light"
    locale: str = "en-GB"

    @property
    def name(self) -> str:
        """Such as `phone-dark-zh`."""
        return f"{'phone' if self.width < 720 else 'wide'}-{self.theme}-{self.locale[:2]}"


PLAIN = (Look(1440, 900), Look(390, 844))
CHOSEN = (
    *PLAIN,
    Look(1440, 900, "dark"),
    Look(390, 844, "dark", "zh-CN"),
    Look(1440, 900, "light", "zh-CN"),
)


def looks(scene: Scene, more: bool) -> tuple[Look, ...]:
    """Those of a scene: a wide and a narrow window, and for chosen scenes both again in the dark and in Chinese."""
    return CHOSEN if scene.chosen and more else PLAIN


def take(
    browser: Browser, service: Service, site: ForeignSite, scene: Scene, look: Look, folder: Path
) -> None:
    """One picture of a scene, of a stream of its own."""
    phone = look.width < 720
    context = browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme=look.theme,
        locale=look.locale,
        has_touch=phone,
        timezone_id="Asia/Kuala_Lumpur",
    )
    page = context.new_page()
    with staged(service) as stage:
        view = View(page, stage, site, phone, lambda path, who: visit(page, stage, path, who))
        try:
            scene.reach(view)
            page.wait_for_timeout(250)
        finally:
            page.screenshot(path=folder / f"{scene.name}.{look.name}.png")
            _leave(page, stage, view)


def _leave(page: Page, stage: Stage, view: View) -> None:
    page.context.close()
    for leave in view.leaving:
        leave()
    stage.api.post(f"streams/{stage.id}/end")


def main() -> None:
    """Writes the pictures and prints their names, and what could not be reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*", help="names of scenes; all, without any")
    parser.add_argument("--plain", action="store_true", help="neither in the dark nor in Chinese")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    wanted = [scene for scene in SCENES if not given.scenes or scene.name in given.scenes]
    with tempfile.TemporaryDirectory(prefix="sidestage-screens-") as data, foreign_site() as site:
        service = Service.with_people(Path(data), embed_origins=site.origin, claim_seconds=120)
        site.service = service.url
        service.start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(**chromium_of())
                for scene in wanted:
                    for look in looks(scene, not given.plain):
                        try:
                            take(browser, service, site, scene, look, given.folder)
                            print(f"{scene.name}.{look.name}")
                        except Exception as failure:
                            print(f"{scene.name}.{look.name}: {str(failure).splitlines()[0]}")
        finally:
            service.stop()


if __name__ == "__main__":
    main()
