"""The worked example of docs/commands.md, command for command, against a real service."""

import json
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from string import Template

import openpyxl
import pytest

from tests.cli.conftest import Command, Done, told
from tests.serving import Service
from tests.unit.knowledge.documents.papers import P, docx
from tests.unit.knowledge.shop_files import xlsx_of_tables

pytestmark = pytest.mark.model
PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
LIST = {
    "Liste": [
        ["Artikel", "name_en", "name_zh", "Price MYR", "currency", "Regal"],
        ["DR-102", "Linen wrap dress", "亚麻裹身裙", 39, "MYR", "A1"],
        ["BG-7", "Canvas tote", "帆布袋", 15.5, "MYR", "A2"],
    ],
    "faq": [
        ["question_en", "question_zh", "answer_en", "answer_zh"],
        ["Do you have cash on delivery?", "可以货到付款吗？", "Yes, in Malaysia.", "马来西亚可以。"],
        ["Is it washable?", "能水洗吗？", "Yes, at 30 degrees.", "可以，30度。"],
    ],
    "shipping": [
        ["region", "handling_days", "days_min", "days_max", "fee", "currency"],
        ["MY", 1, 2, 4, 8, "MYR"],
    ],
}
RULES = [
    P("Do you wrap gifts?", bold=True),
    "Yes, in red paper.",
    P("Do you have a shop?", bold=True),
    "No, online only.",
    P("Can I collect it?", bold=True),
    "Yes, after six in the evening.",
]
COMMENTS = [
    {"t": 0.0, "id": "a", "text": "how much is the linen dress?", "author": {"id": "u1"}},
    {"t": 0.1, "id": "b", "text": "❤️❤️", "author": {"id": "u2"}},
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the example's files are."""
    (tmp_path / "list.xlsx").write_bytes(xlsx_of_tables(LIST))
    (tmp_path / "rules.docx").write_bytes(docx(*RULES))
    (tmp_path / "questions.txt").write_text(
        "do you have cash on delivery?\nis the wrap dress lined?\n", "utf-8"
    )
    (tmp_path / "comments.jsonl").write_text("\n".join(map(json.dumps, COMMENTS)), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Shell:
    """As much of a shell as the example takes: variables, what a command prints, and what is done where one fails."""

    def __init__(self, command: Command, **settings: object) -> None:
        self._command = command
        self._settings = settings
        self._variables: dict[str, str] = {}

    def do(self, line: str) -> Done | None:
        """What a command printed; None where it was kept in a variable. The example calls the first line of its timeline 1;
        here other streams have had lines before."""
        if "--correct 1" in line:
            line = line.replace("--correct 1", f"--correct {self._first_line()}")
        name, equals, value = line.removeprefix("export ").partition("=")
        if equals and name.isidentifier():
            self._variables[name] = self._filled(value)
            return None
        before, otherwise, _ = line.partition(" || ")
        done = self._run(before)
        assert done.returncode == (1 if otherwise else 0), line + done.stdout + done.stderr
        return done

    def _first_line(self) -> int:
        return told(self._run("sidestage on-air --stream $STREAM --json"))["items"][0]["id"]

    def _run(self, line: str) -> Done:
        sidestage, *arguments = shlex.split(self._filled(line))
        assert sidestage == "sidestage"
        key: Mapping[str, object] = {"key": self._variables["SIDESTAGE_KEY"]} if self._variables else {}
        return self._command(*arguments, **{**self._settings, **key})

    def _filled(self, text: str) -> str:
        def printed(match: re.Match[str]) -> str:
            done = self._run(match[1])
            assert done.returncode == 0, match[1] + done.stderr
            return done.stdout.strip()

        return Template(re.sub(r"\$\((.+?)\)", printed, text)).substitute(self._variables)


def night() -> list[tuple[str, str]]:
    """Each command of the example with what it is said to print; nothing where that is left out."""
    example = PAGE.read_text("utf-8").partition("## A night by the command line")[2]
    blocks = "".join(re.findall(r"```console\n(.+?)```", example, re.DOTALL))
    commands = [one.partition("\n") for one in re.split(r"^\$ ", blocks, flags=re.MULTILINE)[1:]]
    return [(command, printed) for command, _, printed in commands]


@pytest.mark.usefixtures("own_shop")
def test_a_night_by_the_command_line_goes_as_it_is_told(
    command: Command, service: Service, folder: Path
) -> None:
    shell = Shell(command, data_dir=service.settings.data_dir, url=service.url)
    example = night()
    assert len(example) >= 25
    for line, printed in example:
        done = shell.do(line)
        if done is None:
            continue
        assert done.stdout.endswith(printed), f"{line}\n{done.stdout}{done.stderr}"
        assert "error: " not in done.stderr
    for name in ("list-marked.xlsx", "said.xlsx", "promises.xlsx", "spring.xlsx"):
        assert openpyxl.load_workbook(folder / name).sheetnames, name
