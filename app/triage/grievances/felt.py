"""Pain, red eyes, an upset stomach: what may come of anything, and is the shop's where its goods were named beside it."""

from app.triage.grievances.comforts import COMFORTED, IN_OTHER_SHOES, PAINTED
from app.triage.grievances.harm import REACTED
from app.triage.grievances.matter import matter
from app.triage.grievances.supposed import IN_CASE, SOUGHT
from app.triage.grievances.unmeant import (
    ADVISED,
    BEFORE_USE,
    ELSEWHERE,
    LAUGHED,
    NOTHING_FELT,
    PLEASED,
    SETTLED,
    SUPPOSED,
)

_BODY = "(?:skin|face|scalp|lips?|eyes?|eyelids?|neck|hands?|arms?|legs?|cheeks?|mouth|tongue|throat|ears?|chest|belly|stomach|tummy|gums?|teeth|feet|foot|toes?|back|nose|fingers?|heart)"

_FELT = {
    "en": rf"(?:my|his|her|our|both|the) (?:\w+ )?{_BODY} (?:(?:is|are|was|were|got|started|feels?|felt|keeps?|all|so|very|really|both|been|turned|went|has|have|still|now) ){{0,3}}?(?:hurt(?:s|ing)?|ach(?:es?|ed|ing)"
    r"|sore|bloodshot|blood ?shot|water(?:y|ing)|tearing|swollen|inflamed|red|pink|burn(?:s|ed|t|ing)?|in pain|painful|infected|cramp(?:s|ing|ed)?|upset|blurry|irritated|bleed(?:s|ing)?|bled|blister(?:s|ed)?|racing|raw"
    r"|itch(?:y|es|ing)?|sting(?:s|ing)?|numb)\b"
    r"|(?:got|have|had|having|gave (?:me|us|him|her|my \w+)|caused|developed|caught) (?:an? |some |the |such |bad |terrible |severe |really |awful )*(?:pink ?eyes?|conjunctivitis|keratitis|\w+ infections?|infections?|red eyes?|blurry vision"
    r"|blurred vision|stomach ?(?:aches?|cramps?|pains?)|tummy ?aches?|belly ?aches?|cramps|palpitations|heart palpitations|diarrh?o?ea|headaches?|migraines?|heartburn|nausea|corneal \w+|food poisoning|sores?|ulcers?)\b"
    r"|(?:i|he|she|we|my \w+) (?:got |was |am |felt |feel |been |keep |kept |almost |nearly |just )*(?:dizzy|nauseous|nauseated|fainted|passed out|threw up|throwing up|vomit(?:ed|ing)|choked|choking|sick|hospitali[sz]ed)\b"
    r"|(?:eye infections?|pink ?eye|conjunctivitis|keratitis|blurr(?:y|ed) vision|stomach ?aches?|stomach cramps|food poisoning|heart palpitations|allergic reaction)\b|can'?t (?:see|open my eyes?|breathe)\b",
    "id": r"(?:mata|perut|kepala|kulit|muka|wajah|bibir|tenggorokan|tekak|dada|lidah|gusi|kaki|tangan|telinga|jantung)(?:ku|nya)?(?: (?:saya|aku|gue|gw|sy|i|anak|jadi|langsung|terus|malah|sampai|sampe|pun|rasa|jd))*"
    r" (?:merah|perih|pedih|iritasi|sakit|gatal|bengkak|infeksi|bernanah|berair|kabur|buram|mules|kembung|melilit|berdebar|deg-?degan|luka|lecet|panas|nyeri|melepuh|terbakar)\b"
    r"|(?:sakit|pedih|perih|merah) (?:perut|mata|kepala|dada|tekak)\b(?:ku| (?:saya|aku|gue|gw|sy|i))?|(?:muntah|mencret|diare|cirit|mual|loya|pusing|pening|pingsan|sesak (?:nafas|napas)|belekan|jantung berdebar)(?:2| |\b)",
    "vi": r"(?:dau|do|rat|cay|sung|viem|nhuc|mo|xot|com|ngua) (?:het )?(?:ca )?(?:mat|bung|da day|hong|rang|nguc|chan|tay|luoi)\b|(?:mat|bung|da day|hong|nguc|chan|tay|luoi)(?: (?:em|minh|toi|mk|con|be|thi|bi|rat|tui|no))*"
    r" (?:do|dau|rat|sung|viem|nhuc|mo|xot|com|chay nuoc mat|lo loet|phong)\b|(?:bi )?(?:tieu chay|chong mat|buon non|non mua|hoi hop|tim dap nhanh|kho tho|ngat xiu|ngo doc)\b",
    "tl": r"(?:sumakit|masakit|sumasakit|namula|namumula|mahapdi|humapdi|humahapdi|nangati|namaga|namamaga|nasugatan|nanlabo|naluha|nagluha|nagdugo) (?:\w+ ){0,2}?(?:mata|tiyan|ulo|balat|mukha|lalamunan|paa|kamay|dibdib|labi)\b"
    r"|(?:mata|tiyan|ulo|balat|mukha|lalamunan|paa|labi) (?:ko|niya|namin|ng anak ko) (?:\w+ )?(?:sumakit|masakit|namula|mahapdi|namaga)\b|(?:nagsuka|nasuka|nagtae|nahilo|nalason|nahimatay|kinabahan|nagka ?-?(?:sore eyes|infection))\b",
    "es": r"(?:(?:me|le|nos) (?:arden?|ardieron|ardio|duelen?|dolieron|dolio|lloran|pican?|picaron|quedo|quedaron|puso|pusieron|irrito|irritaron|inflamo|inflamaron|hincho|hincharon|cayo (?:muy )?(?:mal|pesado))(?: \w+){0,3}? (?:ojos?|estomago"
    r"|panza|barriga|cabeza|garganta|piel|cara|boca|pies?|labios?|pecho|encias?)|(?:tengo|tiene|con|quede con) (?:el |los |la |las )?(?:ojos?|piel|cara|garganta|panza) (?:\w+ )?(?:roj[oa]s?|irritad[oa]s?|hinchad[oa]s?|inflamad[oa]s?|llorosos?)"
    r"|(?:me|nos|le) (?:dio|dieron|causo|causaron|provoco|produjo)(?: (?:una?|mucha?|dolor de|mucho))* (?:conjuntivitis|infeccion|dolor|colicos?|estomago|diarrea|cabeza|nauseas|taquicardia|palpitaciones|mareos?|vomitos?|migrana|ronchas|acidez)"
    r"|(?:me|se) (?:maree|mareo|desmaye|desmayo|intoxique|intoxico|corte|corto) |(?:vomite|vomito)\b)",
    "pt": r"(?:(?:meus?|minhas?|os|a|o) (?:olhos?|barriga|estomago|cabeca|garganta|pele|rosto|boca|pes?|labios?)(?: (?:ficaram|ficou|estao|esta|ta|tao|comecou a|comecaram a|todo|toda|muito|super))* (?:vermelh|ardend|doend|inchad|inflamad|irritad|lacrimejand|coc|arder|doer|ardeu|doeu|doi|doem|ardem)\w*"
    r"|(?:me|nos) (?:deu|causou|deram|causaram)(?: (?:uma?|muita?|dor de|dor))* (?:conjuntivite|infeccao|dor|barriga|estomago|diarreia|cabeca|nauseas?|enjoo|palpitac\w+|taquicardia|tontura|colica)"
    r"|(?:fiquei|ficou) (?:com (?:dor|conjuntivite|diarreia|enjoo|os olhos|o olho)|tont[oa]|enjoad[oa])|vomitei|desmaiei|passei mal)\b",
    "fr": r"(?:(?:j'ai|ai|elle a|il a|mes|les|mon) (?:les |des |la |le )?(?:yeux|ventre|estomac|gorge|peau|levres|pieds?|tete|bouche)(?: (?:sont|est|tout|toute|tres|devenus?|me|m'ont|m'a))* (?:rouges?|gonfle\w*|irrite\w*|brule\w*|piquent?|pleurent|enflamme\w*)"
    r"|(?:j'ai|eu|donne|a) (?:tres |vraiment |eu )?mal (?:au|a la|aux) (?:ventre|estomac|yeux|tete|gorge|pieds?|coeur|peau)|(?:donne|eu|fait|attrape) (?:une |des |la |de la )?(?:conjonctivite|infection|diarrhee|nausees?|palpitations|crampes|migraine)|j'ai vomi)\b",
    "de": r"(?:(?:mein(?:e|en|em)?|die) (?:\w+ )?(?:augen?|magen|bauch|kopf|hals|haut|lippen|fusse?|brust)(?: (?:ist|sind|war|waren|ganz|total|jetzt|danach|voll|vollig|tut|tun|wurden?))* (?:rot|weh|geschwollen|entzundet|brennt|brennen|schmerzt|schmerzen|trant|tranen|gereizt|juckt|jucken)"
    r"|(?:augen|magen|bauch|kopf)(?:schmerzen|krampfe|weh|entzundung)|bindehautentzundung|durchfall|ubelkeit|herzrasen|mir (?:ist|war|wurde) (?:\w+ )?(?:schlecht|schwindelig|ubel)|musste (?:mich )?(?:erbrechen|ubergeben))\b",
    "hi-Latn": r"(?:aankh\w*|ankh\w*|pet|sar|sir|gala|muh|hath|pair|chhati)\b.{0,12}?\b(?:laal|lal|dard|jal|jalan|suj|sooj|khujli|kharab|dukh)\w* ?(?:ho |hui|hua|rah\w+|ga[iy]\w*|gye|hai|hain|karne laga|karne lagi)?\b"
    r"|(?:ulti|dast|loose motion|chakkar|ghabrahat|infection|food poisoning) (?:ho |hui|hua|aa |aaye|aane)\w*",
    "zh": "(?:眼睛?|眼皮|眼球|角膜|肚子|胃|头|頭|喉咙|嗓子|胸口|嘴巴?|嘴唇|舌头|皮肤|皮膚|脸|臉|手|脚|腳|牙|耳朵).{0,3}(?:疼|痛|红了|紅了|发红|發紅|红红的|红肿|肿|腫|痒|癢|发炎|發炎|充血|难受|難受|流泪|流淚|模糊|看不清|不舒服|磨破|起泡|出血|烂了|烧|辣眼)|(?:磨|刺|辣|伤|傷)(?:我)?眼睛?"
    "|角膜炎|结膜炎|結膜炎|红眼病|眼睛红|发炎了|發炎了|感染了|恶心|噁心|心慌|心悸|头晕|頭暈|胸闷|胸悶|呼吸困难|晕倒|暈倒|呕吐|嘔吐|烫伤|燙傷|割伤|割傷|割破|划破|划伤|流血|拉肚子|腹泻|吐了(?![口个個])|过敏了|過敏了",
    "th": "(?:ตา|ปวดหัว|หัว|ท้อง|คอ|หน้า|ปาก|ลิ้น|เท้า|ผิว)(?:ฉัน|หนู|เรา|ผม|ลูก|ก็|มัน|เลย)?(?:แดง|อักเสบ|เจ็บ|บวม|แสบ|คัน|พร่า|เสีย|ปวด|เป็นแผล|ไหม้)|(?:เจ็บ|ปวด|แสบ|เคือง|คัน)(?:ตา|ท้อง|หัว|คอ|หน้า|ปาก)|เวียนหัว|คลื่นไส้|อาเจียน|อ้วก|ใจสั่น|ท้องร่วง|ท้องเสีย|ติดเชื้อ",
    "ar": "(?:عيني|عيوني|بطني|معدتي|راسي|بشرتي|وجهي|جلدي|حلقي|شفايفي|رجلي).{0,8}(?:احمرت?|حمرا|حمر|محمره|تحرق|حرقت|احترق|توجع|تعور|تعورني|توجعني|يوجع|يوجعني|تولم|ورم|تورم|التهب|ملتهبه|تدمع|تحك)"
    "|(?:حرقت?|عورت?|وجعت?|هيجت?|جرحت?) ?(?:لي )?(?:عيني|عيوني|بطني|بشرتي|وجهي|راسي|جلدي)|(?:جاني|جتني|صار لي|صارلي|سبب لي|سببت لي|عندي) (?:\\w+ )?(?:التهاب|مغص|صداع|اسهال|غثيان|دوخه|خفقان|استفراغ|تسمم)|رجعت كل اللي|استفرغت|دخت",
    "ja": "(?:目|眼|お腹|おなか|胃|頭|喉|のど|肌|唇|口|足|手|胸)(?:が|も)(?:真っ|すごく|とても|ずっと)?(?:充血|赤く|痛(?:く|い(?!の)|み|かっ)|腫れ|荒れ|かゆ|痒|しみ|炎症|ヒリヒリ|かすん|見えな)|充血し(?:た|て|まし)|結膜炎に|角膜炎に|腹痛|下痢|吐き気|吐いた|吐いて|動悸|めまいが|気持ち悪くなっ|気分が悪くなっ",
    "ko": "(?:눈|배|속|머리|피부|얼굴|목|입술|입|발|손|가슴)(?:이|가|도|에)? ?(?:너무 |계속 |엄청 )?(?:충혈|빨개|빨갛게|아파|아프|아팠|부었|부어|따가|가려|쓰려|쓰렸|뒤집|염증|뿌예|안 ?보)|충혈|결막염|각막염|복통|설사|구토|토했|어지러|두근거려|두통(?:이|와)|메스꺼",
    "hi": "(?:आंख|आँख|पेट|सिर|गला|गले|चेहरा|चेहरे|त्वचा|होंठ|मुंह).{0,8}(?:लाल|दर्द|जल|सूज|खुजली|खराब)|(?:उल्टी|दस्त|चक्कर|घबराहट|इन्फेक्शन).{0,4}(?:हो|आ|हुई|हुआ|लग)",
}  # fmt: skip

_CAUSED = {
    "en": rf"(?:hurt|burn(?:ed|t)|irritated|cut|scratched|stung|bruised|infected) (?:my|his|her|our) (?:\w+ )?{_BODY}\b"
    r"|(?:gave|caused) (?:me|us|him|her|my \w+) (?:an? |some |the |such |bad |terrible |severe |really |awful )*(?:pink ?eyes?|conjunctivitis|keratitis|\w+ infections?|infections?|red eyes?|blurry vision|stomach ?(?:aches?|cramps?|pains?)|tummy ?aches?"
    r"|cramps|(?:heart )?palpitations|diarrh?o?ea|headaches?|migraines?|heartburn|nausea|sores?|ulcers?|blisters?|rash(?:es)?|hives)\b|made (?:me|us|him|her|my (?!day)\w+) (?:\w+ )?(?:sick|ill|dizzy|vomit|throw up|puke|faint)\b",
    "id": r"(?:bikin|buat|sebabkan) (?:mata|perut|kepala|kulit|muka|bibir|tekak)(?:ku|nya| (?:saya|aku|gue|gw|sy|i|jadi))* (?:merah|perih|pedih|iritasi|sakit|gatal|bengkak|infeksi|berair|kabur|mules|luka|lecet|panas)\b",
    "es": r"(?:me|nos|le) (?:dio|dieron|causo|causaron|provoco|produjo|produjeron)(?: (?:una?|mucha?|dolor de|mucho))* (?:conjuntivitis|infeccion|dolor|colicos?|diarrea|nauseas|taquicardia|palpitaciones|mareos?|vomitos?|migrana|ronchas|acidez)\b"
    r"|me (?:irrita|irritaron|lastima|lastimaron|quemaron|queman) (?:los|las|la|el) (?:ojos?|piel|cara|boca|pies|garganta)\b",
    "pt": r"(?:me|nos) (?:deu|causou|deram|causaram)(?: (?:uma?|muita?|dor de|dor))* (?:conjuntivite|infeccao|dor|diarreia|nauseas?|enjoo|palpitac\w+|taquicardia|tontura|colica)\b|(?:irritou|irritaram|machucou|machucaram|queimou|queimaram) (?:meus?|minhas?|os meus|o meu) (?:olhos?|pele|rosto|boca|pes?)\b",
    "fr": r"(?:m'a|m'ont|me) (?:donne|file|provoque|cause|fait)\w* (?:une |des |la |de la |mal (?:au|aux|a la) ?)?(?:conjonctivite|infection|diarrhee|nausees?|palpitations|crampes|migraine|yeux|ventre|estomac|gorge)\b",
    "zh": "(?:磨|刺|辣|伤|傷|刺激)(?:到)?(?:我)?(?:的)?眼睛",
    "ar": "(?<!\\w)(?:حرقت?|عورت?|وجعت?|هيجت?|جرحت?) ?(?:لي )?(?:عيني|عيوني|بطني|بشرتي|وجهي|راسي|جلدي)",
}  # fmt: skip
"""What the goods did."""
_FROM = {
    "en": r"(?:from|after|since|because of|bc of|cuz of|due to|when (?:i|we)|wear(?:ing)?|wore|us(?:ed|ing)|put(?:ting)? on|tried|drank|drinking|ate|eating|appl(?:ied|ying)|took|taking|with) (?:\w+ ){0,4}?(?:the|these|those|this|that|them|it|your|ur|yours|my|\w+s)\b"
    r"|(?:used|wore|drank|ate|tried|applied|took) (?:\w+ ){1,3}(?:and|then|now)\b",
    "id": r"(?:abis|habis|setelah|stlh|sejak|gara2|gara-gara|gegara|karena|krn|lepas|selepas|sebab|sbb|pas|pakai|pake|pk|guna|minum|makan|dari)\b|bikin\b|buat (?:mata|perut|kulit|muka)\b",
    "vi": r"(?:sau khi|tu khi|vi|do|moi|vua|dung|xai|boi|thoa|an|uong|mac|deo|dap)(?: \w+){0,3}? (?:xong|vo|vao|ve|no|nay|cua|lam|thi|la|ma|bi)\b|(?:deo|uong|an|dung|xai|boi) \w+(?: \w+)?",
    "tl": r"(?:ginamit|nagamit|kinain|ininom|sinuot|pagkagamit|pagkatapos|gumamit|nung|nang|after|dahil|gamit|sa|dito|nito)\b",
    "es": r"(?:despues de|al|por|desde que|cuando|apenas|con|me puse|use|tome|comi|bebi|probe|por culpa de)\b|(?:me|nos|le) (?:dieron|dio|causaron|causo|provoco|produjo)\b",
    "pt": r"(?:depois (?:de|que)|apos|quando|desde que|com|usei|tomei|comi|bebi|passei|coloquei|por causa d\w)\b|(?:me|nos) (?:deu|deram|causou|causaram)\b",
    "fr": r"(?:apres|depuis|en|a cause de|avec|j'ai (?:utilise|mis|mange|bu|porte|essaye)|m'a|m'ont)\b",
    "de": r"(?:nach|seit|von|vom|wegen|durch|mit|benutzt|verwendet|aufgetragen|gegessen|getrunken|getragen|davon|danach)\b",
    "hi-Latn": r"(?:lagane|lagaya|lagate|use|istemal|khane|khaya|kha ke|pine|piya|pi ke|pehen\w*|isse|is se|\w+ se|baad)\b",
    "zh": "[用涂擦抹敷穿戴吃喝点點泡](?:了|完|过|過|后|後|上|着|你|这|這|一|两|三)|你(?:们|們)?家|第一次|之后|以后",
    "th": "(?:ใช้|ใส่|ทา|กิน|ทาน|ดื่ม|เปิด|จุด)",
    "ar": "(?:استخدمت|استعملت|جربت|حطيت|دهنت|لبست|اكلت|شربت|استخدام|استعمال|بعد|من|حرقت|عورت|هيجت|وجعت|سبب)",
    "ja": "使っ|使用|塗っ|つけ|付け|着け|着た|着て|食べ|飲ん|履い|で",
    "ko": "쓰고|썼|쓴|써서|사용|바르|발랐|발라|먹고|먹었|먹으니|마시고|마셨|입고|입었|착용|끼고|꼈|끼니|신고|때문|하고",
    "hi": "लगा|इस्तेमाल|यूज|खाने|खाया|खाकर|पीने|पिया|पीकर|पहन|से|बाद",
}  # fmt: skip
"""How it came to be felt."""

_IN_NO_CASE = (
    SOUGHT,
    NOTHING_FELT,
    PLEASED,
    ADVISED,
    BEFORE_USE,
    LAUGHED,
    ELSEWHERE,
    SETTLED,
    PAINTED,
    COMFORTED,
    IN_OTHER_SHOES,
)
FELT = matter(
    told=(_FELT, REACTED, _CAUSED), beside=(_FROM, _CAUSED), unmeant=(IN_CASE, SUPPOSED, *_IN_NO_CASE)
)
"""Where it is a thing that the shop sells."""

CAUSED = matter(told=(_CAUSED,), unmeant=_IN_NO_CASE)
"""What the goods did, whatever else is asked: where a clause of its own tells of it surely."""
CAUSED_SURELY = matter(told=(_CAUSED,), unmeant=(IN_CASE, SUPPOSED))
