from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.comment import Comment, Earlier, StreamRules
from app.triage.language import detect, plain_tag
from app.triage.normalise import prepare

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEN = ("en", "zh", "id", "ms", "th", "vi", "tl", "es", "pt", "ar")


def _detected(
    text: str,
    languages: tuple[str, ...] = TEN,
    default: str = "en",
    hint: str | None = None,
    earlier: str | None = None,
) -> str:
    rules = StreamRules(languages=languages, default_language=default, zone=ZoneInfo("UTC"))
    before = [Earlier("...", NOW, earlier)] if earlier else []
    return detect(Comment("1", text, "u", NOW, language=hint), prepare(text), before, rules)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "how much is it?"),
        ("en", "price?"),
        ("en", "do u ship to malaysia"),
        ("en", "what size for 160cm"),
        ("en", "is this cotton"),
        ("zh", "多少钱"),
        ("zh", "這件有黑色嗎"),
        ("zh", "这个 size M 有吗"),
        ("zh", "LIVE10 怎么用"),
        ("id", "berapa harganya kak"),
        ("id", "bisa cod ga"),
        ("id", "ongkir ke bandung brp"),
        ("id", "kak ukuran xl ready?"),
        ("ms", "berapa pos ke sabah"),
        ("ms", "saiz L ada tak"),
        ("ms", "boleh cod tak sis"),
        ("th", "ราคาเท่าไหร่คะ"),
        ("th", "มี size L ไหม"),
        ("vi", "giá bao nhiêu vậy shop"),
        ("vi", "gia bao nhieu shop oi"),
        ("vi", "co mau den khong"),
        ("tl", "magkano po"),
        ("tl", "hm po"),
        ("tl", "pwede po ba cod"),
        ("tl", "meron pa bang black"),
        ("es", "cuanto cuesta"),
        ("es", "hacen envíos a méxico?"),
        ("es", "tienen talla L"),
        ("pt", "quanto custa"),
        ("pt", "vcs entregam em recife?"),
        ("pt", "tem tamanho M?"),
        ("ar", "بكم السعر"),
        ("ar", "هل يوجد توصيل"),
        ("ja", "いくらですか"),
        ("ja", "サイズは何がありますか"),
        ("ko", "얼마예요"),
        ("fr", "c'est combien la livraison?"),
        ("de", "wie viel kostet das"),
        ("hi", "कितने का है"),
        ("ru", "сколько стоит"),
    ],
)
def test_short_comments_are_told_by_their_words(language: str, text: str):
    assert _detected(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "สวยมาก how much is shipping?"),
        ("id", "so pretty! berapa harganya kak?"),
        ("zh", "wow so cute 多少钱"),
        ("en", "do you have the 白色 one in stock?"),
        ("th", "love it! ส่งกี่วัน"),
    ],
)
def test_where_languages_mix_the_question_counts(language: str, text: str):
    assert _detected(text) == language


@pytest.mark.parametrize("text", ["160 55", "M", "😍", "L?", "2 pcs", "", "XL", "cod"])
def test_what_tells_nothing_follows_hint_then_earlier_then_default(text: str):
    assert _detected(text, hint="es", earlier="th") == "es"
    assert _detected(text, hint="und", earlier="th") == "th"
    assert _detected(text, hint="not a tag", earlier="th") == "th"
    assert _detected(text, default="id") == "id"


def test_a_hint_does_not_overrule_the_words():
    assert _detected("ราคาเท่าไหร่", hint="en") == "th"


@pytest.mark.parametrize("text", ["harga berapa", "ada warna putih?", "berapa harga"])
def test_malay_and_indonesian_follow_the_stream_where_they_are_alike(text: str):
    assert _detected(text, languages=("en", "ms")) == "ms"
    assert _detected(text, languages=("en", "id")) == "id"
    assert _detected(text, languages=("id", "ms"), default="ms") == "ms"


def test_a_language_outside_the_stream_is_still_told():
    assert _detected("gia bao nhieu shop oi", languages=("en",)) == "vi"


def test_kanji_alone_is_japanese_in_a_stream_for_japan():
    assert _detected("在庫有?", languages=("ja", "en"), default="ja") == "ja"
    assert _detected("在庫有?", languages=("zh", "ja")) == "zh"


@pytest.mark.parametrize(
    ("tag", "plain"), [("zh-Hant", "zh"), ("fil", "tl"), ("in", "id"), ("pt_BR", "pt"), ("EN", "en")]
)
def test_tags_are_made_plain(tag: str, plain: str):
    assert plain_tag(tag) == plain


@given(st.text(st.characters(), max_size=100))
def test_any_text_has_a_language(text: str):
    assert 2 <= len(_detected(text)) <= 3
