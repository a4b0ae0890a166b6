"""What is felt and does no harm: a tint that reddens lips, pain that passed or is another thing's, and praise."""

from app.triage.grievances.matter import OTHER_SCRIPTS

_SMARTS = "burn|swoll|swell|itch|hurt|sting|stung|pain|sore|rash|blister|peel|crack|dry|bleed|allerg|bengkak|perih|pedih|gatal|sakit|panas|hinch|ard|pic[ao]|inch|doe|doi|coc|gonfl|brul|piqu|mal |schwoll|brenn|juck|weh|hapdi|maga|kati|jalan|sooj|suj|dard|refund"
PAINTED = {
    "latin": rf"^(?!.*(?:{_SMARTS}))(?=.*(?:tint|lipstick|lipstik|batom|labial\b|lippenstift|blush))"
    r".*?\b(?:(?:lips?|cheeks?|mouth) (?:\w+ ){0,3}?(?:red|pink)|(?:bibir|pipi)\w*(?: \w+){0,3}? merah|(?:boca|labios?|bochechas?) (?:\w+ ){0,3}?(?:vermelh|roj)[oa]s?|(?:levres|joues) (?:\w+ ){0,2}?rouges?|(?:lippen|wangen) (?:\w+ ){0,2}?rot"
    r"|honth\w* la+l|namula (?:ang )?(?:labi|pisngi))\b",
    "zh": "^(?!.*[疼痛痒癢肿腫辣烧燒疹麻破])(?=.*(?:口红|口紅|唇釉|唇泥|腮红|腮紅)).*?(?:嘴唇?|唇|脸颊|臉頰)[^,，]{0,2}[红紅]",
    "th": "^(?!.*(?:แสบ|บวม|คัน|เจ็บ|ลอก|แพ้)).*?(?:ลิป|ทินท์).*?ปาก(?:ก็)?แดง",
    "ar": "^(?!.*(?:تحرق|حرق|ورم|تورم|تحك|توجع|حساسيه)).*?شفايفي.{0,4}حمر.*?روج",
}  # fmt: skip
"""Lips and cheeks that a tint reddens, as it should, and nothing worse beside."""

_PASSED = {
    "en": r"hurts? (?:a lot |much |way )?less\b|(?:not|never|don'?t|doesn'?t|didn'?t) (?:\w+ )?(?:hurt\w*|sore|ach\w*)\b(?!.*\bbefore\b)|(?:and|now) it'?s gone\b(?! \w)|(?<!never )(?<!not )(?:got|feels?) better\b"
    r"|because of (?:this|these|your|that) (?:so )?(?:beautiful|gorgeous|pretty)|with all (?:these|those)\b|(?:from|with|after|in) my old \w+",
    "id": r"(?:terus|jadi|langsung) (?:baik|enak|sembuh)\b|saking (?:cantik|bagus|lucu)\w*|(?:minum|makan) (?:\w+ ){1,2}(?:terus |jadi |langsung )(?:baik|sembuh)",
    "vi": r"(?:khoi|het) (?:luon|han|roi|dau|viem|ngua|rat)\b(?! (?:ca|het))",
    "tl": r"(?:hindi|di) (?:na )?(?:masakit|sumakit|mahapdi|namula)\b(?!.*\b(?:dati|noon|ngayon)\b)|gumaling\b",
    "es": r"ya no (?:me |le )?(?:duele\w*|arde\w*|pica\w*|dolia\w*)|con tant[oa]s\b|(?:cara|cachetes) de (?:tanto )?(?:sonreir|reir)",
    "pt": r"(?:ja )?nao (?:me )?(?:doem?|ardem?) mais\b|parou de doer|com (?:o|esse|este|esses) preco\w*|de tao lind\w+|com esse vestido",
    "fr": r"(?:n'ai|n'a) (?:plus|pas) mal\b|avec tou(?:s|tes) ces\b",
    "de": r"nicht(?: mehr)? weh\b(?!.*\bvorher\b)|vom (?:aus|heraus)?(?:suchen|wahlen|zuschauen|scrollen)\b",
    "hi-Latn": r"(?:dard|jalan) nahi(?:n)? (?:ho|hu|hai)",
    "zh": "看(?:到)?(?:你们?家|这么多|那么多).{0,6}(?:头晕|頭暈)|心慌想[买買]|恶心的(?:前任|前男友|前女友|人)",
    "ar": "(?<!\\w)من (?:جمال|حلاوه|الاسعار|السعر)",
}  # fmt: skip
_HARM_DONE = (
    r"stopp?(?:ed|ing)?\b|\bquit\b|\bstill\b|doctor|hospital|emergency|medicine|antibiotic|threw|removed|took (?:it|them) o|deje de|dejar de|todavia|parei de|ainda|arrete de|encore|aufgehort|abgesetzt|immer noch"
    r"|berhenti|masih|dokter|ngung|bac si|van con|tigil|doktor|abhi bhi|停用|不用了|不戴|还是|還是|医院|醫院|หยุด|ยัง|وقفت|المستشفي"
)
_START = {True: "", False: r"(?<!\w)"}
COMFORTED = {
    language: rf"^(?!.*(?:{_HARM_DONE})).*?{_START[language in OTHER_SCRIPTS]}(?:{words})"
    for language, words in _PASSED.items()
}
"""It passed, does not hurt, or is what one says of something lovely: but not since one stopped using it."""
IN_OTHER_SHOES = {
    "latin": r"(?<!your )(?<!ur )(?<!the )(?<!these )(?<!those )(?<!this )(?<!sus )(?<!seus )(?<!vos )(?:heels|tacones|salto|talons|absatz\w*)\b(?! (?:and|or|y|e|et|und|dan|at|aur)\b).{0,30}?\b(?:sneakers?|sandals?|flats|zapatillas|tenis|baskets)\b"
    r"|(?:in|with|from) my other shoes\b|(?:sepatu|kasut|tudung|hijab) lama\b.{0,20}?\b(?:nak|mau|pengen|ketat)\b",
    "ko": "구두.{0,20}?(?:살래|사고 ?싶|갈아)",
    "zh": "高跟鞋.{0,12}?(?:想|要|换|換)[买買穿]?(?:运动鞋|運動鞋|球鞋|平底)",
}  # fmt: skip
"""Feet that hurt in heels want other shoes."""
