"""What only tells: that the viewer looked it up, what it was the last time, what another viewer paid."""

from app.triage.cleaning import fold_in_place
from app.triage.talk.questions import has_cue
from app.triage.talk.sought import sought
from app.triage.talk.subject_cues import subjects
from app.triage.talk.telltales import telltales

_TOLD = telltales(
    latin=r"\b(?:i|we) (?:just |already )?(?:checked|looked it up|can confirm)\W*$|\bwas \S+ last time\W*$|\band it (?:worked|went (?:well|fine))\W*$"
    r"|\b(?:sudah|udah|dah) (?:saya |aku |gue )?(?:cek|check|tanya|semak)\W*$|\byo (?:ya )?(?:lo )?(?:revise|pregunte|comprobe)\W*$|\bla ultima vez fue \S+\W*$"
    r"|\b(?:eu )?ja (?:conferi|perguntei|verifiquei)\W*$|\bj'ai (?:deja )?(?:verifie|demande)\W*$|\b(?:hab|habe) (?:ich )?(?:schon |gerade )?nachgesehen\W*$"
    r"|\b(?:minh|em|toi) (?:da )?(?:hoi|xem|kiem tra) roi\W*$|\bmaine (?:check|pata) kar liya\W*$",
    others=r"我(?:问过|問過|看过|看過|查过|查過)了?\W*$|上次(?:是|才)?\d+(?:块|塊|元)?\W*$|(?:เช็ค|ถาม)(?:มา)?แล้ว(?:ค่ะ|ครับ)?\W*$|(?:تاكدت|سالت) (?:خلاص|قبل)\W*$"
    r"|確認しました\W*$|확인했어요\W*$|मैंने (?:चेक|पता) कर लिया\W*$",
)
_OF_ANOTHER_VIEWER = sought(
    r"\bhow much did (?:you|u|ya) (?:pay|get|buy)\b.*\byours?\b|\bcuanto pagaste por (?:el|la) tuy[oa]\b|\bquanto (?:voce|vc) pagou (?:no|na) (?:seu|sua)\b"
    r"|\bcombien tu as paye le tien\b|\bwas hast du (?:fur deine?[rsn]? )?bezahlt\b|你(?:的|那个|那個)?(?:当时|當時)?花了多少|你(?:买|買)的多少钱(?:买|買)的"
)


def only_tells(text: str) -> bool:
    """Whether a text asks the shop nothing: it says what the viewer knows, or asks another viewer what they paid."""
    plain = fold_in_place(text)
    if _OF_ANOTHER_VIEWER.search(plain):
        return True
    if "?" in plain or not _TOLD.are_in(plain):
        return False
    return not has_cue(" ".join(word for word in plain.split() if not subjects(word)))
