"""Whether it is asked where a thing is made, which what it is made of does not answer."""

from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.talk.telltales import telltales
from knowledge.regions import find_regions

_ASKED = telltales(
    latin=r"\b(?:made|manufactured|produced) (?:in|at)\b|\bimported from\b|\bwho (?:makes?|made|manufactures?|produces?)\b"
    r"|\bwhere(?:s| is| are| was| were)? (?:it|this|that|these|they|those)? ?(?:made|manufactured|produced|from)\b"
    r"|\bcountry of origin\b|\b(?:which|what) country\b|\bcome from which\b"
    r"|\bbuatan (?:mana|negara|luar|lokal|tempatan|dalam|china|cina|korea|jep\w+|malaysia|indonesia|thai\w*|itali\w*)\b"
    r"|\b(?:dibuat|diproduksi|diperbuat|produksi|asal\w*|produk|barang) (?:dari |di |negara )*(?:mana|negara mana)\b"
    r"|\bnegara asal\b|\bgawa(?:ng)? (?:po |ba )*(?:saan|sa)\b|\bsaan (?:po |ba |ito |to )*(?:gawa|ginawa|galing)\b"
    r"|\bsan xuat (?:o|tai)\b|\bxuat xu\b|\b(?:hang|do) (?:cua )?nuoc nao\b|\bhang (?:noi dia|trung quoc|viet nam|han|nhat|thai)\b"
    r"|\b(?:hech|fabricad|feit|produzid)[oa]s? (?:en|em|no|na)\b|\bde que pais\b|\b(?:de donde|da onde|de onde) (?:es|son|e|sao|vem|viene)\b"
    r"|\bfabriquee?s? (?:en|au|ou)\b|\bwo (?:wird|werden|ist|sind) .{0,20}(?:hergestellt|gemacht)\b|\bhergestellt in\b",
    others=r"[产產]地|原[产產]|哪(?:里|裡|儿|国|國|个国家|個國家)?(?:生|出)?[产產]的?|(?:中|韩|韓|日|意|法|泰|国|國)[产產](?!品)|[进進]口(?:的)?[吗嗎?？]"
    r"|哪(?:里|裡|儿)做的|ผลิต(?:ที่|ใน|จาก)|ทำ(?:ที่|จาก)ไหน|ทำจากประเทศ|นำเข้า|صنع في|صناعه (?:اي|وين|فين|اين)|بلد المنشا|منشا"
    r"|원산지|어디(?:서|에서)? ?(?:만든|제조)|(?:국내|중국|일본)산|どこ(?:製|の国|産)|(?:日本|中国|韓国|国)[製产産]|原産|कहाँ (?:बना|का बना)",
)
_TOLD = telltales(
    latin=r"\b(?:made|manufactured|produced|designed|imported|sourced) (?:in|by|from|for)\b|\bour (?:own )?(?:factory|workshop|brand|label)\b"
    r"|\borigin\b|\b(?:buatan|gawang?|xuat xu|san xuat|hech[oa]s? en|fabricad[oa]s? (?:en|em)|feit[oa]s? (?:em|no|na))\b",
    others=r"[产產]地|原[产產]|[产產]自|制造|製造|工厂|工廠|ผลิต|صنع|원산지|제조|製造",
)


@lru_cache(maxsize=20_000)
def asks_origin(text: str) -> bool:
    """Whether a text asks where something is made, or by whom."""
    return _ASKED.are_in(fold_in_place(text))


@lru_cache(maxsize=4096)
def tells_origin(texts: tuple[str, ...]) -> bool:
    """Whether any of an entry's texts says so, or names a place."""
    return any(_TOLD.are_in(fold_in_place(text)) or find_regions(text) for text in texts)
