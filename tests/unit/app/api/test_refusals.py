"""What a refusal says in the reader's language."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import app
from app import errors
from app.api.refusals import HERE, OTHERS, PLACE, in_language

APP = Path(app.__file__).parent
REFUSALS = {name for name, kind in vars(errors).items() if isinstance(kind, type)}
ELSEWHERE = (
    "commands", "encoding", "channels", "demo.py", "http_client.py", "offline.py", "replay.py", "serving.py",
    "store/opening.py",
)  # fmt: skip
"""What only the terminal or the log says."""


def sentence(node: ast.expr) -> str | None:
    """A text as it is written, with `{}` for each value."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def sentences(node: ast.expr) -> Iterator[str | None]:
    """Either of two, too."""
    yield from (
        (sentence(node.body), sentence(node.orelse)) if isinstance(node, ast.IfExp) else (sentence(node),)
    )


def told(tree: ast.Module) -> Iterator[str | None]:
    """What refusals of a module say, in whole and of one field."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in REFUSALS
            and node.args
        ):
            yield sentence(node.args[0])
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id == "detail":
                yield from sentences(node.value)
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            yield from (sentence(v) for k, v in pairs if isinstance(k, ast.Constant) and k.value == "message")


def written() -> set[str]:
    files = [
        path
        for path in APP.rglob("*.py")
        if not str(path.relative_to(APP)).startswith((*ELSEWHERE, "store/migrations"))
    ]
    return {
        one
        for path in files
        for one in told(ast.parse(path.read_text("utf-8")))
        if one and PLACE.sub("", one)
    }


def catalogue(language: str) -> dict[str, str]:
    return json.loads((HERE / f"{language}.json").read_text("utf-8"))


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_every_refusal_is_said_in_every_language_of_the_pages(language: str) -> None:
    assert written() - catalogue(language).keys() == set()


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_no_value_is_lost_in_translation(language: str) -> None:
    lost = {
        one
        for one, said in catalogue(language).items()
        if len(PLACE.findall(one)) != len(PLACE.findall(said))
    }
    assert lost == set()


@pytest.mark.parametrize(
    ("said", "wanted", "read"),
    [
        ("The stream has ended.", "zh-CN,zh;q=0.9", "直播已结束。"),
        ("There is no stream 'st_1'.", "zh", "没有直播 'st_1'。"),
        ("mei settled it already: approved.", "zh", "mei 已经处理：approved。"),
        ("1 to 2000 characters", "ZH", "1 到 2000 个字符"),
        ("The stream has ended.", "en-GB,zh;q=0.5", "The stream has ended."),
        ("The stream has ended.", None, "The stream has ended."),
        ("The stream has ended.", "../zh", "The stream has ended."),
        ("Nobody wrote this down.", "zh", "Nobody wrote this down."),
    ],
)
def test_it_is_said_in_the_first_language_that_is_asked_for(said: str, wanted: str | None, read: str) -> None:
    assert in_language(said, wanted) == read


def test_the_sentence_that_says_most_of_its_own_is_the_one() -> None:
    assert in_language("There is a user 'mei' already.", "zh") == "已经有用户 'mei'。"
    assert in_language("There is an alert channel 'Ops' already.", "zh") == "已经有名为 'Ops' 的告警渠道。"
