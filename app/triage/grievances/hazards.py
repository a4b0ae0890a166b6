"""What is dangerous in the shop's goods: fire, a burst, a shock, and what nobody should find in them."""

from app.triage.grievances.matter import matter
from app.triage.grievances.supposed import IN_CASE, OF_ONESELF
from app.triage.grievances.unmeant import ASKED, ELSEWHERE, LAUGHED, SETTLED

_FOUND_EN = r"(?:glass|hairs?|insects?|bugs?|ants?|worms?|maggots?|(?:cock)?roach(?:es)?|plastic|metal|stones?|mou?ld|nails?|screws?|blades?|needles?|fl(?:y|ies))"
_FOUND_ES = r"(?:vidrios?|pelos?|cabellos?|insectos?|hormigas?|gusanos?|cucarachas?|plastico|metal|piedras?|moho|hongos)"
_FOUND_PT = r"(?:vidro|cabelos?|insetos?|formigas?|vermes?|baratas?|plastico|metal|pedras?|mofo|larvas?)"
_FOUND_FR = r"(?:verre|cheveux?|insectes?|fourmis?|vers?|cafards?|plastique|metal|moisissures?|cailloux?)"
_FOUND_DE = r"(?:glas(?:splitter|scherben)?|scherben|haare?|insekten?|ameisen?|wurm|wurmer|maden|kakerlaken?|plastik|metall|schimmel|steine?)"

_HAPPENED = {
    "en": r"(?:exploded|caught (?:on )?fire|caught a?light|burst into flames|blew up|went up in flames|(?:started|began|keeps?) (?:smoking(?! hot)|sparking|burning(?! (?:calories|fat|and smell\w*|(?:so |very |really )?(?:prett|nice|beautiful|even|clean|slow|well|good)\w*)))|overheated|sparked|shattered|short ?circuited"
    r"|(?:electrocuted|shocked|zapped) (?:me|my)|burn(?:ed|t) (?:a hole|my (?:table|carpet|desk|sheets?|shelf|counter|floor|hair|house))|gave (?:me|my \w+) an? (?:electric )?shock"
    rf"|(?:found|there(?:'s| is| was| were| are)|got|full of|it had|has) (?:an? |some |bits of |pieces? of |tiny )*(?:\w+ )?{_FOUND_EN} (?:pieces? |shards? |bits? )?(?:in(?:side)? (?:the|my|mine|it|this|your))"
    r"|(?:is|are|was|were|went|all|smells?|tastes?|got) (?:\w+ )?(?:mou?ldy|rotten|rancid|spoiled|spoilt|gone off|expired|infested))\b",
    "id": r"(?:meledak|meletup|meletop|terbakar|kebakar|kebakaran|berasap|keluar asap|korslet|kesetrum|nyetrum|renjatan"
    r"|ada (?:kaca|rambut|semut|ulat|kecoa|lipas|serangga|lalat|belatung|beling|serpihan \w+|jamur|kulat)(?: \w+)? (?:di|dalam|kat)|berjamur|berkulat|berulat|sudah basi|dah basi|basi)\b",
    "vi": r"(?:(?:bi |da |tu )(?:phat )?(?:no|chay)(?: \w+)? (?:tung|roi|mat|luon|khet)|(?:phat no|boc chay|bat lua|boc khoi|chap dien|ro dien|giat dien|bi giat)"
    r"|co (?:manh kinh|manh thuy tinh|toc|kien|gian|doi|sau bo|con trung)(?: \w+)? (?:trong|ben trong)|bi (?:moc|thiu|hu|oi)|len moc)\b",
    "tl": r"(?:sumabog|pumutok|nagliyab|umusok|nagspark|nakuryente|may (?:bubog|buhok|langgam|uod|ipis|insekto)(?: \w+)? (?:sa|yung|ang)|inaamag|may amag|panis|bulok)\b",
    "es": rf"(?:exploto|estallo|revento|se (?:prendio fuego|incendio|quemo sol[oa])|echo (?:humo|chispas)|hizo corto|me dio (?:un )?(?:toque|calambre|corriente|choque electrico)"
    rf"|(?:habia|tenia|trae|traia|venia con|encontre|salio|tiene) (?:un |una |unos |pedazos? de |trozos? de )?{_FOUND_ES}(?: \w+)? (?:en|dentro|adentro)|(?:tiene|con|lleno de) moho|esta (?:podrid|rancid|echad)[oa])\b",
    "pt": rf"(?:explodiu|estourou|pegou fogo|incendiou|soltou (?:fumaca|faisca)|deu (?:curto|choque)|me deu choque"
    rf"|(?:tinha|veio com|achei|encontrei|tem) (?:um |uma |pedacos? de |cacos? de )?{_FOUND_PT}(?: \w+)? (?:no|na|dentro)|(?:esta|ta|veio) (?:mofad|estragad|podre|azed)\w*|com mofo)\b",
    "fr": rf"(?:a (?:explose|eclate|pris feu)|s'est enflamme\w*|fait (?:des etincelles|un court)|pris une decharge|m'a electrocute"
    rf"|(?:il y avait|il y a|j'ai trouve|trouve) (?:un |une |du |de la |des |un morceau de |des morceaux de )?{_FOUND_FR} (?:dans|dedans)|(?:est|sont) (?:tout |toute )?(?:moisi|pourri|rance|perime)\w*)\b",
    "de": rf"(?:explodiert(?! vor)|hat (?:feuer gefangen|gebrannt)|feuer gefangen|in flammen|geplatzt|qualmt|raucht|stromschlag|kurzschluss"
    rf"|{_FOUND_DE} (?:im|in der|in dem|drin|in)|verschimmelt|schimmelt|ranzig|verdorben)\b",
    "hi-Latn": r"(?:blast ho gay[ai]|aag lag gayi|dhua nikal\w*|current (?:laga|lag gaya|mara)|shock laga|(?:kaanch|kanch|baal|chinti|keeda|keede|kide|kida) (?:nikl[aie]|mil[aie]|tha|the|thi)"
    r"|fungus (?:lag|nikl|tha|hai)\w*|sad gay[ai])\b",
    "zh": "爆炸了|炸开了(?!锅)|炸裂了|着火|著火|起火|烧起来|燒起來|(?<!不)(?<!没)(?:冒烟|冒煙)|冒火花|漏电|漏電|短路了|电到我|電到我|触电|(?:有|吃出|喝出|发现|發現)(?:了|个|一根|一只|好多|很多|很大的)?(?:碎)?(?:玻璃|虫子|虫|蟲|头发|頭髮|蚂蚁|螞蟻|蟑螂"
    "|苍蝇|蒼蠅|异物|異物|铁丝|鐵絲|钉子|刀片|塑料片|石子)(?!剂|草|胶|纤维)|(?<![人娃快要])[发發]霉了|长毛了|長毛了|变质了|變質了|馊了|餿了|生虫了|生蟲了|(?<![要快])[过過]期了",
    "th": "ระเบิด(?!พลัง|ความ)|ไฟไหม้|ไฟลุก|ติดไฟขึ้น|ควันขึ้น|ควันออก|ไฟดูด|ไฟช็อต|ช็อตมือ|(?:มี|เจอ)(?:เศษ)?(?:แก้ว|กระจก|เส้นผม|มด|หนอน|แมลง|แมลงสาบ|พลาสติก|เศษเหล็ก)(?:อยู่)?(?:ใน|ข้างใน|ปน)|ขึ้นรา|บูดแล้ว|เน่า|หมดอายุแล้ว",
    "ar": "(?<!\\w)(?:انفجرت?|احترقت?|ولعت? نار|شبت? (?:فيها|فيه) نار|طلع منه دخان|كهربني|كهربتني|صعقني|(?:فيه|لقيت|وجدت|كان فيه) (?:زجاج|شعر|شعره|نمل|نمله|حشره|حشرات|صرصور|دود|بلاستيك|قزاز)|معفن|عفن|فاسد)",
    "ja": "爆発し(?:た|まし|て)|火が(?:つい|出|噴)(?!たら)|燃え(?:た|ました|上が)|発火し|煙が出|感電し|ショートし|(?:ガラス|髪の毛|虫|アリ|蟻|ゴキブリ|プラスチック|金属|異物|針)(?:片)?が?(?:入って|混入|混ざって|出て)|カビ(?:が生え|てた|てい|だらけ)|腐って",
    "ko": "폭발(?:했|함|해서|했어)|불이? ?(?:났|붙었|붙어)|터졌|연기가? ?(?:나|났)|감전|합선|(?:유리|머리카락|벌레|개미|바퀴벌레|이물질|플라스틱|철사).{0,6}(?:나왔|들어 ?있|있었|발견)|곰팡이가? ?(?:폈|피었|피어|있|생겼)|상했|썩었",
    "hi": "(?:फट ग|ब्लास्ट हो|आग लग|जल ग|धुआं निकल|करंट लग|करंट मार|शॉक लग)|(?:कांच|काँच|बाल|चींटी|कीड़ा|कीड़े|कॉकरोच).{0,4}(?:निकल|मिला|मिली|मिले|था|थी|थे)|फफूंद|सड़ ग",
}  # fmt: skip

_BURNT_DOWN = r"(?:se quemo sol[oa] (?:toda|bien|parej)|lilin\w*(?: \w+)? habis terbakar)"
_WITH_BUYERS = {
    "latin": r"(?:exploded|blew up|caught fire|meledak|meletup|exploto|explodiu|pegou fogo|se quemo solo|a explose|a pris feu) (?:all over |totally |already )?(?:on|in|di|en|no|nas|las|les|sur|de)? ?(?:the |las |les )?(?:tik ?tok|instagram|insta|ig|internet"
    r"|popularity|sales|ventas|vendas|ventes|penjualan|tant[oa]s (?:cosas|coisas))\b"
    rf"|sold out in (?:\w+ )?(?:seconds|minutes)\b|{_BURNT_DOWN}\b",
    "zh": "(?:着火|著火|爆炸)了?[,，]?(?:大家都|全网|全網|都在买|都在買|卖爆|賣爆)|(?:烧起来|燒起來|着火的样子|著火的樣子)(?:好|很|真|超级?|特别)(?:香|美|浪漫|漂亮|好看|闻)",
}  # fmt: skip
"""What burns as it should, and what "explodes" with buyers."""

HAZARDS = matter(
    told=(_HAPPENED,), unmeant=(ASKED, IN_CASE, OF_ONESELF, LAUGHED, ELSEWHERE, SETTLED, _WITH_BUYERS)
)
"""Where it is a thing that the shop sells."""
