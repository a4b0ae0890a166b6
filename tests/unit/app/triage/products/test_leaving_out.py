"""Which colours and sizes a comment names only to leave them out, or to ask for more than them."""

import pytest

from app.triage.cleaning import fold_in_place
from app.triage.products.leaving_out import is_mark, left_out, may_leave_out


def _around(text: str) -> tuple[str, int, int]:
    """A folded text without the brackets that mark a name in it, and where the name is."""
    start, end = text.index("["), text.index("]")
    return fold_in_place(text.replace("[", "").replace("]", "")), start, end - 1


@pytest.mark.parametrize(
    "text",
    [
        "S but not [yellow]", "any colour except [yellow]?", "other than [navy] what colours", "besides the [white] one", "i don't want [yellow]",
        "selain [navy] warna apa", "size S selain warna [kuning]", "S tapi bukan [kuning]", "jangan [kuning] ya", "tak nak [kuning]",
        "maliban sa [yellow]", "S pero hindi [yellow]", "ngoài màu [vàng] còn màu nào", "trừ màu [vàng]", "nhưng không phải [vàng]",
        "talla S que no sea [amarillo]", "aparte del [amarillo]", "menos el [amarillo]", "S pero no [amarillo]", "menos o [amarelo]",
        "sem ser o [amarelo]", "que não seja [amarelo]", "size S sauf [jaune]", "autre que le [jaune]", "S mais pas [jaune]", "außer [gelb]",
        "S aber nicht [gelb]", "不要[黄色] S码有吗", "除了[藏青色]还有什么颜色", "[黄色]以外", "我不喜欢[黄色]", "นอกจากสี[ดำ]", "ไม่เอา[สีดำ]",
        "غير [الاصفر]", "في لون غير ال[اصفر]", "[黄色]以外ありますか", "[노란색] 말고 S", "[노란색] 빼고", "[पीला] के अलावा", "[yellow] chodkar",
        "[yellow] ke alawa", "M kuning ada, [biru] tak nak", "[黄色]不要", "สีแดง [สีดำ]ไม่เอา",
    ],
)  # fmt: skip
def test_what_is_excepted_is_left_out(text):
    plain, start, end = _around(text)
    assert may_leave_out(plain)
    assert left_out(plain, start, end) == "excluded"


@pytest.mark.parametrize(
    "text",
    [
        "not [M], S", "S, not the [yellow]", "instead of [M]", "bukan [kuning]", "hindi [yellow]", "não [amarelo]", "pas le [jaune]", "nicht [gelb]",
        "不是[黄色]吗", "ไม่ใช่[สีดำ]", "مو [اصفر]", "[黄色]じゃなくて", "[노란색] 아니고",
    ],
)  # fmt: skip
def test_what_is_denied_may_be_left_out(text):
    plain, start, end = _around(text)
    assert may_leave_out(plain)
    assert left_out(plain, start, end) == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "is [blue] M still not available?", "why not [yellow]?", "[yellow] or not", "M or not [yellow]?", "no more [yellow] M?", "tem no [preto]?",
        "tem no tamanho [M]?", "[M] pas ga?", "160cm pas [M]?", "al menos [M]?", "mais ou menos [M]", "còn màu [vàng] không?", "要不要[黄色]", "是不是[黄色]",
        "有没有[黄色]", "[黄色]有吗", "hay [amarillo], no?", "[kuning] ada ga?", "sa [yellow] po", "[노란색] 있어요?", "do you not have it in [yellow]",
    ],
)  # fmt: skip
def test_what_is_asked_for_is_not_left_out(text):
    plain, start, end = _around(text)
    assert left_out(plain, start, end) is None


@pytest.mark.parametrize(
    "text",
    [
        "larger than [XL]?", "bigger than size [XL] in blue", "anything above [XL]", "anything over [XL]", "[XL] and up", "yang lebih besar dari [XL]",
        "lebih besar drpd saiz [XL]", "di atas [XL]", "algo más grande que [XL]", "mayor que la [XL]", "tem maior que [XL]?", "acima do [XL]",
        "plus grand que le [XL]", "au-dessus du [XL]", "größer als [XL]", "size lớn hơn [XL]", "ใหญ่กว่า [XL] ไหม", "[XL] ขึ้นไป", "有比[XL]大的吗", "大过[XL]",
        "[XL]码以上", "اكبر من [XL]", "اكبر من مقاس [XL]", "[XL]より大きい", "[XL]보다 큰 거", "[XL] se bada hai?", "[XL] से बड़ा", "mas malaki sa [XL]", "smaller than [XS]",
    ],
)  # fmt: skip
def test_a_size_may_be_a_mark_to_go_beyond(text):
    assert is_mark(*_around(text))


@pytest.mark.parametrize(
    "text",
    [
        "[XL] in stock?", "size [XL] please", "the large one, [XL]", "更大的 [XL] 有吗", "性价比[XL]", "lebih besar, [XL] ada?", "un poco grande [XL]", "size [XL] bigger chest?",
        "big [XL]", "oversize [L]", "[XL] se puede?",
    ],
)  # fmt: skip
def test_a_size_that_is_asked_for_is_no_mark(text):
    assert not is_mark(*_around(text))
