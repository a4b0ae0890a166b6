"""Which of the places in a comment are where something is to be sent: not those that it leaves out ("outside Malaysia"),
nor those that parcels come from ("shipped from China")."""

import re

from app.triage.cleaning import fold_in_place
from app.triage.request import Request
from knowledge.regions import Region

_LOOK_BACK = 48
"""Characters: no words that turn a place round stand further before it."""
_LEFT_OUT_BEFORE = re.compile(
    r"(?:\b(?:outside|other than|apart from|aside from|except(?:ing)?|excluding|besides?|beyond|anywhere but|everywhere but|(?<!or )not)"
    r"(?: (?:of|for|to|in|into|from|the|within))*"
    r"|\b(?:not|don'?t|doesn'?t|do not|does not) (?:liv(?:e|ing)|stay(?:ing)?|based|located|residing) in"
    r"|\b(?:tidak|tdk|tak|ga|gak|nggak|bukan) (?:tinggal|duduk|berada) (?:di|kat|dekat)"
    r"|\b(?:wala|hindi)(?: po)? ako(?: (?:nakatira|taga|nasa))?(?: sa)?"
    r"|\b(?:minh|em|toi|tui) khong (?:(?:song|sinh song) )?(?:o|tai)|\bkhong (?:song|sinh song) (?:o|tai)"
    r"|\b(?:no|nao) (?:estoy|vivo|resido|moro|estou)(?: en| em| no| na)|\bn'?(?:habite|vis|suis) pas (?:en|au|aux|a|dans)"
    r"|(?<!在)不(?:住)?在|(?:ไม่ได้|ไม่)(?:อยู่|อาศัย)(?:อยู่)?(?:ที่|ใน)?(?:ประเทศ)?|(?<!\w)(?:لست|ماني|(?:لا|ما) (?:اعيش|اسكن|عايش))(?: في)?"
    r"|\b(?:selain|kecuali|luar|bukan)(?: (?:dari|daripada|ke|di|negara|negeri))*"
    r"|\b(?:maliban|bukod|labas|hindi)(?: (?:sa|ng))*"
    r"|\b(?:ngoai|tru|khong phai)(?: (?:tru|ra|nuoc|den|toi|di|o))*"
    r"|\b(?:fuera|excepto|(?<!o )(?<!ou )(?<!lo )(?<!al )menos|salvo|ademas|aparte|que no sea|fora|exceto|alem|tirando|sem ser)"
    r"(?: (?:de|del|da|do|a|al|en|em|para|pra|o|la|el))*|\bn(?:o|ao) (?:a|al|ao|en|em|para|pra)"
    r"|\b(?:hors|sauf|excepte|a part|en dehors|(?:autres?|ailleurs) qu[e'])(?: ?(?:de|d'|du|la|le|les|l'|a|au|en|vers|pour))*|\bpas (?:en|au|a|vers|pour|la|le)"
    r"|\b(?:aus(?:s|ß)er(?:halb)?|nicht)(?: (?:von|nach|in|fur|der|die))*"
    r"|除了?|除开|除開|(?<!是)不是(?:[寄发發送]?[到去往])?|(?:นอก(?:จาก|เหนือจาก)?|ยกเว้น|เว้น|ไม่ใช่)(?:ส่ง)?(?:ไป|ที่)?(?:ประเทศ)?"
    r"|(?<!\w)[لبوف]?(?:غير|خارج|عدا|باستثناء|سوي|الا|ليس|مو|مش)(?: (?:دوله|الي|في))*)\s*$"
)
"""Folded: what follows is left out of where something goes."""
_LEFT_OUT_AFTER = re.compile(
    r"^\s*(?:以外|之外|除外|(?:では?|じゃ)な[いくけ]|を除|の外|抜き|に(?:は)?(?:住んで(?:い)?(?:ない|ませ)|い(?:ない|ません))|에 ?(?:안 ?살|살지 ?않|살고 ?있지 ?않)|말고|이?외(?:에|의|로|는|$|\W)|이외|제외|빼고|아[니닌]"
    r"|में नहीं (?:हूँ|हूं|रहत)|(?:me|mein|main) (?:nahi|nahin|nhi) (?:hu|hun|hoon|reh)"
    r"|के (?:अलावा|सिवा|बाहर)|से बाहर|को छोड़|छोड़कर|(?:ke|k) (?:alawa|alava|siwa|bahar)\b|se bahar\b|(?:ko )?cho+d ?kar\b"
    r"|(?:is |are )?(?:excluded|excepted|aside|excluid[oa]|exclu[es]?)\b|ausgenommen\b|tidak termasuk\b)"
)
"""Folded: what stands before is left out."""
_WHERE = re.compile(r"(?:\b(?:in|di|kat|en|em|tai)(?: the)? |在|ใน|(?<!\w)في )$")
"""Folded: what follows is where something is, and not where it goes to."""
_ASKED_WHETHER = re.compile(
    r"\b(?:(?:why|warum|wieso|weshalb|pourquoi|por ?que|pq|bakit|kenapa|mengapa|tai sao|sao)(?: (?:po|ba|naman|ga|auch|denn))?"
    r" (?:not|nicht|pas|no|nao|hindi|di|bukan|khong)"
    r"|(?:liefer(?:t|n|st)|verschickt?|verschicken|versende[tn]?|schickt|schicken|sendet)(?: (?!bitte)\w+){0,3}? nicht"
    r"|(?:livr|envo[iy]|expedi)\w*(?: (?:vous|tu))? (?:toujours )?pas)(?: \w+){0,2}\s*$"
)
"""Folded: what follows is asked after, though there is a not: "why not Malaysia?", "vous livrez pas en Belgique ?"."""
_BUT_TO = re.compile(r"\b(?:sondern|mais|but|sino|mas|kundi)\b")
"""Folded: another place is meant instead."""
_FROM = (
    (
        r"\b(?:ship|sen[dt]|deliver|dispatch|post(?:ed|ing|age)?\b|parcel|packages?\b|com(?:es?|ing)\b|arriv)\w*(?: \w+){0,3}? from(?: the)? $",
        r"",
    ),
    (
        r"\b(?:di ?(?:kirim|hantar|pos)|kirim|pengirim|hantar|penghantar|ship|ongkir|ongkos|barang|paket|stok|datang)\w*(?: \w+){0,2}? (?:dari|daripada|drpd|dr) $",
        r"",
    ),
    (r"\b(?:galing|mula|nagmula|nanggagaling)(?: (?:pa|po|ba|ito|yan|sya|siya))*(?: (?:sa|ng|from))? $", r""),
    (r"\b(?:gui|giao|ship|hang|van chuyen)(?: \w+){0,2}? tu $", r""),
    (
        r"\b(?:envi|sale|viene|despach|mand|llega|sai\b|saem\b|vem\b|frete|entreg)\w*(?:(?: \w+){0,3}? (?:desde|a partir d[eoa])| d[eoa]l?) $",
        r"",
    ),
    (r"\b(?:expedi|envoy|livr|vien|part|colis)\w*(?:(?: \w+){0,2}? depuis| de| du| d')(?: l[ae] | l'| )?$", r""),
    (r"\b(?:versand|versende|verschick|kommt|kommen|geliefert|liefer|ware)\w*(?: \w+){0,3}? (?:aus|von) $", r""),
    (r"\b(?:aus|von) (?:der )?$", r"^ (?:verschickt|versendet|geliefert|gesendet|kommt|kommen|nach)\b"),
    (r"\bfrom (?:the )?$", r"^ to "),
    (r"\b(?:dari|drpd|dr) $", r"^ (?:ke|sampai) "),
    (r"\btu $", r"^ (?:den|ve|sang|toi|di|qua|gui|giao|ship)\b"),
    (r"\b(?:de|desde) $", r"^ (?:a|al|hasta|para|pra|ate) "),
    (r"\b(?:de|du|depuis)(?: la)? $", r"^ (?:a|au|vers|jusqu|en) "),
    (r"[从從由]$", r"^(?:[^,，。?？!！]{0,4}?(?:[发發寄出运運送]|直邮|直郵)|到)"),
    (r"(?:ส่ง(?:มา|ตรง|ออก)?|(?:ของ|สินค้า|พัสดุ)(?:ส่ง)?(?:มา)?)จาก ?(?:ประเทศ)?$", r""),
    (r"(?<!นอก)จาก ?(?:ประเทศ)?$", r"^ ?(?:มา|ไป|ถึง|ส่ง)"),
    (r"(?:شحن|توصيل|توصل|يوصل|[ترن]رسل|يرسل|ارسال|يجي|تجي|ياتي|يصل|تصل)\w*(?: \w+)?? من (?:داخل )?$", r""),
    (r"(?<!\w)من $", r"^ (?:الي|ل)"),
    (r"", r"^ ?から(?:の|は|も)? ?(?:発送|出荷|配送|送|届|来)"),
    (r"", r"^ ?에서 ?(?:발송|출고|보내|오|와요|배송(?! ?받))"),
    (r"", r"^ से (?:भेज|शिप|आ)"),
    (r"", r"^ se (?:ship|bhej|aa?t|aay|aye)"),
)  # fmt: skip
"""Folded: what stands before and behind a place that parcels come from; an empty one may be anything."""
_PARCELS_FROM = tuple((re.compile(before), re.compile(after)) for before, after in _FROM)
_WHO = re.compile(
    r"(?:\b(?:i'?m|i am|we'?re|we are|(?:i|we) come|i'?m coming|me|someone|somebody|anyone|people|buyers?|customers?|viewers?|fans?|friends?|(?:order|buy|purchas|watch)\w*(?: \w+)?) from(?: the)?"
    r"|\b(?:saya|sy|aku|gue|kami|kita|orang|pembeli|yang|yg)(?: datang)? (?:dari|dr)|\b(?:toi|minh|em|to|chi|anh) (?:den )?tu"
    r"|\b(?:soy|somos|sou|escribo|compro|pido|je suis|je viens|ich bin|ich komme|wir sind)(?: \w+)? (?:desde|de|d[oa]|du|aus)"
    r"|(?:انا|احنا|نحن|اني|طلب\w*|اشتري) من) ?$"
)
"""Folded: what follows is where a viewer is, not where parcels come from."""


def destinations(request: Request) -> tuple[Region, ...]:
    """The places that were named to send to; one from an earlier comment was named there."""
    regions = request.slots.regions
    if "regions" in request.slots.carried:
        return regions
    return tuple(one for one in regions if not is_no_destination(request.prepared.text, one))


def is_where(plain: str, region: Region) -> bool:
    """Whether a folded text has a place as where something is ("how much is it in the UK")."""
    start = plain.find(fold_in_place(region.name))
    return start > 0 and _WHERE.search(plain, max(0, start - _LOOK_BACK), start) is not None


def is_no_destination(text: str, region: Region) -> bool:
    """Whether a text names a place only to leave it out, or as where parcels come from."""
    plain, name = fold_in_place(text), fold_in_place(region.name)
    start = plain.find(name)
    if start < 0:
        return False
    before, after = plain[max(0, start - _LOOK_BACK) : start], plain[start + len(name) :]
    asked = _ASKED_WHETHER.search(before) is not None and _BUT_TO.search(after) is None
    if (_LEFT_OUT_BEFORE.search(before) and not asked) or _LEFT_OUT_AFTER.search(after):
        return True
    if _WHO.search(before):
        return False
    return any(behind.search(before) and ahead.search(after) for behind, ahead in _PARCELS_FROM)
