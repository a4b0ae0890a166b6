import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.regions import Region, enclosing, find_regions, place, region_code, region_name
from knowledge.workbook import ShippingRow


def found(text: str) -> list[tuple[str | None, str | None]]:
    return [(region.code, region.subdivision) for region in find_regions(text)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("ship to Malaysia?", "MY", None),
        ("寄马来西亚多久", "MY", None),
        ("大马", "MY", None),
        ("msia can?", "MY", None),
        ("ส่งไปมาเลย์ไหม", "MY", None),
        ("MY?", "MY", None),
        ("to sg", "SG", None),
        ("do you ship to US", "US", None),
        ("寄US吗", "US", None),
        ("SHIP TO MY?", "MY", None),
        ("brasil", "BR", None),
        ("envio a mexico", "MX", None),
        ("envían a CDMX?", "MX", "Mexico City"),
        ("للسعودية", "SA", None),
        ("توصيل الامارات", "AE", None),
        ("インドネシアに送れますか", "ID", None),
        ("한국으로 배송", "KR", None),
        ("gửi đến nước mỹ", "US", None),
        ("indo jkt", "ID", "Jakarta"),
        ("沙巴", "MY", "Sabah"),
        ("Kuching, Sarawak Malaysia", "MY", "Kuching"),
        ("ส่งเชียงใหม่กี่วัน", "TH", "Chiang Mai"),
    ],
)
def test_places_are_found_in_each_language(text: str, code: str, part: str | None) -> None:
    assert found(text) == [(code, part)]


@pytest.mark.parametrize(
    "text",
    [
        "my size",
        "send to me",
        "ship to us please",
        "in my country",
        "SHIP TO MY HOUSE",
        "us",
        "it is in",
        "no",
        "para mi",
        "ภาษาไทย",
        "タイプ",
        "solo quiero",
        "áo màu đỏ",
        "is perak available",
        "may mali ba",
        "jersey cuba",
        "de nada",
        "",
    ],
)
def test_other_words_are_no_places(text: str) -> None:
    assert found(text) == []


def test_the_rows_own_names_are_found() -> None:
    rows = [
        ShippingRow(row=2, region="MY", code="MY", aliases=("Semenanjung Barat",)),
        ShippingRow(row=3, region="Moon Base", aliases=("月球基地",)),
    ]
    assert find_regions("Can MOON BASE?", rows) == (Region(None, "MOON BASE", "Moon Base"),)
    assert find_regions("寄月球基地", rows) == (Region(None, "月球基地", "月球基地"),)
    assert find_regions("semenanjung barat ok", rows)[0].code == "MY"


def test_a_cell_may_be_a_code_or_a_country_in_any_language() -> None:
    cells = ["MY", "my", "MYS", "Malaysia", "马来西亚", "UK", "Mỹ", "Jordan", "Mali"]
    assert [region_code(cell) for cell in cells] == ["MY", "MY", "MY", "MY", "MY", "GB", "US", "JO", "ML"]
    assert [region_code(cell) for cell in ("Sabah", "MY-12", "*", "", "nowhere")] == [None] * 5


def test_parts_lie_in_parts() -> None:
    assert place("古晋") == Region("MY", "古晋", "Kuching")
    assert enclosing("Kuching") == ("Sarawak", "East Malaysia")
    assert place("nowhere") is None


def test_a_country_is_named_in_the_reply_language() -> None:
    assert region_name("MY", "zh") == "马来西亚"
    assert region_name("PH", "tl") == "Pilipinas"
    assert region_name("MY", "xx") == "Malaysia"


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert all(region.code is None or len(region.code) == 2 for region in find_regions(text))
