"""Places that say of what kind a thing is ("UK plug", "Japan version", "made in Korea", "size UK 14"): they are no destination."""

import re

_LOOK_BACK = 32
"""Characters: the words that a kind is told by stand right before the place."""
_LATIN_BEHIND = (
    r"(?:plugs?|sockets?|pins?|prongs?|outlets?|adapt[eo]rs?|chargers?|voltage|version|ver|edition|variants?|specs?|standard(?! (?:ship|deliver|post))|layout"
    r"|sizes?|sizing|siz|styles?|designs?|fashion|brands?|made|sims?|warranty|punya (?:design|model|style|version|brand|barang)"
    r"|steckers?|steckdosen?|grossen?|große|großen|gr|ausfuhrung|wala(?: size| plug)?|ki size|ka plug)"
)
_BEHIND = re.compile(
    rf"^(?: ?[-/] ?| )(?:(?:or|and|y|o|atau|oder|ou) \w{{2,}} |\d ?-? ?)?{_LATIN_BEHIND}(?![a-z])"
    r"|^(?:的)?(?:标准?|標準?|[规規]格?(?!则)|插[头頭座]|制式|码(?!头)|碼(?!頭)|尺[码碼]|[版款牌](?!到)|风格?(?!险)|風格?|[产產](?!品)|制造|製造|[制製](?!服)|货(?![到运源款物])|貨(?![到運源款物]))"
    r"|^ ?(?:版|製|産(?!地)|サイズ|プラグ|仕様|規格|ブランド|風(?!呂))"
    r"|^(?:산|판|식)(?=이|인|은|도|으로|요|\W|$)|^ ?(?:사이즈|플러그|스타일|버전|제품|브랜드)|^ (?:प्लग|साइज|साइज़|वर्जन|वाला (?:प्लग|साइज))"
)
"""Folded: what stands behind a place that tells a kind."""
_SIZE_BEHIND = re.compile(
    r"^ ?\d{1,2}(?:[.,]5|½)?(?![\d.,]| ?(?:days?|d|hari|araw|hrs?|pcs?|pieces?|sets?|units?|x|%|usd|rm)\b)"
)
"""Folded: a size in a country's numbers."""
_WITH_SIZES = frozenset({"uk", "us", "usa", "eu", "jp", "japan", "fr", "br", "brasil", "mx"})
_SENT = re.compile(
    r"\b(?:to|in|for|from|ke|di|para|pra|a|nach|sang|sa|2|ship(?:ping)?|deliver(?:y)?|postage|pos|ongkir|frete|envio|sf|versand|livraison) (?:the )?$"
)
"""Folded: a number behind a place that something is sent to is no size."""
_BEFORE = re.compile(
    r"(?:\b(?:plugs?|sockets?|colokan|steker|soket|palam|kepala charger|phich cam|chan cam|o cam|cu sac|enchufe|clavija|tomada|plugue|prise|fiche"
    r"|sizes?|saiz|ukuran|tallas?|tamanhos?|numeracao|tailles?|kich co|versi|versao|version|edicion|edicao|phien ban|modelo?|style|gaya|estilo|kieu|form|chuan|padrao|standard"
    r"|merk|merek|marca|marque|jenama|buatan|import(?:ed|ado|ada|e)?|made|manufactured|produced|hech[oa]s?|fabricad[oa]s?|feit[oa]s?|produzid[oa]s?|fabriquee?s?|hergestellt|gawa|gawang|san xuat|xuat xu)"
    r"(?: (?:the|tipo|type|de|del|do|da|di|in|at|en|em|no|na|au|aux|from|dari|sa|tu|tai|o|standard|model))* "
    r"|(?:ปลั๊ก|ไซส์|ไซซ์|ไซ้|สไตล์|รุ่น|เวอร์ชั่?น|แบรนด์|ทรง|ผลิต(?:ที่|ใน|จาก)|นำเข้าจาก) ?"
    r"|(?<!\w)(?:ال)?(?:مقاس|مقاسات|قياس|فيش|فيشه|قابس|ستايل|موديل|نسخه|طراز|صناعه|صنع(?: في)?) (?:ال)?)$"
)  # fmt: skip
"""Folded: what stands before a place that tells a kind."""


def tells_a_kind(plain: str, start: int, end: int) -> bool:
    """Whether the place from `start` to `end` of a folded text says what a thing is like, or where it was made."""
    before, behind = plain[max(0, start - _LOOK_BACK) : start], plain[end:]
    if _BEHIND.match(behind) or _BEFORE.search(before):
        return True
    sized = plain[start:end] in _WITH_SIZES and _SIZE_BEHIND.match(behind) is not None
    return sized and _SENT.search(before) is None
