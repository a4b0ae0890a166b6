"""What a draft's confidence is made of."""

from app.triage.reply_signs import OF_ENTRY


def _of_entry(decision):
    return {name: value for name, value in decision.signs.items() if name.startswith("entry_")}


def test_a_quoted_reply_weighs_how_its_entry_was_found(desk):
    decision = desk("can I machine wash it?", "product_info")

    found = _of_entry(decision)
    assert set(found) == {f"entry_{name}" for name in OF_ENTRY}
    assert found["entry_similarity"] > 0
    assert found["entry_margin"] > 0


def test_an_entry_that_is_nearer_weighs_more(desk):
    nearer = desk("can I machine wash it?", "product_info")
    farther = desk("can we machine wash it in there?", "product_info")

    assert nearer.draft.evidence[0].entry == farther.draft.evidence[0].entry
    assert nearer.signs["entry_similarity"] > farther.signs["entry_similarity"]


def test_a_computed_reply_has_no_entry_to_weigh(desk):
    decision = desk("how much is it?", "price")

    assert decision.draft.kind == "computed"
    assert set(_of_entry(decision).values()) == {0.0}
