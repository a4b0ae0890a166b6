"""A room of the sample shop's viewers: what they say, so that every kind of draft waits for an agent."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.browser.deployment import Stage

CARRIED = "vải này có co rút khi giặt không"
LATE_ORDER = "kak order saya minggu lepas belum sampai lagi"
ARABIC = "طلبي متأخر جداً أين وصل؟"
PRICE = "link 1 how much for 2 pcs"
OTHERS = "đầm giá bao nhiêu, có ship COD không"
WRONG_SIZE = "received wrong size, ordered L got S"
THAI = "มีหน้าร้านไหมคะ"
COMPLAINT = "my order came broken, very disappointed"
MARKS = f"{COMPLAINT} " + "".join(letter + "\u0301\u0323\u0332" * 33 for letter in "zalgo zalgo")
LONG = f"{COMPLAINT} " + " ".join(["words and more words"] * 60)
WAITING = (
    (171, "rachel.oh", "my order 2 weeks alr still not here, what happened"),
    (131, "noor.dxb", ARABIC),
    (88, "zara.h", PRICE),
    (74, "hanh_sg", OTHERS),
    (61, "nurin.a", LATE_ORDER),
    (52, "quynh_dn", CARRIED),
    (47, "yati_jb", "biru saiz L ada lagi"),
    (41, "ploy.cm", THAI),
    (33, "gwen.lau", WRONG_SIZE),
    (28, "xiaomei_sg", "黑色会掉色吗"),
    (24, "cami_gdl", "aceptan el cupón 1111BIG todavía?"),
    (19, "jess.tan88", "do you gift wrap?"),
    (11, "rafa.ctba", "meu pedido ainda não chegou, já faz 25 dias"),
    (6, "sally.wong", "what size should i take?"),
)
BEFORE = (
    (600, "zara.h", "hi from penang!!"),
    (540, "zara.h", "price of link 1?"),
    (480, "hanh_sg", "xin chào shop"),
    (420, "yati_jb", "harga link 1 berapa"),
    (400, "mei_88", "160cm 55kg what size for link 1"),
    (390, "rafa.ctba", "quanto custa o link 1"),
    (380, "ken_ng", "how much is link 2"),
)
QUICK = (
    "how much is link 1",
    "harga link 2 berapa",
    "precio del link 3?",
    "link 4 price?",
    "1 berapa",
    "价格 link 5",
)
ASKED_ON_AIR = (
    "do you ship to australia", "can ship to australia?", "do you have a store in Penang?",
    "is there a shop in Penang I can visit?", "kasut bila", "日本に送れますか",
)  # fmt: skip


def ago(seconds: float) -> str:
    """The moment so long ago."""
    return (datetime.now(UTC) - timedelta(seconds=seconds)).isoformat()


def said(seconds: float, name: str, text: str) -> dict[str, Any]:
    """A viewer's comment of so long ago."""
    return {"text": text, "author": {"id": name, "name": name}, "posted_at": ago(seconds)}


def say(stage: Stage, comments: list[dict[str, Any]]) -> None:
    """Posts them at once."""
    stage.api.post(f"streams/{stage.id}/comments", json=comments).raise_for_status()


def on_air(stage: Stage) -> None:
    """A product has been on air for a while."""
    stage.api.put(f"streams/{stage.id}/on-air", json={"sku": "DR-101", "at": ago(1200)}).raise_for_status()


def people_come_in(stage: Stage) -> None:
    """A product is on air, viewers have been answered, and fourteen wait: two of them long."""
    on_air(stage)
    stage.api.patch(
        f"streams/{stage.id}", json={"rules": {"posting": "program", "manual_intents": ["price"]}}
    ).raise_for_status()
    say(stage, [said(*comment) for comment in (*BEFORE, *WAITING)])
    say(stage, [said(2 + n % 8, f"fan_{n}", QUICK[n % len(QUICK)]) for n in range(66)])


def flood(stage: Stage) -> None:
    """Three hundred wait, one of them too long."""
    people_come_in(stage)
    say(stage, [said(205, "vicky.law", COMPLAINT)])
    texts = [text for _, _, text in WAITING]
    say(stage, [said(n / 5, f"viewer_{n}", texts[n % len(texts)]) for n in range(300 - len(texts))])
