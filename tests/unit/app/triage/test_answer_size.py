"""Which size fits, asked in a small shop."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.triage.comment import Earlier


def _entries(decision):
    return [evidence.entry for evidence in decision.draft.evidence]


def test_a_body_in_one_size_is_told_that_size_with_the_row_as_evidence(desk):
    decision = desk("160cm 55kg what size?", "size")

    assert decision.action == "reply"
    assert decision.draft.text == "For 160 cm / 55 kg take M (155-165 cm, 50-58 kg)."
    assert decision.draft.kind == "computed"
    assert _entries(decision) == ["sizes:DR-1:M"]
    assert decision.draft.evidence[0].quote == "M: 155-165 cm, 50-58 kg"
    assert decision.reasons == ("size_chart_match",)


def test_a_body_on_a_border_is_told_both_sizes(desk):
    decision = desk("165cm 58kg what size?", "size")

    assert decision.action == "reply"
    assert "M" in decision.draft.text
    assert "L" in decision.draft.text
    assert _entries(decision) == ["sizes:DR-1:L", "sizes:DR-1:M"]


def test_a_body_that_no_size_holds_goes_to_the_host(desk):
    decision = desk("190cm 120kg what size?", "size")

    assert decision.action == "host"
    assert decision.reasons == ("outside_size_chart",)


def test_a_size_question_without_measures_is_asked_back_for_them(desk):
    decision = desk("what size should I take?", "size")

    assert (decision.action, decision.draft.kind) == ("reply", "ask")
    assert "height and weight" in decision.draft.text
    assert _entries(decision) == ["sizes:DR-1"]


def test_measures_alone_complete_the_size_question_of_a_moment_ago(desk):
    earlier = [Earlier("what size for me?", desk.noon - timedelta(seconds=40))]
    decision = desk("160 55kg", {"chat": 0.9}, needs=0.1, earlier=earlier)

    assert decision.action == "reply"
    assert [intent.name for intent in decision.intents] == ["size"]
    assert _entries(decision) == ["sizes:DR-1:M"]


def test_a_measure_among_some_words_completes_it_too_and_among_many_it_is_a_story(desk):
    earlier = [Earlier("what size do i need", desk.noon - timedelta(seconds=60))]

    def intents(text):
        decision = desk(text, {"chat": 0.9}, needs=0.1, earlier=earlier, on_air="SH-2")
        return [intent.name for intent in decision.intents]

    assert intents("oh right, 24.2 cm long foot") == ["size"]
    assert intents("my brother has a 24.2 cm long foot and walks to school in it") != ["size"]


def test_a_shoe_size_of_a_system_that_the_chart_lacks_asks_for_the_foot(desk):
    decision = desk("link 2, UK 7 what size?", "size")

    assert decision.draft.kind == "ask"
    assert "foot" in decision.draft.text
    assert _entries(decision) == ["sizes:SH-2"]


def test_a_size_question_about_a_product_without_chart_is_not_answered(desk):
    decision = desk("160cm 55kg what size?", "size", on_air="BG-3")

    assert (decision.action, decision.reasons) == ("host", ("no_size_chart",))


def test_measures_in_a_sentence_that_asks_nothing_are_a_doubtful_question(desk):
    told, asked = (
        desk(text, "size").draft.confidence
        for text in ("my cousin is 160cm 55kg and jumps like mad", "i am 160cm 55kg which size")
    )
    assert told <= 0.5 < asked


@pytest.mark.parametrize(
    ("text", "held"), [("M for who?", False), ("white M plsss", True), ("M for 399 too?", True)]
)
def test_what_a_size_is_for_is_no_answer_to_who_names_a_colour_or_a_price_beside_it(
    desk, text: str, held: bool
):
    decision = desk(text, "size")

    assert decision.draft.text == "M is for 155-165 cm, 50-58 kg."
    assert ("partly_answered" in decision.reasons) is held


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("170cm 62kg black?", False), ("black size for 170cm 62kg", False), ("170cm 62kg 黑色穿什么码", False), ("170cm 62kg, is black ok?", False),
        ("170cm 62kg white?", True), ("black size for 160cm 55kg", True), ("170cm 62kg 白色穿什么码", True), ("170cm 62kg what size?", True),
    ],
)  # fmt: skip
def test_a_size_is_not_told_beside_a_colour_in_which_it_is_gone(desk, text: str, sent: bool):
    decision = desk(text, "size")

    assert decision.draft.kind == "computed"
    assert (decision.action == "reply") is sent


@pytest.mark.parametrize(
    "text",
    ["what size 170cm 55kg?", "which size 172cm, 55kg", "talla 172cm 55kg", "ukuran 172cm 55kg", "ไซส์ 172 ซม 55 กก", "size 55kg 172cm", "what size 172 55"],
)  # fmt: skip
def test_measures_behind_the_word_size_are_answered_together(desk, text: str):
    assert "outside_size_chart" in desk(text, "size").reasons


@pytest.mark.parametrize("text", ["magkano po 50 peso ba?", "is this 55 peso only"])
def test_a_price_in_pesos_is_no_weight_that_a_size_goes_by(desk, text: str):
    earlier = [Earlier(text, desk.noon - timedelta(seconds=40))]

    assert desk(text, "size").draft.kind == "ask"
    assert desk("what size for me?", "size", earlier=earlier).draft.kind == "ask"


def test_a_labelled_weight_beside_feet_and_inches_is_in_pounds(desk):
    decision = desk("5'3 weight 120 what size", "size")

    assert (decision.action, _entries(decision)) == ("reply", ["sizes:DR-1:M"])
    assert "54.4 kg" in decision.draft.text


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("I'm pregnant, what size should I take?", "160cm 55kg"),
        ("我怀孕5个月了，穿什么码？", "160 55公斤"),
        ("what size for my 5 year old kid?", "160cm 55kg"),
        ("tôi đang mang thai, mặc size nào?", "160cm 55kg"),
        ("estoy embarazada, que talla me queda?", "160cm 55kg"),
    ],
)
def test_a_health_matter_of_a_moment_ago_holds_the_size_that_completes_it(desk, before, text):
    earlier = [Earlier(before, desk.noon - timedelta(seconds=40))]
    decision = desk(text, {"chat": 0.9}, needs=0.1, earlier=earlier)

    assert _entries(decision) == ["sizes:DR-1:M"]
    assert decision.action == "suggest"
    assert "sensitive" in decision.reasons


@pytest.mark.parametrize(
    "text",
    [
        "I'm pregnant, 160cm 55kg what size?",
        "Ich bin schwanger, 160cm 55kg welche Größe?",
        "je suis enceinte, 160cm 55kg quelle taille ?",
        "मैं गर्भवती हूँ 160cm 55kg कौन सा साइज?",
        "bumil 160cm 55kg size apa kak?",
        "bầu 5 tháng 160cm 55kg mặc size nào",
        "preggy po ako 160cm 55kg anong size?",
        "im pregant 160cm 55kg what size?",
    ],
)
def test_a_health_matter_holds_the_size_in_every_language(desk, text):
    decision = desk(text, "size")

    assert _entries(decision) == ["sizes:DR-1:M"]
    assert decision.action == "suggest"
    assert "sensitive" in decision.reasons


def test_a_health_matter_of_long_ago_holds_nothing(desk):
    earlier = [Earlier("I'm pregnant, what size should I take?", desk.noon - timedelta(minutes=6))]

    assert desk("160cm 55kg what size?", "size", earlier=earlier).action == "reply"


@pytest.mark.parametrize(
    ("name", "action"), [("Kids' linen dress", "reply"), ("儿童连衣裙", "reply"), ("Linen dress", "suggest")]
)
@pytest.mark.parametrize("text", ["what size for my daughter? 160cm 55kg", "my kid is 160cm 55kg what size"])
def test_a_childs_size_goes_out_where_the_product_is_made_for_children(desk, text, name, action):
    products = tuple(
        product.model_copy(update={"name": {"en": name}}) if product.sku == "DR-1" else product
        for product in desk.shop.products
    )
    decision = desk(text, "size", shop=desk.shop.model_copy(update={"products": products}))

    assert _entries(decision) == ["sizes:DR-1:M"]
    assert decision.action == action


def test_what_a_size_measures_does_not_answer_what_is_larger(desk):
    assert desk("what does M measure?", "size").action == "reply"
    assert desk("what is bigger than M?", "size").action == "suggest"


def _named(desk, name):
    dress, *others = desk.shop.products
    return desk.shop.model_copy(
        update={"products": (dress.model_copy(update={"name": {"en": name}}), *others)}
    )


@pytest.mark.parametrize(
    ("name", "said", "text", "sent"),
    [
        ("Maternity dress", "i am pregnant, does it stretch", "160cm 55kg what size?", True),
        ("Linen dress", "i am pregnant, does it stretch", "160cm 55kg what size?", False),
        ("Maternity dress", "hi", "i am pregnant, 160cm 55kg what size?", False),
        ("Linen dress", "i am allergic to wool", "160cm 55kg what size?", True),
        ("Linen dress", "i have eczema", "160cm 55kg what size?", True),
        ("Linen dress", "is it ok for my 8 year old", "160cm 55kg what size?", False),
    ],
)  # fmt: skip
def test_what_was_said_of_ones_health_holds_a_size_where_it_changes_the_body(desk, name, said, text, sent):
    earlier = [Earlier(said, desk.noon - timedelta(seconds=40))]
    decision = desk(text, "size", shop=_named(desk, name), earlier=earlier)

    assert ("sensitive" not in decision.reasons) == sent


@pytest.mark.parametrize(("tallest", "sent"), [(125, True), (165, False)])
def test_a_childs_size_goes_out_where_the_chart_measures_children(desk, tallest, sent):
    rows = tuple(
        row.model_copy(update={"height_min_cm": Decimal(tallest - 15 * place), "height_max_cm": Decimal(tallest - 15 * place + 15),
                               "weight_min_kg": Decimal(15), "weight_max_kg": Decimal(60)})
        for place, row in enumerate(desk.shop.sizes[:2])
    )  # fmt: skip
    shop = desk.shop.model_copy(update={"sizes": rows})
    decision = desk(f"my daughter is {tallest + 3}cm 28kg what size?", "size", shop=shop)

    assert ("sensitive" not in decision.reasons) == sent
