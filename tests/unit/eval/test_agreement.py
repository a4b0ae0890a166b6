import json
from pathlib import Path

from eval.agreement import measure, pairs
from tests.unit.eval.toys import label


def test_two_labellings_are_held_against_each_other(tmp_path: Path) -> None:
    second = [
        {"id": "c1", "intents": ["price"], "needs_reply": True, "actions": ["reply"], "entries": ["products:DR-1"], "product": "DR-1"},
        {"id": "c2", "intents": ["size"], "needs_reply": True, "actions": ["host"], "entries": [], "product": None},
        {"id": "c3", "intents": ["chat"], "needs_reply": False, "actions": ["ignore"], "entries": [], "product": None},
    ]  # fmt: skip
    path = tmp_path / "toy.jsonl"
    path.write_text("\n".join(map(json.dumps, second)), "utf-8")
    quiet = label(id="c3", intents=(frozenset[str](),), needs_reply=False, never_auto=True, product=None, entries=(),
                  actions=frozenset({"ignore"}))  # fmt: skip
    found = {"toy": pairs([label(), label(id="c2"), quiet, label(id="c9")], path)}
    figures = {figure.name: figure.value for figure in measure(found).figures}
    assert len(found["toy"]) == 3, "only what both labelled"
    assert figures["needs_kappa"] == 1.0
    assert figures["intents_same"] == 2 / 3
    assert figures["actions"] == 2 / 3
    assert figures["entries"] == 1 / 2
    assert figures["product"] == 1 / 2
