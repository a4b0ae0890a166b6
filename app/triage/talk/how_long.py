"""How long something takes, asked in the languages; for folded text."""

from app.triage.talk.small_words import beyond_small_words
from app.triage.talk.sought import sought

HOW_LONG = sought(
    r"\b(?:how long|how many days|(?:berapa|brp) (?:hari|lama)|lama(?:nya)? (?:berapa|brp)|gaano (?:po )?(?:ka)?tagal|ilang araw|bao lau|may ngay|cuanto (?:tarda\w*|tiempo|demora\w*)|cuantos dias|quanto tempo|quantos dias"
    r"|combien de (?:temps|jours)|wie lange|wie ?viele tage|kitne din|kitna (?:time|samay))\b|多久|多长时间|多長時間|[几幾]天|กี่วัน|นานแค่ไหน|นานไหม|كم يوم|كم (?:تاخذ|ياخذ|مده)|何日|どのくらい|どれくらい|며칠|얼마나 걸|कितने दिन|कितना समय"
)


def only_asks_how_long(plain: str) -> bool:
    """Whether a folded text asks how long and says nothing of what."""
    return HOW_LONG.search(plain) is not None and not beyond_small_words(HOW_LONG.sub(" ", plain))
