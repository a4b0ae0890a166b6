import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.cleaning import clean, fold_in_place
from app.triage.normalise import fingerprint, prepare

ANY_TEXT = st.text(st.characters(), max_size=120)
"""Every code point, lone surrogates included."""


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  how   much \n\t this ", "how much this"),
        ("soooo cuteeee", "soo cutee"),
        ("😍😍😍😍 ❤️❤️❤️", "😍 ❤"),
        ("how much????!!!", "how much?!"),
        ("hahahahaha", "haha"),
        ("XXXL ada? xxxxl", "XXXL ada? xxxxl"),
        ("www.shop.example", "www.shop.example"),
        ("https://a.example/b", "https://a.example/b"),
        ("1000 111 8888", "1000 111 8888"),
        ("１６０／５５？", "160/55?"),
        ("٣ قطع، ١٦٠ سم؟", "3 قطع, 160 سم?"),
        ("สูง ๑๖๐ น้ำหนัก ๕๕", "สูง 160 น้ำหนัก 55"),
        ("①号 ㎝ №３", "1号 cm No3"),
        ("size 38½ or ½", "size 38.5 or 0.5"),
        ("M’sia 5′3″", "M'sia 5'3\""),
        ("3️⃣", "3"),
        ("𝐩𝐫𝐢𝐜𝐞 ｐｒｉｃｅ", "price price"),
        ("ㅋㅋㅋㅋㅋ", "ㅋㅋ"),
        ("好好好好看", "好好看"),
        ("كممممم السعـــر", "كمم السعر"),
        ("pri\u200bce\u00ad \ufeffnow", "price now"),
        ("pri\u034fce pri\u180bce pri\u17b4ce pri\U000e0100ce", "price price price price"),
        ("pri\u3164ce pri\uffa0ce pri\u1160ce", "price price price"),
        ("160\u3164 55\u3164 160\u316455", "160 55 160 55"),
        ("p\u0336r\u0336i\u0336ce\u0338 160\u0335", "price 160"),
        ("a\x00b\x07c", "abc"),
        ("\u202egnp.exe\u202c \u2066x\u2069", "gnp.exe x"),
        ("hi \ud83d there\udc00", "hi there"),
        ("\ufdfa" * 50 + " price", "price"),
        ("HOW MUCH IS SHIPPING TO US", "how much IS shipping TO US"),
        ("", ""),
        ("\u200b\u200d \x00", ""),
    ],
)
def test_a_comment_is_made_plain(typed: str, plain: str):
    assert prepare(typed).text == plain


@given(ANY_TEXT)
def test_cleaning_what_is_clean_changes_nothing(text: str):
    once = clean(text)
    assert clean(once) == once


@given(ANY_TEXT)
def test_what_is_cleaned_can_be_stored_and_encoded(text: str):
    cleaned = prepare(text).text
    cleaned.encode()
    assert not {unicodedata.category(letter) for letter in cleaned} & {"Cc", "Cf", "Cs"}


@given(st.text(st.characters(codec="utf-8", categories=["L", "Nd", "Zs", "P"]), max_size=80))
def test_every_digit_survives(text: str):
    typed = [str(unicodedata.decimal(letter)) for letter in text if unicodedata.category(letter) == "Nd"]
    kept = [letter for letter in clean(text) if letter in "0123456789"]
    assert [digit for digit in kept if digit] == typed or _has_hidden_digits(text)


def _has_hidden_digits(text: str) -> bool:
    """Letters and signs that width folding turns into digits."""
    return any(
        unicodedata.category(letter) != "Nd"
        and any(map(str.isdecimal, unicodedata.normalize("NFKC", letter)))
        for letter in text
    )


@given(ANY_TEXT)
def test_folding_keeps_positions(text: str):
    assert len(fold_in_place(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("price? and do you ship to MY", ("price?", "and do you ship to MY")),
        (
            "how much is it and how long does shipping take?",
            ("how much is it", "how long does shipping take?"),
        ),
        ("多少钱 有黑色吗", ("多少钱", "有黑色吗")),
        ("这个多少钱？包邮吗？有黑色吗？", ("这个多少钱?", "包邮吗?", "有黑色吗?")),
        ("160斤 穿什么码，多少钱", ("160斤 穿什么码", "多少钱")),
        ("ราคาเท่าไหร่ ส่งมาเลไหม", ("ราคาเท่าไหร่", "ส่งมาเลไหม")),
        ("berapa harganya? bisa cod?", ("berapa harganya?", "bisa cod?")),
        ("berapa harga, bisa cod?", ("berapa harga", "bisa cod?")),
        ("cuánto cuesta y hacen envíos a México?", ("cuánto cuesta", "hacen envíos a México?")),
        ("quanto custa? vocês entregam em Recife?", ("quanto custa?", "vocês entregam em Recife?")),
        ("magkano po? pwede cod?", ("magkano po?", "pwede cod?")),
        ("giá bao nhiêu? có ship Huế không?", ("giá bao nhiêu?", "có ship Huế không?")),
        ("بكم السعر؟ وهل يوجد توصيل؟", ("بكم السعر?", "وهل يوجد توصيل?")),
        ("いくらですか？在庫ありますか？", ("いくらですか?", "在庫ありますか?")),
        ("얼마예요? 배송 언제 되나요?", ("얼마예요?", "배송 언제 되나요?")),
        ("is it heavy and does it come with a lid", ("is it heavy", "does it come with a lid")),
        ("does it have a timer n whats the warranty", ("does it have a timer", "whats the warranty")),
        ("can i wash it at 60 and iron it", ("can i wash it at 60", "can i iron it")),
        (
            "Can you change the address and combine both?",
            ("Can you change the address", "Can you combine both?"),
        ),
        ("cuánto cuesta y trae tapa", ("cuánto cuesta", "trae tapa")),
        ("tiene bolsillos y se puede planchar", ("tiene bolsillos", "se puede planchar")),
        ("ada lagi tak, umur dia berapa tahun", ("ada lagi tak", "umur dia berapa tahun")),
        ("能微波吗 漏不漏汤", ("能微波吗", "漏不漏汤")),
        (
            "masuk microwave tak, bocor tak kalau bawa sup",
            ("masuk microwave tak", "bocor tak kalau bawa sup"),
        ),
        ("microwaveable po ba at di ba tumatagas", ("microwaveable po ba", "di ba tumatagas")),
        ("magkano to tsaka ilang dahon na", ("magkano to", "ilang dahon na")),
        ("tem bolso e pode passar a ferro", ("tem bolso", "pode passar a ferro")),
        ("Ist ein Etui dabei und was kostet es?", ("Ist ein Etui dabei", "was kostet es?")),
        (
            "Woraus ist die Feder und kann ich sie tauschen?",
            ("Woraus ist die Feder", "kann ich sie tauschen?"),
        ),
        ("Un étui est inclus et vous livrez à Paris ?", ("Un étui est inclus?", "vous livrez à Paris ?")),
        (
            "C'est lavable et c'est garanti combien de temps ?",
            ("C'est lavable?", "c'est garanti combien de temps ?"),
        ),
        (
            "la tapa viene incluida y cuánto cuesta el envío?",
            ("la tapa viene incluida?", "cuánto cuesta el envío?"),
        ),
        ("3 be kam w btwsal jeddah kam yom", ("3 be kam", "btwsal jeddah kam yom")),
        ("bkam el fostan w 3andkom a7mar?", ("bkam el fostan", "3andkom a7mar?")),
        ("送盖子吗还有保修多久", ("送盖子吗", "保修多久")),
        ("有盖子吗多少钱", ("有盖子吗", "多少钱")),
        ("怎么保存还有发墨西哥多久", ("怎么保存", "发墨西哥多久")),
        ("뚜껑 포함인가요 그리고 배송비 얼마예요", ("뚜껑 포함인가요", "배송비 얼마예요")),
    ],
)
def test_two_questions_are_taken_apart(text: str, parts: tuple[str, ...]):
    assert prepare(text).parts == parts


@pytest.mark.parametrize(
    "text",
    [
        "price?",
        "price? price?",
        "really? how much?",
        "hi! how much?",
        "do you have black and white?",
        "what is the price of the red and blue one",
        "I'm 160cm, 55kg. what size?",
        "kalau 160 55, apa size?",
        "这个 多少钱",
        "我160斤，穿什么码",
        "สวยมาก ราคาเท่าไหร่",
        "so pretty 😍 love it. thanks!",
        "hola, cuánto cuesta el vestido rojo y blanco",
        "when washed hot, is it going to shrink?",
        "can i mix and match",
        "is it soft and warm",
        "do you have the one with red and is",
        "est-ce en noir et blanc ?",
        "la quiero y cuánto cuesta el envío?",
        "j'adore et vous livrez à Paris ?",
        "gibt es das in rot und blau?",
        "how much is the dress w pockets",
        "bkam el aswad w el abyad",
        "白色还有吗",
        "什么颜色还有现货吗",
        "你家还有什么颜色",
        "好用吗主播",
        "",
    ],
)
def test_one_question_stays_whole(text: str):
    assert prepare(text).parts == ()


def test_the_beginning_of_a_long_comment_is_read_apart_and_nothing_is_lost():
    text = "my order came broken, very disappointed " + "words " * 200
    beginning, rest = prepare(text).parts
    assert beginning.startswith("my order came broken")
    assert len(beginning.split()) == 30
    assert f"{beginning} {rest}" == prepare(text).text
    assert prepare("words " * 60).parts == ()


def test_more_than_three_questions_make_three_parts_and_lose_nothing():
    parts = prepare("how much? what size? do you ship to Japan? can I pay cash?").parts
    assert len(parts) == 3
    assert parts[2] == "do you ship to Japan? can I pay cash?"


@given(ANY_TEXT)
def test_there_are_no_parts_or_two_or_three(text: str):
    assert len(prepare(text).parts) in (0, 2, 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("how much price", "PRICE how much"),
        ("priceeee?", "price"),
        ("berapa kak??", "kak berapa"),
        ("多少钱", "钱多少？"),
        ("cuánto cuesta", "cuesta cuanto!"),
        ("😂😂", "😂"),
        ("１６０ ５５", "55 160"),
    ],
)
def test_near_identical_comments_have_one_fingerprint(one: str, other: str):
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"), [("size M", "size L"), ("多少钱", "多少米"), ("1", "2"), ("😂", "😍")]
)
def test_different_comments_differ_in_fingerprint(one: str, other: str):
    assert fingerprint(one) != fingerprint(other)


@given(ANY_TEXT)
def test_any_text_has_a_fingerprint(text: str):
    assert fingerprint(text) == fingerprint(clean(text))
