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
PARTS = (STATIC / "desk-parts.html").read_text("utf-8")
INTENTS = {path.stem for path in (Path(intents.__file__).parent / "catalogue").glob("*.yaml")}


def catalogue(language: str) -> dict[str, str]:
    return json.loads((STATIC / "words" / f"{language}.json").read_text("utf-8"))


def placeholders(text: str) -> set[str]:
    """The values that a string shows; a number that only chooses between two forms is not shown."""
    return set(re.findall(r"\{(\w+)(?:\}|\|[^}]*#)", text))


def written_in_parts() -> set[str]:
    """The keys that stand in the desk's templates: `[[key]]`."""
    return set(re.findall(r"\[\[([a-z_.]+)\]\]", PARTS.partition("-->")[2]))


def groups_asked_by_name() -> set[str]:
    """How keys begin that are put together: by `meaning("group", ...)` or by a template, `group.${...}`."""
    meant = re.findall(r'\b(?:meaning|hasMeaning|offer)\("([a-z_]+)"', SOURCES)
    return {f"{group}." for group in meant} | set(re.findall(r"`([a-z_]+\.[a-z_]*)\$\{", SOURCES))


def test_every_reason_is_said_in_words() -> None:
    unsaid = {name for name in REASONS if not {f"reason.{name}", f"found.{name}"} & ENGLISH.keys()}
    assert unsaid <= {"chat"}, "a comment that is ignored never reaches the desk; every other reason may"


def test_every_intent_role_and_scope_is_said_in_words() -> None:
    named = [("intent", INTENTS), ("role", ROLES), ("role_can", ROLES), ("scope", SCOPES)]
    assert {f"{group}.{name}" for group, names in named for name in names} <= ENGLISH.keys()


def test_every_string_that_is_asked_for_is_in_the_catalogue() -> None:
    asked = set(re.findall(r'\bt\("([a-z_]+(?:\.\w+)*)"', SOURCES))
    marked = written_in_parts()
    assert asked
    assert marked
    assert asked | marked <= ENGLISH.keys()
    assert [key for key in marked if placeholders(ENGLISH[key])] == []


def test_no_string_is_left_that_nothing_asks_for() -> None:
    beginnings = tuple(groups_asked_by_name())
    marked = written_in_parts()
    named = {key for key in ENGLISH if f'"{key}"' in SOURCES} | marked
    unused = {key for key in ENGLISH if not key.startswith(beginnings)} - named
    assert unused == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_all_that_english_says(language: str) -> None:
    words = catalogue(language)
    assert words.keys() == ENGLISH.keys()
    assert {key: placeholders(text) for key, text in words.items()} == {
        key: placeholders(text) for key, text in ENGLISH.items()
    }
    assert all(text.strip() for text in words.values())


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_a_hint_names_the_page_as_the_bar_does(language: str) -> None:
    words = catalogue(language)
    assert words["page.knowledge"] in words["no_stream"]


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_what_is_due_names_no_time_since_a_shop_sets_it(language: str) -> None:
    due = catalogue(language)["urgency.warn"]
    assert not re.search(r"\d|minute", due)


def test_how_long_nothing_has_been_on_air_is_told_as_a_length_of_time() -> None:
    assert ENGLISH["air.nothing_for"] == ENGLISH["air.since"] == "for {time}"


def test_every_catalogue_is_offered_and_every_language_has_one() -> None:
    offered = re.search(r"export const LANGUAGES = \{(.*?)\n\};", SOURCES, re.DOTALL)
    assert offered is not None
    assert set(re.findall(r"^\s+(\w+): \{", offered[1], re.MULTILINE)) == {"en", *OTHERS}


def test_chinese_is_written_with_chinese_marks() -> None:
    """A half-width comma or full stop between Chinese characters is a slip."""
    slips = {key for key, text in catalogue("zh").items() if re.search(r"[\u4e00-\u9fff][,;:!?.]", text)}
    assert slips == set()


def test_no_page_makes_markup_of_text() -> None:
    """But for the desk's own templates, which no viewer's text is written into."""
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", SOURCES)
    assert re.findall(r".*DOMParser.*", SOURCES) == [
        'const templates = new DOMParser().parseFromString(written, "text/html");'
    ]


def test_no_document_holds_inline_code_or_styles() -> None:
    for page in [*(STATIC.parent / "pages").glob("*.html"), STATIC / "desk-parts.html"]:
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page.read_text("utf-8")), (
            page.name
        )
