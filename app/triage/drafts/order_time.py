"""When an order is to be made: until when it leaves the same day, or at another time than now. The table's dates are those
of an order made now."""

import re

from app.triage.money.later_words import LATER

_CUTOFF = re.compile(
    r"\bcut ?-? ?off\b|\b(?:before|by|until|till) what time\b.{0,24}\border|\bwhat time\b.{0,24}\border (?:by|before|until)|\border (?:by|before|until|till) (?:what time|when)\b"
    r"|\b(?:latest|last) (?:time )?(?:to )?order\b|\border deadline\b|\bbatas (?:waktu )?(?:order|pesan|checkout|co)\b|\b(?:order|pesan|checkout|beli) (?:paling (?:lambat|telat)|sebelum|sampai|hingga|maks(?:imal)?) (?:jam|pukul) (?:berapa|brp)\b"
    r"|\b(?:dat|chot|mua) (?:don )?(?:truoc|den) may gio\b|\bmay gio (?:thi )?(?:chot|het nhan) don\b|\bhanggang anong oras\b.{0,16}\border|\bhora (?:limite|de corte)\b|\bhasta que hora (?:puedo |se puede )?(?:pedir|comprar|ordenar)"
    r"|\bhorario (?:limite|de corte)\b|\bate que horas (?:posso |da pra )?(?:pedir|comprar)|\bheure limite\b|\bavant quelle heure\b.{0,16}\bcommand|\bbestellschluss\b|\bbis wann (?:muss |kann )?(?:ich )?bestell"
    r"|截单|截單|[几幾]点(?:之?前|以前)(?:下单|拍|买)|[幾几]點(?:之?前|以前)(?:下單|買)|最(?:晚|迟|遲)[几幾][点點]|ตัดรอบ|ตัดยอด|สั่งก่อนกี่โมง|何時までに(?:注文|買)|注文.{0,3}締め?切|몇 ?시(?:까지|전에?) ?(?:주문|결제)|주문 ?마감"
    r"|اخر (?:وقت|موعد) (?:لل)?طلب|اطلب قبل (?:الساعه )?كم"
)
"""Folded: until when an order leaves the same day is asked."""
_AFTER_HOUR = re.compile(
    r"\b(?:order|buy|checkout|pay)\w*(?: \w+)? (?:after|past) \d|\b(?:order|pesan|beli|checkout|bayar)\w*(?: \w+)? (?:lewat|setelah|lepas|selepas|di ?atas) (?:jam|pukul) \d|[点點](?:以|之)?[后後](?:下单|下單|拍|买|買)|สั่งหลัง|\bdat sau \d"
    r"|\b(?:pido|compro|ordeno) despues de las \d|\b(?:peco|comprar?) depois das \d|\bapres \d+ ?h\b|\bnach \d+ uhr bestell"
)
_ORDERING = re.compile(
    r"\b(?:order|buy|purchas|check ?out|pesan|beli|bumili|bibili|mag ?order|oorder|dat|mua|pid[oe]|pedir|compr|commande|achet|bestell|kauf|kharid|mangwa)\w*|[下][单單]|拍|[买買]|สั่ง|ซื้อ|注文|買|주문|사면|구매|(?<!\w)(?:ا?طلب|اشتري)"
)
_NOW = re.compile(
    r"\b(?:now|today|tonight|sekarang|skrg|skrng|hari ini|malam ini|ngayon|bay gio|hom nay|gio dat|ahora|hoy|agora|hoje|maintenant|aujourd|jetzt|heute|abhi|aaj)\b|现在|現在|今天|今晚|ตอนนี้|วันนี้|今日|今(?:注文|買)|지금|오늘|الان|الحين|اليوم"
)
_BESIDE = 16
"""Characters between an order and its time."""


def asks_until_when_to_order(plain: str) -> bool:
    """Whether a folded text asks until when an order leaves the same day."""
    return _CUTOFF.search(plain) is not None


def orders_later(plain: str) -> bool:
    """Whether a folded text tells of an order at another time than now ("if I order tomorrow", "after 9pm")."""
    if _AFTER_HOUR.search(plain):
        return True
    later = LATER.search(plain)
    if later is None or _NOW.search(plain):
        return False
    beside = plain[max(0, later.start() - _BESIDE) : later.end() + _BESIDE]
    return _ORDERING.search(beside) is not None
