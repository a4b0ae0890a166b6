"""The interface's strings."""

import json
import re
from pathlib import Path

import pytest

import app.web
import intents
from app.people.accounts import ROLES, SCOPES
from app.triage.reasons import REASONS

STATIC = Path(app.web.__file__).parent / "static"
ENGLISH = json.loads((STATIC / "words" / "en.json").read_text("utf-8"))
OTHERS = sorted(path.stem for path in (STATIC / "words").glob("*.json") if path.stem != "en")
SOURCES = "\n".join(path.read_text("utf-8") for path in STATIC.rglob("*.js"))
INTENTS = {path.stem for path in (Path(intents.__file__).parent / "catalogue").glob("*.yaml")}


def catalogue(language: str) -> dict[str, str]:
    return json.loads((STATIC / "words" / f"{language}.json").read_text("utf-8"))


def placeholders(text: str) -> set[str]:
    """The values that a string shows; a number that only chooses between two forms is not shown."""
    return set(re.findall(r"\{(\w+)(?:\}|\|[^}]*#)", text))


def groups_asked_by_name() -> set[str]:
    """The groups whose keys are put together: by `meaning("group", ...)` or by a template, `group.${...}`."""
    return set(re.findall(r'\b(?:meaning|hasMeaning)\("([a-z_]+)"', SOURCES)) | set(
        re.findall(r"`([a-z_]+)\.\$\{", SOURCES)
    )


def test_every_reason_is_said_in_words() -> None:
    unsaid = {name for name in REASONS if not {f"reason.{name}", f"found.{name}"} & ENGLISH.keys()}
    assert unsaid <= {"chat"}, "a comment that is ignored never reaches the desk; every other reason may"


def test_every_intent_role_and_scope_is_said_in_words() -> None:
    named = [("intent", INTENTS), ("role", ROLES), ("role_can", ROLES), ("scope", SCOPES)]
    assert {f"{group}.{name}" for group, names in named for name in names} <= ENGLISH.keys()


def test_every_string_that_is_asked_for_is_in_the_catalogue() -> None:
    asked = set(re.findall(r'\bt\("([a-z_]+(?:\.\w+)*)"', SOURCES))
    assert asked
    assert asked <= ENGLISH.keys()


def test_no_string_is_left_that_nothing_asks_for() -> None:
    groups = groups_asked_by_name()
    unused = {key for key in ENGLISH if key.split(".")[0] not in groups and f'"{key}"' not in SOURCES}
    assert unused == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_all_that_english_says(language: str) -> None:
    words = catalogue(language)
    assert words.keys() == ENGLISH.keys()
    assert {key: placeholders(text) for key, text in words.items()} == {
        key: placeholders(text) for key, text in ENGLISH.items()
    }
    assert all(text.strip() for text in words.values())


def test_every_catalogue_is_offered_and_every_language_has_one() -> None:
    offered = re.search(r"export const LANGUAGES = \{(.*?)\n\};", SOURCES, re.DOTALL)
    assert offered is not None
    assert set(re.findall(r"^\s+(\w+): \{", offered[1], re.MULTILINE)) == {"en", *OTHERS}


def test_chinese_is_written_with_chinese_marks() -> None:
    """A half-width comma or full stop between Chinese characters is a slip."""
    slips = {key for key, text in catalogue("zh").items() if re.search(r"[\u4e00-\u9fff][,;:!?.]", text)}
    assert slips == set()


def test_no_page_makes_markup_of_text() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(", SOURCES
    )


def test_no_document_holds_inline_code_or_styles() -> None:
    for page in (STATIC.parent / "pages").glob("*.html"):
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page.read_text("utf-8")), (
            page.name
        )
