from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.comment import Comment, Earlier, StreamRules
from app.triage.languages.language import detect, plain_tag
from app.triage.normalise import prepare

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEN = ("en", "zh", "id", "ms", "th", "vi", "tl", "es", "pt", "ar")


def _detected(
    text: str,
    languages: tuple[str, ...] = TEN,
    default: str = "en",
    hint: str | None = None,
    earlier: str | Sequence[str] | None = None,
) -> str:
    rules = StreamRules(languages=languages, default_language=default, zone=ZoneInfo("UTC"))
    spoken = [earlier] if isinstance(earlier, str) else earlier or ()
    before = [Earlier("...", NOW, one) for one in spoken]
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
        ("hi", "bhai ye kitne ka hai"),
        ("hi", "yeh canvas wale kitne ke hain"),
        ("hi", "mera pair 26.2 cm hai, kaunsa size lu"),
        ("hi", "delhi me delivery hogi kya"),
        ("hi", "size M milega?"),
        ("hi", "isme black colour hai kya"),
        ("hi", "cod available hai kya bhaiya"),
        ("hi", "return ho jayega agar fit nahi hua"),
        ("hi", "kab tak aayega"),
        ("th", "kha song pai bkk tao rai ka"),
        ("th", "raka thao rai ka"),
        ("th", "mee size M mai ka"),
        ("th", "song gee wan krub"),
        ("th", "tua ni tao rai kha"),
        ("th", "mi si dam mai krap"),
        ("th", "size L sai dai mai"),
        ("th", "suay mak kha"),
        ("th", "how much krub"),
        ("ar", "tooli 168 w wazni 70, anhi size?"),
        ("ar", "hal yoosal ila dubai"),
        ("ar", "bkam"),
        ("ar", "kam se3r hada"),
        ("ar", "fi tawseel la jeddah?"),
        ("ar", "momken aswad"),
        ("ar", "shu el maqas"),
        ("ar", "salam alaikum bekam da"),
        ("zh", "duo shao qian"),
        ("zh", "you mei you hei se"),
        ("ja", "ikura desu ka"),
        ("ja", "arimasu ka"),
        ("ko", "eolmayeyo"),
    ],
)
def test_languages_of_other_scripts_are_told_in_latin_letters(language: str, text: str):
    assert _detected(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "gia bao nhieu vay"),
        ("vi", "con size L ko"),
        ("vi", "co ship ve hue khong shop"),
        ("vi", "may ngay thi toi noi"),
        ("vi", "minh cao 1m6 nang 50kg mac size nao"),
        ("vi", "co mau den ko a"),
        ("vi", "chat vai gi vay shop"),
        ("vi", "shop oi bao lau thi nhan duoc hang"),
        ("es", "cuanto sale el envio a bogota"),
        ("es", "hay en negro"),
        ("es", "mandan a españa?"),
        ("es", "cuando llega si pido hoy"),
        ("es", "tienen numero 38"),
        ("es", "me queda si mido 160"),
        ("es", "sirve para lluvia"),
        ("es", "jalan con iphone?"),
        ("es", "la bateria dura?"),
        ("es", "es impermeable"),
        ("es", "vale para el agua"),
        ("es", "aceptan tarjeta"),
        ("pt", "protege do sol mesmo?"),
        ("pt", "fica transparente no agachamento?"),
        ("pt", "quanto fica o frete pra recife"),
        ("pt", "tem na cor preta"),
        ("pt", "e o prazo"),
        ("pt", "voces mandam pro rio"),
        ("pt", "qual tamanho pra 1,70"),
        ("pt", "a forma é pequena?"),
        ("pt", "da pra lavar na maquina"),
        ("pt", "chega ate natal?"),
        ("pt", "aceita pix"),
        ("pt", "quero o azul"),
        ("fr", "c'est combien"),
        ("fr", "vous livrez en belgique"),
        ("fr", "elles existent en bleu ?"),
        ("fr", "quelle taille pour 1m70"),
        ("fr", "livraison gratuite ?"),
        ("fr", "dispo en noir"),
        ("fr", "je fais du 39"),
        ("fr", "le son a l'air propre en tout cas"),
        ("fr", "ça taille grand ?"),
        ("fr", "il reste du M ?"),
        ("de", "was kostet das"),
        ("de", "liefert ihr nach österreich"),
        ("de", "gibts das in schwarz"),
        ("de", "welche größe bei 175"),
        ("de", "fällt das klein aus"),
        ("de", "ist das wasserdicht"),
        ("de", "wie lange dauert der versand"),
        ("de", "versand nach deutschland"),
        ("de", "noch da?"),
        ("de", "wann kommt es an"),
        ("it", "quanto costa la spedizione"),
        ("it", "avete la taglia M"),
    ],
)
def test_accents_may_be_missing(language: str, text: str):
    assert _detected(text) == language


@pytest.mark.parametrize("languages", [TEN, ("en",)])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tl", "number 10 how much po"),
        ("tl", "how much yung black"),
        ("tl", "is this waterproof po ba"),
        ("tl", "thank you po, good night"),
        ("id", "size M ready ga"),
        ("th", "how much krub"),
        ("hi", "black colour available kya"),
        ("en", "do you ship to po box"),
        ("en", "is this PO or ready stock"),
        ("en", "hi kat how much is this"),
        ("en", "hai how much is this"),
        ("en", "got size 38 for my kaki"),
        ("en", "is the note7pro case in stock"),
        ("en", "how much for buy3free"),
    ],
)
def test_words_that_no_speaker_of_english_has_tell_more_than_english_ones(
    language: str, text: str, languages: tuple[str, ...]
):
    assert _detected(text, languages) == language


@pytest.mark.parametrize(
    "text", ["nude L ready?", "size M ready", "cod?", "pink XL?", "link 3", "sale sale sale"]
)
@pytest.mark.parametrize("earlier", ["id", "es", "th"])
def test_words_of_the_trade_keep_the_viewers_language(text: str, earlier: str):
    assert _detected(text, earlier=earlier) == earlier
    assert _detected(text) == "en"


@pytest.mark.parametrize("earlier", ["id", "th", "tl", "en"])
@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "how much is this"), ("es", "cuanto cuesta"), ("ms", "saiz L ada tak"), ("pt", "quanto custa")],
)
def test_an_earlier_language_does_not_overrule_telling_words(language: str, text: str, earlier: str):
    assert _detected(text, earlier=earlier) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ms", "tudung ni ada hitam?"),
        ("id", "kerudung ini ada hitam?"),
        ("ms", "saiz apa untuk 60kg"),
        ("id", "ukuran apa untuk 60kg"),
        ("ms", "nak yang biru"),
        ("id", "mau yang biru"),
        ("ms", "berapa lama sampai kat penang"),
        ("id", "kapan sampai di bandung"),
        ("ms", "beli dua dapat diskaun?"),
        ("id", "beli dua dapat diskon?"),
    ],
)
def test_telling_words_part_malay_from_indonesian(language: str, text: str):
    assert _detected(text, languages=("en", "id")) == language
    assert _detected(text, languages=("en", "ms")) == language


def test_malay_and_indonesian_alike_follow_the_viewers_earlier_comment():
    assert _detected("ada warna putih?", languages=("en", "ms"), earlier="id") == "id"
    assert _detected("ada warna putih?", languages=("en", "id"), earlier="ms") == "ms"


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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("EU 40 black?", "en"), ("EU40", "en"), ("40 EU", "en"), ("EU 26?", "en"), ("eu 37 ada?", "ms"), ("US 8 ada tak?", "ms"),
        ("eu 1,60 52kg", "pt"), ("eu 52 kg que tamanho", "pt"), ("eu quero 40", "pt"), ("EU 40 tem preto?", "pt"),
    ],
)  # fmt: skip
def test_a_shoe_sizes_system_is_no_portuguese(text: str, language: str):
    assert _detected(text, languages=("en", "ms", "zh")) == language


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


def test_the_more_comments_a_viewer_wrote_in_a_language_the_more_a_doubtful_one_is_in_it():
    assert _detected("bola", ("en", "id", "pt"), earlier=["pt"] * 3) == "pt"
    assert _detected("bola", ("en", "id", "pt"), earlier=["id"] * 3) == "id"
    assert _detected("yg garam cabe 250gr msh ready?", ("en", "id", "pt"), earlier=["id"] * 3) == "id"


def test_a_viewer_who_just_changed_languages_is_not_held_to_the_first():
    assert _detected("bola", ("en", "id", "pt"), earlier=["id", "id", "pt"]) == "pt"
