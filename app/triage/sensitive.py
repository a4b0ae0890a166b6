"""Health and safety in a comment: pregnancy, allergy, children, illness, in the reply languages."""

from functools import lru_cache

from app.triage.appearance import as_it_looks
from app.triage.cleaning import fold_in_place
from app.triage.telltales import telltales

_SUBJECTS = {
    "pregnancy": telltales(
        latin=r"\bbau an\b"
        r"|pregnan|breast ?feed|nursing mother|hamil|menyusui|menyusukan|buntis|nagpapadede|embaraz|lactan|gravida|gestante"
        r"|amament|mang thai|co thai|co bau|me bau|ba bau|cho con bu",
        others=r"孕|哺乳|备孕|ท้อง(?!ฟ้า)|ตั้งครรภ์|ให้นม|حامل|الحامل|الحمل|مرضع|الرضاعه|妊娠"
        r"|妊婦|授乳|임신|임산부|수유",
    ),
    "allergy": telltales(
        latin=r"allerg|alerg|alerji|sensitive skin|eczema|eksim|kulit sensitif|piel sensible|pele sensivel|di ung|da nhay cam",
        others=r"过敏|過敏|敏感肌|แพ้|ผิวแพ้ง่าย|حساسي|البشره الحساسه|アレルギー|알레르기|민감성",
    ),
    "children": telltales(
        latin=r"\b(?:(?:bab(?:y|ies)|infants?|newborns?|toddlers?|kids?|child(?:ren)?|months? old)\b|(?:bayi|anak(?:-anak)?|budak|balita)\b"
        r"|(?:sanggol|bata)\b|ninos?\b|bebes?\b|criancas?\b|tre (?:em|so sinh)\b|em be\b)",
        others=r"婴|嬰|宝宝|寶寶|儿童|兒童|小孩|孩子|เด็ก|ทารก|طفل|اطفال|الاطفال|رضيع|赤ちゃん|子供|子ども|아기"
        r"|아이|어린이",
    ),
    "illness": telltales(
        latin=r"\b(?:diabet\w*|asthma|asma|medic(?:ine|ation|al)|side effects?|efek samping|kesan sampingan|efectos secundarios|efeitos colaterais|tac dung phu|toxic|poison\w*|safe to (?:eat|use|drink)|(?:kidney|bladder|urinary) (?:stones?|disease|problems?|failure)|heart (?:disease|problems?|condition)|high blood pressure|epilep\w*|batu (?:ginjal|karang|kemih)|(?:sakit|penyakit|masalah) (?:jantung|ginjal|buah pinggang)|darah tinggi|sakit sa (?:puso|bato)|(?:calculos?|piedras?|pedras?) (?:renal(?:es)?|renais|nos rins|en los rinones)|(?:soi|suy|benh) than|benh tim|cao huyet ap|hipertens\w*)\b",
        others=r"糖尿病|哮喘|副作用|有毒|[结結]石|[肾腎](?:病|衰|不好)|心[脏臟]病|高血[压壓]|癫痫|โรค(?:ไต|หัวใจ)|นิ่ว|ความดันสูง|حصوات|(?:مرض|امراض|فشل) (?:ال)?(?:كلي|كلوي|قلب)|結石|腎臓病|신장병|결석|고혈압|ผลข้างเคียง|เบาหวาน|اثار جانبيه|السكري|부작용",
    ),
}


@lru_cache(maxsize=20_000)
def sensitive_subjects(text: str) -> frozenset[str]:
    """Which of pregnancy, allergy, children and illness a text names."""
    plain = fold_in_place(as_it_looks(text))
    return frozenset(name for name, words in _SUBJECTS.items() if words.are_in(plain))
