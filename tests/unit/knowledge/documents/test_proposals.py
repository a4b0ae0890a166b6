"""What documents propose."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from knowledge.check import check
from knowledge.documents import Block, read
from knowledge.documents.problems import problems_of
from knowledge.documents.proposals import Proposal, propose
from knowledge.documents.shorten import shortened
from knowledge.importers import read as read_workbook
from knowledge.workbook import Workbook
from tests.unit.knowledge.documents.papers import P, Table, docx, docx_of_xml, pdf, pdf_of_objects
from tests.unit.knowledge.shop_files import STREAM, as_json, more, shop


def workbook(rows: dict[str, list[dict[str, object]]]) -> Workbook:
    made = check(read_workbook("shop.json", as_json(rows)), STREAM).workbook
    assert made is not None
    return made


def proposed(data: bytes, name: str = "policies.docx", known: Workbook | None = None) -> tuple[Proposal, ...]:
    return propose(read(name, data), STREAM, known)


def cells(data: bytes, name: str = "policies.docx") -> list[dict[str, str]]:
    return [one.cells for one in proposed(data, name)]


ENGLISH = [
    P("Our shop", "1", True, 20),
    P("Returns and refunds", "2", True, 15),
    P("Unworn items can be sent back within 14 days."),
    P("Do you ship to Singapore?", bold=True),
    P("Yes, in 3 to 5 working days."),
    P("1. Is the kettle made for 110 V?"),
    P("No. It is made for 220 V."),
]
ENGLISH_ROWS = [
    {"topic": "returns", "answer_en": "Unworn items can be sent back within 14 days."},
    {"question_en": "Do you ship to Singapore?", "answer_en": "Yes, in 3 to 5 working days."},
    {"question_en": "Is the kettle made for 110 V?", "answer_en": "No. It is made for 220 V."},
]
CHINESE = [
    P("店铺说明", "1", True, 20),
    P("退换货政策", "2", True, 15),
    P("签收后7天内可退换。"),
    P("问：多久发货？"),
    P("答：付款后48小时内发货。"),
    P("一、可以货到付款吗？"),
    P("可以，仅限马来西亚。"),
]
CHINESE_ROWS = [
    {"topic": "returns", "answer_zh": "签收后7天内可退换。"},
    {"question_zh": "多久发货？", "answer_zh": "付款后48小时内发货。"},
    {"question_zh": "可以货到付款吗？", "answer_zh": "可以，仅限马来西亚。"},
]
MIXED = [
    P("退货 Returns", "2", True, 15),
    P("七天内可以退货。"),
    P("You can return it within seven days."),
    P("怎么洗？", bold=True),
    P("How do I wash it?", bold=True),
    P("请手洗。"),
    P("Please wash it by hand."),
]
MIXED_ROWS = [
    {
        "topic": "returns",
        "answer_zh": "七天内可以退货。",
        "answer_en": "You can return it within seven days.",
    },
    {
        "question_zh": "怎么洗？",
        "question_en": "How do I wash it?",
        "answer_zh": "请手洗。",
        "answer_en": "Please wash it by hand.",
    },
]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize(
    ("lines", "rows"),
    [(ENGLISH, ENGLISH_ROWS), (CHINESE, CHINESE_ROWS), (MIXED, MIXED_ROWS)],
    ids=["english", "chinese", "mixed"],
)
def test_questions_and_headings_become_rows_in_their_languages(
    kind: str, lines: list[P], rows: list[dict[str, str]]
) -> None:
    data = docx(*lines) if kind == "docx" else pdf(lines)
    assert cells(data, f"policies.{kind}") == rows


@pytest.mark.parametrize(
    "lines",
    [
        ["Q: Do you wrap gifts?", "A: Yes."],
        ["Q1. Do you wrap gifts? A: Yes."],
        ["Question: Do you wrap gifts?", "Answer: Yes."],
        ["Do you wrap gifts? Yes."],
        ["3) Do you wrap gifts?", "Yes."],
        ["• Do you wrap gifts?", "Yes."],
        [P("Do you wrap gifts?", "2"), "Yes."],
        [P("Do you wrap gifts?", "own"), "Yes."],
        [Table([["Question", "Answer"], ["Do you wrap gifts?", "Yes."]])],
        [Table([["No.", "FAQ", "Questions", "Reply"], ["1", "", "Do you wrap gifts?", "Yes."]])],
        [Table([["Do you wrap gifts?", "Yes."]])],
        [Table([["Q: Do you wrap gifts?\nA: Yes."]])],
    ],
)
def test_a_question_is_known_by_how_it_is_written(lines: list[P | Table | str]) -> None:
    assert cells(docx(*lines)) == [{"question_en": "Do you wrap gifts?", "answer_en": "Yes."}]


def test_what_asks_inside_a_marked_answer_is_part_of_it() -> None:
    (row,) = cells(docx("问：有货吗？", "答：有的。", "您要哪个颜色？"))
    assert row == {"question_zh": "有货吗？", "answer_zh": "有的。\n您要哪个颜色？"}


def test_a_bare_heading_says_what_it_belongs_to() -> None:
    lines = [P("Shop", "1"), P("Shipping", "2"), P("Malaysia", "own"), "In 3 days."]
    body = docx(*lines[:2], P("Malaysia", bold=True), lines[3])
    (row,) = proposed(body)
    assert row.cells == {"question_en": "Shipping: Malaysia", "answer_en": "In 3 days."}
    assert row.heading == "Shipping"


def test_a_paragraph_in_two_languages_is_an_answer_in_each() -> None:
    (row,) = cells(
        docx(
            P("礼品包装 Gift wrapping", "2"), "礼品免费包装。 We wrap every gift, free of charge. It is red."
        )
    )
    assert row == {
        "question_zh": "礼品包装",
        "question_en": "Gift wrapping",
        "answer_zh": "礼品免费包装。",
        "answer_en": "We wrap every gift, free of charge. It is red.",
    }


def test_a_name_in_latin_letters_parts_no_answer() -> None:
    (row,) = cells(docx("用什么快递？", "国内发 J&T Express. 海外发 DHL。"))
    assert row["answer_zh"] == "国内发 J&T Express. 海外发 DHL。"


def test_a_topic_is_proposed_once_and_not_where_the_shop_has_it() -> None:
    data = docx(P("Warranty", "1"), "One year.", P("Guarantee", "1"), "Two years.")
    assert [one.sheet for one in proposed(data)] == ["policies", "faq"]
    known = workbook(more("policies", topic="warranty", region=None, answer_en="Six months.", answer_zh=None))
    assert [one.sheet for one in proposed(data, known=known)] == ["faq", "faq"]


def test_a_proposal_tells_the_entry_that_answers_already() -> None:
    data = docx(
        P("is it see-through", bold=True),
        "It has a lining.",
        "Do you post on Saturdays?",
        "No, from Monday on.",
        "Do you wrap gifts?",
        "Yes.",
        "Do you wrap gifts?",
        "Yes.",
    )
    found = proposed(data, known=workbook(shop()))
    assert [one.duplicate_of for one in found] == ["faq:F1", "faq:F2", None, "here"]


def test_a_quote_is_what_the_document_says_and_where() -> None:
    found = proposed(pdf(ENGLISH[:3], [*ENGLISH[3:]]), "a.pdf")
    assert [one.page for one in found] == [1, 2, 2]
    assert found[1].quote == "Do you ship to Singapore?\nYes, in 3 to 5 working days."


def test_running_heads_and_page_numbers_are_no_answers() -> None:
    pages = [
        [
            P("Lim & Co", size=8),
            P(f"Question {n} is this one?", bold=True),
            f"Answer {n} is that one.",
            f"- {n} -",
        ]
        for n in range(1, 5)
    ]
    assert [row["answer_en"] for row in cells(pdf(*pages), "a.pdf")] == [
        f"Answer {n} is that one." for n in range(1, 5)
    ]


def test_lines_of_a_paragraph_are_put_together() -> None:
    lines = "".join(
        f"1 0 0 1 50 {700 - 14 * n} Tm ({line}) Tj\n"
        for n, line in enumerate(
            [
                "Can I have a refund?",
                "You can have your money back within fourteen days of the",
                "day it came.",
            ]
        )
    )
    content = f"BT /F1 11 Tf\n{lines}ET"
    data = pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    )
    assert cells(data, "a.pdf") == [
        {
            "question_en": "Can I have a refund?",
            "answer_en": "You can have your money back within fourteen days of the day it came.",
        }
    ]


def test_deleted_hidden_struck_out_and_doubled_text_is_not_read() -> None:
    body = (
        P("Do you wrap gifts?").xml
        + "<w:p><w:r><w:t>Yes</w:t></w:r><w:del><w:r><w:delText> no</w:delText></w:r></w:del>"
        + "<w:r><w:rPr><w:vanish/><w:strike w:val='0'/></w:rPr><w:t> secret</w:t></w:r>"
        + "<w:r><w:rPr><w:strike/></w:rPr><w:t> on Fridays</w:t></w:r>"
        + "<w:r><w:rPr><w:dstrike/></w:rPr><w:t> only</w:t></w:r>"
        + "<mc:AlternateContent xmlns:mc='m'><mc:Fallback><w:r><w:t> Yes</w:t></w:r></mc:Fallback></mc:AlternateContent>"
        + "<w:r><w:t>, in red.</w:t></w:r></w:p>"
    )
    assert cells(docx_of_xml(body)) == [{"question_en": "Do you wrap gifts?", "answer_en": "Yes, in red."}]


def test_a_document_of_plain_text_is_proposed_without_a_question_which_is_told() -> None:
    found = proposed(docx("We send every parcel within two days and tell you its number."))
    assert [one.cells["question_en"] for one in found] == [""]
    ((problem,),) = problems_of(found, STREAM)
    assert (problem.loc, problem.severity) == (("question_en",), "error")


def test_a_question_that_no_cell_holds_is_cut_between_words() -> None:
    found = proposed(docx("Q: " + "word " * 2_000, "A: Yes."))
    assert 3_900 < len(found[0].cells["question_en"]) <= 4_000
    assert problems_of(found, STREAM) == [[]]


def test_a_long_answer_is_flagged_and_shortened_by_whole_sentences() -> None:
    answer = "You can send it back. " * 3 + "Please keep the tags on it and the box that it came in. " * 3
    found = proposed(docx("Can I send it back?", answer))
    assert (
        found[0].shorter["answer_en"]
        == ("You can send it back. " * 3 + "Please keep the tags on it and the box that it came in.").strip()
    )
    assert [problem.code for problem in problems_of(found, STREAM)[0]] == ["answer.long"]


TEXT = st.text(
    st.sampled_from("ab c de. f? g!,; 答：问：吗？。退货 1.2 Q: A: \n-•ก؟é"), min_size=1, max_size=60
)
BLOCKS = st.lists(
    st.builds(
        Block,
        TEXT.filter(str.strip),
        st.integers(0, 3),
        st.booleans(),
        cells=st.one_of(st.just(()), st.lists(TEXT.map(str.strip), min_size=2, max_size=3).map(tuple)),
    ).map(lambda block: replace(block, text="\n".join(block.cells) or "x") if block.cells else block),
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(BLOCKS)
def test_every_word_of_an_answer_stands_in_the_document(blocks: list[Block]) -> None:
    said = "".join("".join(block.text.split()) for block in blocks).replace(",", "")
    facts = replace(STREAM, max_reply_length=20)
    found = propose(blocks, facts, None)
    assert len(problems_of(found, facts)) == len(found)
    for one in found:
        for column, text in {
            **one.cells,
            **{f"short_{name}": short for name, short in one.shorter.items()},
        }.items():
            if "answer" in column:
                assert text.strip()
                for line in text.split("\n"):
                    assert "".join(line.split()).replace(",", "") in said


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab .。!？\n1"), max_size=80), st.integers(1, 40))
def test_a_shortened_answer_begins_the_answer_and_fits(text: str, limit: int) -> None:
    short = shortened(text, limit)
    if short is not None:
        assert text.strip().startswith(short)
        assert 0 < len(short) <= limit


def test_a_pdf_that_only_its_printing_is_locked_of_is_read() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(["Do you wrap gifts?", "Yes."]))))
    writer.encrypt("", "owner", algorithm="AES-256")
    data = io.BytesIO()
    writer.write(data)
    assert cells(data.getvalue(), "a.pdf") == [{"question_en": "Do you wrap gifts?", "answer_en": "Yes."}]
