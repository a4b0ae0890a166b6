"""A refund that is demanded, and not asked about."""

from app.triage.grievances.matter import matter
from app.triage.grievances.unmeant import ASKED, ELSEWHERE, LAUGHED, SETTLED

_NOT_OF_LIFE = (
    r"(?! (?:for|on|of|from) (?!(?:(?:my|the|this|that|these) )?(?:order|items?|parcel|package|purchase"
    r"|money|payment|products?|dress|shoes|bag|one|thing|broken|damaged)\b|(?:it|this|that|these|them|you"
    r"|u)(?! \w)))"
)
"""A refund for Monday, or of one's twenties, is a joke."""

_DEMANDED = {
    "en": r"(?:please|pls|plz|kindly|just) (?:\w+ )?refund(?=$|[^\w\s]| (?:me|us|it|this|that|now|asap"
    r"|my (?:money|order|payment|item|items|purchase|parcel|card)|the|because|as|i|and|pls|plz)\b)"
    r"|refund (?:me|us|my (?:money|order|payment|card)|it|this|please|pls|plz|now|asap|immediately)\b|(?:i"
    r"|we)(?:'?d)? (?:just |really |only |now |still )?(?:want|wnt|need|demand|request|would like|like"
    r"|wanna have|wanna get|want to have) (?:(?:a|an|my|the|our|full|immediate|complete|total"
    r"|all) ){0,2}(?:refund(?:ed)?|money back)\b(?! (?:info|details?|guarantee|policy|options?|link|form"
    r"|procedure|process)\b)"
    rf"{_NOT_OF_LIFE}"
    r"|^(?:want|need|demand) (?:(?:a|my|full) )*(?:refund|money back)\b(?! (?:in|info|details?|guarantee|policy"
    r"|options?|link|form)\b)|(?:give|return|send) (?:me |us )?(?:back )?(?:my|our) money\b(?! says)"
    r"|give (?:me|us) (?:a|my|the|our) (?:full )?refund\b|^(?:my )?money back (?:please|pls|plz|now)\b"
    r"|want (?:all )?(?:my|our) money back\b(?! from my)",
    "id": r"(?:kembali|balik|pulang)(?:kan|in) (?:\w+ )?(?:uang|duit|wang|dana)(?:ku)?\b(?! (?:parkir|negara"
    r"|receh|kata))|bagi balik duit|(?:mau|nak|mahu|minta|mintak|tolong|tlg) (?:di ?)?(?:refund(?! (?:hati"
    r"|mantan|hidup|waktu|umur))|duit balik|uang (?:saya )?(?:kembali|balik))\b|refund (?:duit|uang|dong"
    r"|sekarang|skrg|skarang|cepat|cepet|lah|pls)\b",
    "vi": r"(?:toi|minh|em|mk|tui|chi|anh|e) (?:\w+ )?(?:muon|can|yeu cau|doi) (?:duoc "
    r"|shop )?(?:hoan (?:lai )?tien|tra lai tien|lay lai tien|tien lai)\b|hoan (?:lai )?tien (?:cho )?(?:toi"
    r"|minh|em|tui|di|ngay|day|mk)\b|tra (?:lai tien|tien lai) (?:cho )?(?:toi|minh|em|tui|di|ngay|day|mk)\b"
    r"|yeu cau (?:shop )?hoan tien\b",
    "tl": r"(?:ibalik|isauli|pakibalik|paki ?-?balik) (?:\w+ ){0,3}?(?:pera|bayad) (?:ko|namin)\b|(?:gusto"
    r"|kailangan) (?:ko|kong|namin) (?:\w+ ){0,2}?(?:refund|ma-?refund|marefund)\b(?! sa oras)"
    r"|(?:paki ?-?)?(?:i ?-?)?refund (?:nyo|niyo|ninyo) (?:na|po|pera|bayad|ako)\b|paki ?-?refund\b"
    r"|i-?refund (?:nyo|niyo|mo|ninyo)\b",
    "es": r"(?:quiero|exijo|necesito|quisiera|solicito|reclamo) (?:\w+ )?(?:mi (?:dinero|plata|lana)(?=$"
    r"|[^\w\s]| (?:de vuelta|ya|ahora|atras|pero|y|completo)\b)|mi (?:reembolso|devolucion)|(?:un "
    r"|el )?reembolso)\b|(?:devuelv|regres|reembols|reintegr)\w+me (?:mi|el|la|lo)\b|(?:devuelvan"
    r"|regresen) (?:ya )?mi (?:dinero|plata|lana)\b|quiero que me (?:devuelvan|regresen|reembolsen)\b"
    r"|mi dinero de vuelta\b",
    "pt": r"(?:quero|exijo|preciso d[eo]|solicito|queria) (?:\w+ )?(?:(?:o )?meu dinheiro(?=$|[^\w\s]"
    r"| (?:de volta|ja|agora|e|mas)\b)|(?:meu |o |um )?(?:reembolso|estorno)|dinheiro de volta)\b"
    r"|devolv(?:am|e|a|em) (?:o )?meu dinheiro\b|meu dinheiro de volta\b|me (?:reembols|estorn)(?:em|a|e)\b",
    "fr": r"remboursez[- ](?:moi|nous)|rembourse[- ]moi|je (?:veux|demande|exige|souhaite"
    r"|voudrais) (?:\w+ )?(?:un |mon |le |etre )?rembours\w+|rendez[- ](?:moi|nous) (?:mon|l'|notre) ?argent"
    r"|je veux (?:recuperer )?mon argent\b",
    "de": r"(?:will|mochte|verlange|fordere) (?:\w+ )?(?:mein geld(?=$|[^\w\s]| (?:zuruck|wieder))|(?:eine "
    r"|meine |die )?(?:ruck)?erstattung|geld zuruck)\b|(?:gebt|gib|geben sie|uberweist|erstattet) (?:mir "
    r"|uns )?(?:\w+ )?mein geld\b|(?:mein )?geld zuruck(?=$|[!.,]| (?:jetzt|sofort|bitte))",
    "hi-Latn": r"(?:paisa|paise|paisay|pese|pesa) (?:wapas|wapis|vapas|vapis|return"
    r"|lauta\w*) (?:\w+ )?(?:karo|kro|kar do|kardo|kr do|do|dedo|de do|kijiye|kariye|chahiye|chaiye|dila\w*"
    r"|karna)\b|refund (?:karo|kro|do|dedo|de do|kar do|kardo|kr do|chahiye|chaiye)\b|mujhe (?:mera |mere "
    r"|apna |apne )?(?:paisa|paise|refund) (?:wapas )?(?:chahiye|chaiye|do)\b",
    "zh": r"(?:^|请|請|快|赶紧|趕緊|马上|立刻|立即|我要|要求|必须|麻烦|垃圾|骗子|假货|坏的|坏了|不要了"
    r"|[ ,!])(?:给我|給我|申请|申請|你们|全额)*(?:退钱|退錢|还钱|還錢|赔钱(?!货)|退我钱|退款(?=$"
    r"|[!,. ]))(?!.{0,3}(?:到账|多久|几|天|进度|要|政策|规则))|(?:请|請|快|赶紧|马上|立刻|给我|給我|我要"
    r"|要求|必须)(?:给我|給我|申请|申請|退货|退貨)*退款(?!.{0,3}(?:到账|多久|几|天|进度|政策|规则))|(?:还我"
    r"|還我|退我)(?:的)?(?:血汗)?[钱錢](?!包)|[钱錢](?:还|還|退)(?:给|給)?我",
    "th": "(?:ขอ|อยากได้|ต้องการ|เอา)(?:เงิน|ตังค?์?)คืน(?!จากแฟน)|(?:ขอ|ต้องการ|อยากให้)คืนเงิน|คืนเงิน(?:มา"
    "|ให้(?:เรา|ฉัน|หนู|ผม|ด้วย|ที)|ด่วน|เดี๋ยวนี้|ด้วย|เรา|ฉัน|หนู)|คืนตังค?์?มา",
    "ar": "(?:ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|نبي|رجعوا|رجعولي|رجعو|رجعلي|ارجعوا"
    "|اطالب).{0,6}(?:فلوسي|مصاري|استرداد|اموالي|تعويض)",
    "ja": "返金して(?:ください|下さい|ほしい|欲しい|くれ|$)|返金を?(?:求め|要求|希望|お願い)|お金を?返して"
    "|金返せ",
    "ko": "환불 ?(?:해 ?(?:주세요|줘|달라|주셈|주시기|라)|부탁|원해|원합|요청|할래|받고 ?싶)|돈 ?(?:돌려"
    "|내놔)",
    "hi": "पैस[ेा] (?:वापस|वापिस|लौटा).{0,3}(?:करो|कर दो|दो|चाहिए|कीजिए|करें|दीजिए)|रिफंड (?:करो|दो|चाहिए"
    "|कर दो|कीजिए)",
}

MONEY_BACK = matter(told=(_DEMANDED,), unmeant=(ASKED, LAUGHED, ELSEWHERE, SETTLED))
