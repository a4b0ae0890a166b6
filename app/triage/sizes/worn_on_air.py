"""Questions for what the host or the model wears, which no size chart knows: "the model is 178cm and wears?"; a host who is
spoken to is none ("host, what size should I wear?")."""

from app.triage.talk.telltales import telltales

_WORN = telltales(
    latin=r"\b(?:(?:the |ur |your )?(?:models?|mannequin)\b.{0,40}\b(?:wears|wearing|worn)|(?:wears|wearing|worn)\b.{0,16}\b(?:model|host)"
    r"|(?:host|streamer)(?:'s| is| are)?(?: \w+)? (?:wears|wearing)|(?:are you|r u|you are|you're|u|what(?: size)? is s?he|size is s?he) (?:\w+ )?wearing"
    r"|(?:model|host)nya (?:\w+ ){0,4}(?:pakai|pake|pakek)|(?:model|host) (?:ini |itu |yang )?(?:lagi |sedang )?(?:pakai|pake) (?:size|ukuran|saiz)|(?:suot|gamit) (?:po )?ng (?:model|host)"
    r"|la modelo\b.{0,30}\b(?:lleva|usa|viste)|(?:lleva|usa|viste) (?:puest[oa] )?la modelo|llevas puest|a modelo\b.{0,30}\b(?:usa|veste|esta usando)|(?:usa|veste) a modelo"
    r"|(?:nguoi mau|mau (?:dang|cao)|host dang)\b.{0,24}\b(?:mac|mang)|das model\b.{0,30}\btragt|tragt das model|du tragst|tragst du|(?:mannequin|modele)\b.{0,30}\bporte|tu portes)\b",
    others=r"(?:模特|麻豆)[^我]{0,20}[穿戴]|主播(?!.{0,16}我).{0,16}(?:穿|戴)(?:的|着)|[主你您她他]身上(?:穿|这|那)|[你您]穿的"
    r"|(?:นางแบบ|นายแบบ|แบบ).{0,16}ใส่(?:อยู่|ไซ)|แม่ค้าใส่|(?:الموديل|العارضه|المذيعه).{0,24}(?:لابس|تلبس)"
    r"|モデル.{0,20}(?:着|履)|(?:着てる|着ている|履いてる)の?は?(?:何|どの)?サイズ|모델.{0,16}(?:입|신)|입고 ?계신|입으신|मॉडल.{0,20}पहन",
)


def asks_what_is_worn(plain: str) -> bool:
    """Whether a folded text speaks of what the host or the model is wearing."""
    return _WORN.are_in(plain)
