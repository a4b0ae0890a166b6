"""Whose measures a comment speaks of: "my husband", 我妹, "anakku"; two words may mean the same person ("my wife, she's 158")."""

import re
from collections.abc import Sequence
from functools import lru_cache

Person = frozenset[str]
"""Those whom a word may mean: `he` any of a husband, father, son, brother, friend or animal."""

SELF: Person = frozenset({"self"})
_MEANT: dict[str, Person] = {
    "self": SELF,
    "wife": frozenset({"wife"}),
    "husband": frozenset({"husband"}),
    "spouse": frozenset({"wife", "husband"}),
    "mother": frozenset({"mother"}),
    "father": frozenset({"father"}),
    "son": frozenset({"son"}),
    "daughter": frozenset({"daughter"}),
    "child": frozenset({"son", "daughter"}),
    "sister": frozenset({"sister"}),
    "brother": frozenset({"brother"}),
    "sibling": frozenset({"sister", "brother"}),
    "friend": frozenset({"friend"}),
    "pet": frozenset({"pet"}),
    "he": frozenset({"husband", "father", "son", "brother", "friend", "pet"}),
    "she": frozenset({"wife", "mother", "daughter", "sister", "friend", "pet"}),
    "other": frozenset({"wife", "husband", "mother", "father", "son", "daughter", "sister", "brother", "friend", "pet"}),
}  # fmt: skip
_MY = r"(?:my|our|his|her|ur|for(?: (?:the|a|my))?) (?:\w+ )?"
_OUR = r"(?:my|our|his|her|ur|for (?:the|a|my)) (?:\w+ )?"
_OF_ME_ID = r"(?: (?:saya|aku|sy|gue|gw|ane|mertua)|ku(?:\b))"
_FOR_ID = r"(?:buat|untuk|utk|tuk|bt) "
_OF_ME_VI = r" (?:em|toi|minh|mk|tui|nha)\b"
_MI = r"(?:mis?|tu|su|nuestr[oa]|una?|para (?:el|la|mi)) "
_MEU = r"(?:meus?|minhas?|uma?|(?:pro|pra|para o|para a)) "
_MON = r"(?:m[ao]n?|mes|notre|une?|pour) "
_MEIN = r"(?:mein\w*|unser\w*|fur (?:den|die|das)) "
_WORDS: Sequence[tuple[str, str]] = (
    (
        "wife",
        r"\b(?:wife|wifey|girlfriend|fiancee|my gf|istri\w{0,3}|isteri\w{0,3}|bini(?:ku)?|misis|(?:cho|cua) vo|vo (?:em|toi|minh|anh|mk)|ban gai|esposa|novia"
        rf"|{_MI}mujer|namorada|{_MON}(?:femme|copine)|epouse|{_MEIN}(?:frau|freundin)|biwi|bivi)\b"
        r"|老婆|太太|媳妇|媳婦|妻子?|女朋友|女友|ภรรยา|เมีย|زوجتي|مراتي|مرتي|خطيبتي|[妻嫁](?=[のはがにをも、])|奥さん|彼女|아내|와이프|여친|여자 ?친구|पत्नी|बीवी|वाइफ",
    ),
    (
        "husband",
        r"\b(?:husband|hubby|boyfriend|my bf|fiance|suami\w{0,3}|mister ko|(?:cho|cua) chong|chong(?= (?:em|toi|minh|mk|tui|nha|cao|mac)\b)|ban trai|marido|esposo|novio|namorado"
        rf"|{_MON}(?:mari|copain)|{_MEIN}(?:mann|freund)|pati (?:ke|ka)|mere pati|shauhar)\b"
        r"|老公|丈夫|男朋友|男友|สามี|ل?(?:زوجي|جوزي)|خطيبي|(?<!丈)夫(?=[のはがにをも、])|旦那|主人(?=[のはがにをも、])|彼氏|남편|남친|남자 ?친구|पति|हसबैंड",
    ),
    (
        "spouse",
        rf"\b(?:{_MY}partner|asawa|jowa|pacar(?:ku|nya)?|pasangan\w{{0,3}}|conjoint)\b|对象|愛人|爱人|แฟน(?!คลับ|ซี|พันธุ์)",
    ),
    (
        "mother",
        rf"\b(?:{_MY}(?:mom|mum|mother|mama|mommy|mummy)|mother in law|(?:ibu|mama|mak|emak|mami){_OF_ME_ID}|{_FOR_ID}(?:ibu|mama|mak|emak|bunda)|nanay(?: ko)?|(?:mama|mommy|nanay) ko"
        rf"|me{_OF_ME_VI}|cho me|me chong|me vo|{_MI}(?:mama|madre|suegra|abuela)|{_MEU}(?:mae|sogra|avo)|{_MON}(?:mere|maman|belle mere)|{_MEIN}(?:mutter|mama|mutti)|meri (?:maa?|mummy))\b"
        r"|[我给給]妈妈?|[我给給]媽媽?|妈妈|媽媽|母亲|母親|婆婆|(?<![ก-๙])(?:คุณ)?แม่(?!ค้า|เจ้า|น้ำ|บ้าน)|ให้แม่|ل?(?:امي|والدتي)(?![\u0600-\u06ff])|母(?=[のはがにをも、])|엄마|어머니|मम्मी|माँ|मां|सास",
    ),
    (
        "father",
        rf"\b(?:{_MY}(?:dad|daddy|father|papa)|father in law|(?:ayah|bapak|bapa|papa|abah){_OF_ME_ID}|{_FOR_ID}(?:ayah|bapak|bapa|papa|abah)|tatay(?: ko)?|papa ko"
        rf"|(?:bo|ba){_OF_ME_VI}|cho (?:bo|ba)\b(?! con| nguoi)|bo chong|bo vo|{_MI}(?:papa|padre|suegro|abuelo)|{_MEU}(?:pai|sogro)|{_MON}(?:pere|papa|beau pere)|{_MEIN}(?:vater|papa|vati)|mere papa)\b"
        r"|[我给給]爸爸?|爸爸|父亲|父親|公公|(?:คุณ|ให้)พ่อ(?!ค้า)|พ่อ(?=สูง|หนัก|ใส่)|ل?(?:ابوي|ابويا|والدي)(?![\u0600-\u06ff])|父(?=[のはがにをも、])|아빠|아버지|पापा|पिता|ससुर",
    ),
    (
        "son",
        rf"\b(?:{_MY}(?:son|boy)|anak (?:laki|lelaki|cowok)\w*|con trai|be trai|{_MI}hijo|hijo|{_MEU}filho|filho|{_MON}fils|{_MEIN}(?:sohn|junge)|beta ke|mere bete)\b"
        r"|儿子|兒子|男宝|ลูกชาย|ل?(?:ابني|ولدي)(?![\u0600-\u06ff])|息子|아들|बेटे|बेटा",
    ),
    (
        "daughter",
        rf"\b(?:{_MY}(?:daughter|girl)|anak (?:perempuan|cewek|gadis)\w*|con gai|be gai|hija|filha|{_MON}fille|{_MEIN}(?:tochter|madchen)|meri beti)\b"
        r"|女儿|女兒|闺女|女宝|ลูกสาว|ل?(?:بنتي|ابنتي)(?![\u0600-\u06ff])|娘(?=[のはがにをも、])|딸(?!기)|बेटी",
    ),
    (
        "child",
        rf"\b(?:{_OUR}(?:kid|kids|child|children|baby|toddler|grandson|granddaughter|nephew|niece|twins?)|twins|anak(?:ku|nya)?(?! anak|-anak|2\b)|bayi(?:ku|nya| saya)|anak ko|bunso|panganay"
        rf"|be(?: nha)?{_OF_ME_VI}|(?:con|chau){_OF_ME_VI}|be \d|hijos|niet[oa]|sobrin[oa]|{_MI}(?:bebe|nin[oa])|filhos|net[oa]|{_MEU}(?:bebe|crianca)|{_MON}(?:enfants?|bebe)|{_MEIN}(?:kind|baby|enkel\w*)|bache|bacche)\b"
        r"|[我给給](?:家)?(?:的)?(?:孩子|宝宝|寶寶|娃|小孩|小朋友)|我家(?:宝|寶|娃|小)|孩子|ลูก(?!ค้า|ละ|เล่น|ไม้|ปัด|กระ|ชาย|สาว|อม|เกด|บอล)|หลาน|ل?(?:طفلي|طفلتي|اولادي)|子供|子ども|こども|うちの子|赤ちゃん|(?:우리|제|저희) ?아이|아기|조카|बच्च",
    ),
    (
        "sister",
        rf"\b(?:{_MY}(?:sister|sis)|adik perempuan|kakak perempuan|ate ko|em gai|chi gai|hermanas?|irma|{_MON}s(?:oe|œ)ur|{_MEIN}schwester|meri (?:behen|bahan|didi))\b"
        r"|[我给給](?:的)?[姐妹]|(?<!小)(?:姐姐|妹妹)(?!们|們)|พี่สาว|น้องสาว|ل?اختي(?![\u0600-\u06ff])|[姉妹](?=[のはがにをも、])|여동생|누나|우리 ?언니|बहन|मेरी दीदी",
    ),
    (
        "brother",
        rf"\b(?:{_MY}(?:brother|bro)|adik (?:laki|lelaki)\w*|kuya ko|em trai|anh trai|hermanos?|irmao|{_MON}frere|{_MEIN}bruder|mere bhai|bhai ke liye)\b"
        r"|[我给給](?:的)?[弟哥]|(?:弟弟|哥哥)(?!们|們)|พี่ชาย|น้องชาย|ل?(?:اخوي|اخويا|اخي)(?![\u0600-\u06ff])|[兄弟](?=[のはがにをも、])|남동생|오빠|우리 ?형|मेरे भाई|भाई के",
    ),
    (
        "sibling",
        rf"\b(?:(?:adik|adek|adk|kakak|abang){_OF_ME_ID}|{_FOR_ID}(?:adik|adek|kakak)|kapatid)\b|동생",
    ),
    (
        "friend",
        rf"\b(?:{_MY}(?:friend|colleague|coworker|bestie)|(?:teman|temen|kawan|sahabat){_OF_ME_ID}|{_FOR_ID}(?:teman|temen|kawan)|kaibigan|ban{_OF_ME_VI}|{_MI}amig[oa]|{_MEU}amig[oa]|{_MON}(?:amie?|collegue)|mere dost|dost ke)\b"
        r"|(?<![男女小])朋友(?!们|們)|闺蜜|同事|เพื่อน|ل?(?:صديقي|صديقتي|صاحبي|صاحبتي)(?![\u0600-\u06ff])|友達|友人|(?<![자 ])친구|दोस्त",
    ),
    (
        "pet",
        rf"\b(?:{_MY}(?:dog|cat|puppy|pup|kitten|kitty|doggo)|(?:anjing|kucing|doggy){_OF_ME_ID}|(?:aso|pusa) ko|(?:cho nha|meo(?: nha)?|con cho){_OF_ME_VI}|{_MI}(?:perr[oa]|gat[oa]|perrit[oa])|{_MEU}(?:cachorr[oa]|gat[oa])|{_MON}(?:chien|chat)|{_MEIN}(?:hund|katze))\b"
        r"|我家?(?:的)?(?:狗|猫|貓)|น้องหมา|น้องแมว|ل?(?:كلبي|قطتي)|うちの(?:犬|猫)|강아지|고양이",
    ),
    (
        "he",
        r"\b(?:he(?:'?s|(?= (?:is|was|weighs|wears|has)\b))|him|his(?= (?:foot|feet|height|weight|chest|waist|size)\b)|para el(?! [a-z])|pra ele|para ele|pour lui|fur ihn|anh ay|cho anh)\b|(?<![其吉])他(?!们|們|家)|彼(?!女|氏)|उसके|(?<![\u0600-\u06ff])له(?![\u0600-\u06ff])",
    ),
    (
        "she",
        r"\b(?:she(?:'?s)?|for her|her(?= (?:foot|feet|height|weight|chest|bust|waist|size)\b)|para ella|pra ela|para ela|pour elle|fur sie|co ay|chi ay)\b|她(?!们|們|家)|(?<![\u0600-\u06ff])لها(?![\u0600-\u06ff])",
    ),
    (
        "other",
        rf"\b(?:for them|{_FOR_ID}dia|dia (?:tinggi|berat|punya)|(?:para )?sa kanya|cho no|uske liye|unke liye)\b|ให้เขา|เขา(?=สูง|หนัก|ใส่)",
    ),
    (
        "self",
        r"\b(?:for me|for myself|for mine|and me|me(?= (?:and|\d))|(?:i'?m|i am|should i|do i|i should|i will|i'll) (?:take|wear|get|need|buy|order|\d)\w*|fits? me|on me|am i"
        rf"|{_FOR_ID}(?:aku|saya|sy|gue|gw)|para mi(?! (?:espos|mari|novi|herman|hij|mam|pap|padr|madr|amig|perr|gat|mujer|suegr|niet|sobrin|bebe|nin|abuel))|yo (?:mido|peso|soy|uso|tengo)|(?:a|en) mi\b|pra mim|para mim|cho (?:toi|minh|em|mk)(?! (?:hoi|xin|xem))|sa ?akin|para sakin|pour moi|fur mich|mere liye|mujhe)\b"
        r"|给我(?![老妈媽爸姐妹哥弟家朋儿女])|我(?:自己|该|該|要|应该|應該)?(?:穿|选|選|买|買|拿)|我(?=\d)|我呢|สำหรับ(?:เรา|ฉัน|หนู|ผม)|私(?:は|には|に)|自分|나는|내가|제가|저는|저한테|나한테"
        r"|(?<![\u0600-\u06ff])(?:لي|انا|عشاني)(?![\u0600-\u06ff])|मेरे लिए|मुझे",
    ),
)
_NAMED = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _WORDS))


@lru_cache(maxsize=8192)
def persons(plain: str) -> tuple[Person, ...]:
    """The persons whom a folded text names, each as those whom the word may mean."""
    found = [_MEANT[match.lastgroup] for match in _NAMED.finditer(plain) if match.lastgroup]
    return tuple(dict.fromkeys(found))


def are_the_same(some: Sequence[Person], others: Sequence[Person]) -> bool:
    """Whether each of them may be one of the others; who names nobody speaks of himself."""
    some, others = some or (SELF,), others or (SELF,)
    return _each_among(some, others) and _each_among(others, some)


def _each_among(some: Sequence[Person], others: Sequence[Person]) -> bool:
    return all(any(one & other for other in others) for one in some)
