"""The real service on a real port, with the sample shop, for Chromium."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.deployment import PASSWORD, SAMPLE, Service, Stage, staged, visit
from tests.browser.foreign_page import ForeignSite, foreign_site
from tests.browser.working import posted_by_a_program

__all__ = ["PASSWORD", "SAMPLE", "OpenPage", "Service", "Stage"]
OpenPage = Callable[[str, str], Page]
expect.set_options(timeout=15_000)  # a machine with other work takes its time
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first that is there is taken. The shell draws no window around a page: another one takes 0.3 s for it, each time."""
ARGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium."""
    found = (shutil.which(name) for name in BROWSERS)
    chromium = next(filter(None, found), None)
    if chromium is None:
        pytest.fail("There is no Chromium here: `make browser` installs one.")
    return {**browser_type_launch_args, "executable_path": chromium, "args": ARGS.split()}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A page may write to the clipboard, as it may where there is a window."""
    return {**browser_context_args, "permissions": ["clipboard-write"]}


@pytest.fixture(scope="session")
def site() -> Iterator[ForeignSite]:
    """A shop's site on another origin, whose pages may embed the desk."""
    with foreign_site() as serving:
        yield serving


@pytest.fixture
def foreign(site: ForeignSite, stage: Stage) -> ForeignSite:
    """The shop's site, embedding the desk of the stage's service."""
    site.embeds(stage.service.url)
    return site


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Service]:
    """The service with its default model on SQLite."""
    yield from _running(tmp_path_factory.mktemp("service"), request)


@pytest.fixture(scope="session")
def postgres_service(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, postgres_server: str
) -> Iterator[Service]:
    """The same on PostgreSQL."""
    yield from _running(tmp_path_factory.mktemp("on-postgres"), request, database_url=postgres_server)


def _running(folder: Path, request: pytest.FixtureRequest, **given: Any) -> Iterator[Service]:
    cache = request.config.cache.mkdir("encoder")
    shop: ForeignSite = request.getfixturevalue("site")
    running = Service.with_people(
        folder, cache_dir=cache, claim_seconds=60, embed_origins=shop.origin, **given
    )
    running.start()
    yield running
    running.stop()


@pytest.fixture
def stage(service: Service) -> Iterator[Stage]:
    """A live stream with the sample shop's workbook and a product on air."""
    with staged(service) as made:
        yield made


@pytest.fixture
def program(stage: Stage) -> Stage:
    """A stream whose replies a program posts, those about prices after an agent has seen them."""
    return posted_by_a_program(stage, undo_seconds=1, manual_intents=["price"])


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def either_stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    """The same on either database."""
    service = request.getfixturevalue("service" if request.param == "sqlite" else "postgres_service")
    with staged(service) as made:
        yield made


@pytest.fixture
def open_page(page: Page, stage: Stage) -> OpenPage:
    """Opens a page of the stream as somebody."""

    def opened(path: str, username: str) -> Page:
        return visit(page, stage, path, username)

    return opened


@pytest.fixture(scope="session")
def base_url() -> str:
    """None: every test is given its service's address."""
    return ""
