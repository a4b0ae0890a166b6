"""Whom a page is not for is sent to where their work begins."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.model]


@pytest.mark.parametrize(
    ("name", "username", "home"),
    [
        ("on-air", "mei", "desk"),
        ("preflight", "mei", "desk"),
        ("settings", "mei", "desk"),
        ("preflight", "hana", "host"),
        ("settings", "hana", "host"),
    ],
)
def test_whom_a_page_is_not_for_is_sent_home(
    open_page: OpenPage, name: str, username: str, home: str
) -> None:
    page = open_page(name, username)
    expect(page).to_have_url(re.compile(f"/{home}$"))
