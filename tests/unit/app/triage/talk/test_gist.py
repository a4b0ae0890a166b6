"""What of a long comment asks is shown without what leads up to it."""

import pytest

from app.triage.talk.gist import LONG, gist

BOUGHT = "hello dear host, last week i bought the linen wrap dress in white from you, my sister in Penang bought the black one"
THANKS = "thank you and greetings from all of us here"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{BOUGHT}, do you ship to Perth? {THANKS}", "… do you ship to Perth? …"),
        (
            f"{BOUGHT}, can you ship two parcels with one payment, whether we pay the customs or not, and how long does it take",
            "… can you ship two parcels with one payment, whether we pay the customs or not, and how long does it take",
        ),
        (f"do you ship to Perth? {BOUGHT}. {THANKS}", "do you ship to Perth? …"),
        (
            f"what a lovely night. {BOUGHT}. {THANKS}. do you ship to Perth?",
            "what a lovely night. … do you ship to Perth?",
        ),
        (
            "主播你好，我上周在你们店里买了白色的亚麻连衣裙，我妹妹也买了黑色的那一件，我们都非常喜欢这个料子和颜色，现在我们的表妹也想要同款，"
            "可以寄两个包裹到两个不同的地址吗？谢谢主播，祝你们直播大卖",
            "… 可以寄两个包裹到两个不同的地址吗？ …",
        ),
        (
            "halo kak, minggu lalu saya beli gamis putih di toko kakak dan adik saya beli yang hitam, sekarang sepupu kami mau yang"
            " sama untuk pesta, apakah bisa kirim dua paket, semoga laris",
            "… apakah bisa kirim dua paket, …",
        ),
        (
            "مرحبا، اشتريت الأسبوع الماضي الفستان الأبيض من متجركم وأختي اشترت الأسود ونحن سعداء جدا به، والآن ابنة خالتي تريد نفس"
            " الفستان لحفل زفافها، هل يمكنكم الشحن إلى دبي؟ شكرا جزيلا",
            "… هل يمكنكم الشحن إلى دبي؟ …",
        ),
    ],
)
def test_of_a_long_comment_the_clauses_that_ask_are_told(text: str, told: str) -> None:
    assert gist(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello dear host, do you ship to Perth?",
        "x" * LONG,
        f"{BOUGHT}. {BOUGHT}. {THANKS}",
        "do you ship to Perth? " * 8,
        "可以寄到珀斯吗？谢谢主播，祝你们直播大卖，生意兴隆",
    ],
)
def test_what_is_short_or_asks_nowhere_or_everywhere_is_shown_as_it_is(text: str) -> None:
    assert gist(text) is None
