"""Which questions a yes or no to another one does not answer."""

import pytest

from app.triage.talk.polarity import after_yes_or_no, is_turned

GENUINE = [("Is it original?", "en")]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Yes, to 50 m."),
        ("en", "No, it is not."),
        ("en", "No it isn't."),
        ("en", "No"),
        ("zh", "是的，全部正品。"),
        ("zh", "可以，三档。"),
        ("es", "Sí, 100% original."),
        ("pt", "Não."),
        ("id", "Bisa kak"),
        ("ms", "Ya, 100% asli."),
        ("th", "ใช่ค่ะ ของแท้"),
        ("vi", "Dạ đúng, hàng thật."),
        ("tl", "Opo, original."),
        ("ar", "نعم، أصلي."),
        ("hi", "हाँ, 100% असली।"),
        ("fr", "Oui, authentique."),
        ("de", "Nein."),
        ("ja", "はい、正規品です。"),
        ("ko", "네, 정품이에요."),
    ],
)
def test_an_answer_that_begins_with_yes_or_no_is_one(language, answer):
    assert after_yes_or_no(answer, language) is not None


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "Not spicy."),
        ("en", "No white cast, it dries clear."),
        ("en", "No pins needed."),
        ("en", "Yesterday's batch."),
        ("zh", "防水，50米。"),
        ("zh", "有毒。"),
        ("pt", "No prazo de 30 dias."),
        ("ko", "네이비와 흰색이에요."),
        ("de", "Jahrelang."),
        ("th", "มีประกัน 1 ปี"),
    ],
)
def test_an_answer_that_says_what_is_so_is_none(language, answer):
    assert after_yes_or_no(answer, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "is it fake?"),
        ("en", "is it a copy?"),
        ("en", "not original right?"),
        ("zh", "是假的吗"),
        ("zh", "假货吧?"),
        ("zh", "不是正品吧"),
        ("es", "es falso?"),
        ("pt", "é réplica?"),
        ("id", "palsu ya?"),
        ("id", "ini kw ya kak?"),
        ("ms", "palsu ke?"),
        ("th", "ของปลอมไหม"),
        ("vi", "hàng giả hả shop?"),
        ("vi", "hàng fake hả"),
        ("tl", "peke ba yan?"),
        ("ar", "هل هو مقلد؟"),
        ("hi", "नकली है क्या?"),
        ("hi", "nakli hai kya?"),
        ("fr", "c'est un faux ?"),
        ("de", "ist das eine Fälschung?"),
        ("ja", "偽物ですか?"),
        ("ko", "가짜예요?"),
    ],
)
def test_a_fake_is_not_what_was_asked_for_an_original(language, text):
    assert is_turned(text, language, GENUINE)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "is it original?"),
        ("en", "isn't it original?"),
        ("en", "original or fake?"),
        ("en", "original, not fake?"),
        ("en", "original or not"),
        ("en", "original, no?"),
        ("zh", "是不是正品"),
        ("zh", "正品不"),
        ("zh", "正品还是假货"),
        ("es", "es original, no?"),
        ("es", "es original o no?"),
        ("pt", "é original no Brasil?"),
        ("id", "ori gak kak?"),
        ("id", "asli atau tidak"),
        ("id", "asli apa palsu"),
        ("ms", "original tak?"),
        ("ms", "boleh tak tahu ori ke?"),
        ("th", "ของแท้หรือไม่"),
        ("th", "ไม่ทราบว่าของแท้ไหม"),
        ("vi", "hàng thật không shop"),
        ("vi", "hàng giá bao nhiêu, chính hãng ko"),
        ("tl", "original po ba o hindi"),
        ("tl", "original no?"),
        ("ar", "اصلي ولا تقليد"),
        ("hi", "असली है या नहीं"),
        ("hi", "asli hai ya nakli"),
        ("fr", "c'est un original, non ?"),
        ("de", "ist das echt oder nicht?"),
        ("ja", "本物ですか?"),
        ("ko", "정품 아닌가요?"),
    ],
)
def test_a_tag_or_the_other_side_of_an_or_turns_nothing(language, text):
    assert not is_turned(text, language, GENUINE)


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "is it without warranty?", "Is there a warranty?"),
        ("en", "no warranty?", "Is there a warranty?"),
        ("en", "contains gluten?", "Is it gluten free?"),
        ("en", "not gluten free?", "Is it gluten free?"),
        ("en", "does it work without batteries", "Does it need batteries?"),
        ("en", "is it safe for cats?", "Is it toxic to cats?"),
        ("en", "will it break in water?", "Is it water resistant?"),
        ("en", "do I need to buy a converter?", "Is a converter included?"),
        ("en", "is the converter sold separately?", "Is a converter included?"),
        ("en", "can I cancel after it ships?", "Can I cancel before it ships?"),
        ("de", "ohne Garantie?", "Gibt es Garantie?"),
        ("zh", "没有保修吗", "有保修吗"),
        ("zh", "发货后可以取消吗", "发货前可以取消吗？"),
        ("zh", "含麸质吗", "不含麸质吗"),
        ("zh", "对猫安全吗", "对猫有毒吗？"),
        ("es", "sin garantía?", "¿Tiene garantía?"),
        ("es", "no se puede mojar?", "¿Se puede mojar?"),
        ("es", "¿no se lava a máquina?", "¿Se lava a máquina?"),
        ("pt", "não pode molhar?", "Pode molhar?"),
        ("pt", "sem garantia?", "Tem garantia?"),
        ("id", "tanpa garansi ya?", "Ada garansi?"),
        ("ms", "tiada waranti ke?", "Ada waranti?"),
        ("ms", "boleh guna tanpa bateri tak kat luar", "Boleh guna dengan bateri?"),
        ("ms", "ini tak tahan air?", "Tahan air?"),
        ("th", "ไม่มีประกันใช่ไหม", "มีประกันไหม"),
        ("vi", "không có bảo hành à", "Có bảo hành không?"),
        ("tl", "walang warranty?", "May warranty ba?"),
        ("ar", "بدون ضمان؟", "هل يوجد ضمان؟"),
        ("hi", "बिना वारंटी?", "वारंटी है?"),
        ("fr", "sans garantie ?", "Il y a une garantie ?"),
        ("ja", "保証なしですか", "保証はありますか?"),
        ("ko", "보증 없어요?", "보증 있나요?"),
    ],
)
def test_the_opposite_is_turned(language, text, question):
    assert is_turned(text, language, [(question, language)])


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "is it nut free?", "Is it free from nuts, nut free?"),
        ("en", "does it work without batteries?", "Does it run without batteries?"),
        ("en", "can I return it if it does not fit?", "Can I return it?"),
        ("en", "can't I return it?", "Can I return it?"),
        ("en", "free shipping?", "Is shipping free?"),
        ("en", "is it leak proof?", "Is it watertight?"),
        ("en", "is it non toxic?", "Is it safe for cats?"),
        ("en", "i need it friday, do you ship express?", "Do you ship express?"),
        ("zh", "不合适可以退吗", "可以退吗"),
        ("zh", "是不锈钢的吗", "什么材质，是钢的吗"),
        ("zh", "有没有保修", "有保修吗"),
        ("zh", "无线充电吗", "充电吗"),
        ("zh", "免费送货吗", "包送货吗"),
        ("id", "bisa gak dicuci mesin", "Bisa dicuci mesin?"),
        ("id", "kalau tidak muat bisa retur?", "Bisa retur?"),
        ("ms", "boleh tak basuh mesin", "Boleh basuh mesin?"),
        ("ms", "boleh ambil sendiri tak kat kedai", "Boleh ambil sendiri di kedai?"),
        ("ms", "boleh connect dengan samsung tak ni", "Boleh connect dengan samsung?"),
        ("id", "boleh connect dengan samsung tak ni", "Bisa connect dengan samsung?"),
        ("th", "ถ้าไม่พอดีคืนได้ไหม", "คืนได้ไหม"),
        ("th", "มีประกันหรือไม่", "มีประกันไหม"),
        ("vi", "có bảo hành ko ạ", "Có bảo hành không?"),
        ("vi", "mặc không vừa có đổi được không", "Có đổi được không?"),
        ("tl", "hindi ba pwede ibalik", "Pwede ba ibalik?"),
        ("es", "si no me queda lo puedo devolver?", "¿Lo puedo devolver?"),
        ("es", "no sé si se puede mojar", "¿Se puede mojar?"),
        ("es", "se puede mojar? no sé", "¿Se puede mojar?"),
        ("pt", "entregam no Brasil?", "Entregam pra fora?"),
        ("fr", "je peux le rendre ou pas ?", "Je peux le rendre ?"),
        ("de", "kann ich es zurückgeben oder nicht?", "Kann ich es zurückgeben?"),
        ("ja", "返品できませんか", "返品できますか"),
        ("ko", "안 맞으면 반품 되나요", "반품 되나요"),
        ("ko", "안에 주머니 있나요", "주머니 있나요"),
        ("hi", "return hoga ya nahi", "Return hoga?"),
        ("ar", "فيه ضمان ولا لا", "فيه ضمان؟"),
    ],
)
def test_the_same_in_other_words_is_not_turned(language, text, question):
    assert not is_turned(text, language, [(question, language)])


def test_one_of_the_entrys_questions_that_asks_the_same_is_enough():
    assert not is_turned("is it fake?", "en", [("Is it original?", "en"), ("Is it fake?", None)])
