"""Bodily harm that befell somebody after the shop's goods were used, worn, eaten or drunk."""

from app.triage.grievances.matter import matter, near
from app.triage.grievances.unmeant import (
    ADVISED,
    BEFORE_USE,
    ELSEWHERE,
    NOTHING_FELT,
    PLEASED,
    SETTLED,
    SUPPOSED,
)

_BODY = (
    "(?:skin|face|scalp|lips?|eyes?|eyelids?|neck|hands?|arms?|legs?|cheeks?|forehead|mouth|tongue|throat"
    "|ears?|body|chest|armpits?|belly|feet|foot|wrist|finger|head)"
)
_REACTED_ID = (
    r"(?:bengkak|gatal\w*|ruam\w*|melepuh|melecur|iritasi|merah2|merah-merah|merah merah|kemerahan|bentol\w*"
    r"|terbakar|perih|pedih|jerawatan|bruntusan|beruntusan|mengelupas|keracunan|muntah\w*|mencret|cirit"
    r"|masuk hospital|masuk rs)"
)

REACTED = {
    "en": rf"(?:my|his|her|our|the) (?:\w+ )?(?:{_BODY}|baby|son|daughter|kid|child|toddler|dog|cat|husband"
    rf"|wife|mom|mum"
    r"|mother|sister) (?:(?:is|are|was|were|got|has|have|had|been|turned|became|all|so|very|now|still"
    r"|started|keeps?|badly|a|bad|full of|covered in|totally|went) ){0,3}(?:swollen|swelled|swelling"
    r"|itch(?:y|ing|es|ed)?|burn(?:ed|t|s|ing)|red|rash(?:es|y)?|hives|blister(?:s|ed|ing)?|peel(?:ed|ing)"
    r"|bleed(?:s|ing)|bled|broke out|infected|numb|inflamed|irritated|sting(?:s|ing)|stung|sick|ill|poisoned"
    r"|vomit(?:ed|ing|s)?|hospitali[sz]ed|throwing up|threw up)\b"
    rf"|(?:burn(?:ed|t)|irritated|blistered|damaged) (?:all )?(?:my|his|her) (?:\w+ )?{_BODY}\b"
    r"|(?:i|we|he|she) broke out in (?:\w+ )?(?:hives|rash\w*|spots|blisters)\b|(?:had|having|have"
    r"|got) an? (?:\w+ )?(?:allergic|bad|severe|terrible|nasty|horrible|skin) (?:skin )?reaction\b|(?:i|we"
    r"|he|she|it) (?:(?:got|had|was|were|been|have|gave|all|very|so|really|me|us|him|her|a|an|bad|this"
    r"|terrible|severe|horrible) ){1,4}(?:rash(?:es)?|hives|blisters|sick|food poisoning|poisoned"
    r"|allergic reaction|breakouts?|diarrh?o?ea|hospitali[sz]ed|chemical burns?)\b|(?:rash(?:es)?|hives"
    r"|blisters) (?:all )?(?:over|on) my \w+|(?:full of|covered in|covered with) (?:rash(?:es)?|hives"
    r"|blisters)\b",
    "id": r"(?:(?:kulit|muka|wajah|bibir|mata|badan|leher|tangan|pipi|kepala|anak|bayi|baby)(?:ku| (?:saya"
    r"|aku|gue|gw|sy|i|anak"
    rf"|satu|terus|malah|jadi|langsung))*|aku|saya|gue|satu badan|satu muka"
    rf"|semua pipi) (?:\w+ ){{0,3}}?{_REACTED_ID}\b|{_REACTED_ID} (?:\w+ )?(?:satu badan|satu muka|semua"
    rf"|bibir|badan|muka|kulit|mata)\b|(?:naik ruam|masuk hospital|masuk wad|keracunan makanan|keracunan)\b",
    "vi": r"(?:noi (?:man|me day|mun|do)|bi (?:sung|ngua|bong|phong|di ung|rat|lo loet|do rat|ngo doc"
    r"|tieu chay|non)|sung (?:vu|len|do)|ngua (?:qua|khap|dien)|bong rat|lo loet|dau bung|ngo doc)\b",
    "tl": r"(?:nag-?(?:ka)?-?rash(?:es)?|nag ?rashes|namaga|namamaga|nangati|nangangati|namula|namumula"
    r"|nasunog|nagsugat|nagka ?-?rashes|napaso|nagsuka|nagtae|na-?ospital|nagkasakit|nalason|nagbalat)\b",
    "es": r"(?:(?:me|le|nos) (?:salio|salieron|dio|dieron|saco|causo|provoco"
    r"|produjo)(?: \w+){0,2}? (?:alergia|ronchas?|sarpullido|urticaria|ampollas|irritacion|quemaduras?"
    r"|comezon|picazon|infeccion|diarrea)|(?:me|le) (?:quemo|irrito|lastimo|mancho) (?:la (?:cara|piel|boca"
    r"|cabeza)|el (?:rostro|cuero|pelo)|los (?:labios|ojos))|se (?:me|le) (?:hincho|hincharon|irrito|quemo"
    r"|inflamo|lleno|pelo)(?: \w+){0,2} (?:cara|piel|boca|labios|ojos|rostro|cuero)"
    r"(?! (?:al?|a la|del?|de la|de los) (?:zapat|bols|cartera|cinturon|tenis|bot[ai]|sandalia|chaqueta|chamarra|sofa|funda))"
    r"|tengo (?:\w+ )?(?:cara"
    r"|piel|boca) (?:\w+ )?(?:hinchada|irritada|quemada|roja)|(?:se (?:enfermo|intoxico)|me (?:enferme"
    r"|intoxique)))\b",
    "pt": r"(?:(?:me|nos) (?:deu|causou)|fiquei com|tive)(?: uma?)? (?:alergia|coceira|bolhas|vermelhidao"
    r"|irritacao|queimaduras?|urticaria|intoxicacao|diarreia)\b|(?:minha?|meu) (?:\w+ )?(?:pele|cara|rosto"
    r"|boca|couro|olho) (?:(?:ficou|esta|ta|toda?) ){0,2}(?:inchou|inchad[oa]|queimou|queimad[oa]|irritou"
    r"|irritad[oa]|ardeu|ardendo|vermelh[oa]|descascou|descascando|coca\w+)|(?:queimou|irritou|inchou"
    r"|manchou) (?:tod[oa] )?(?:o |a )?(?:minha|meu) (?:pele|rosto|cara|boca|couro)\b|(?:passou|passei"
    r"|passamos) mal\b",
    "fr": r"a des (?:plaques|rougeurs)\b|(?:visage|peau|joues?|front|menton|dos|cou|corps|bebe|fils|fille)"
    r" (?:\w+ )?a des boutons\b|a des boutons (?:partout|sur (?:le|la|les|tout le) (?:visage|corps|peau|joues|front"
    r"|dos|cou|ventre))\b|(?:visage|peau|levres|yeux|cuir chevelu|bouche"
    r"|mains) (?:(?:est|sont|a|ont|tout|toute|toutes|tres|est devenue?) ){0,3}(?:gonfle\w*|brule\w*|rouges?"
    r"|irrite\w*|enfle\w*|pele|gratte\w*)\b|(?:m'a|ma|nous a|lui a) (?:\w+ )?(?:brule|irrite|rendue? malade)"
    r"|(?:fait|j'ai eu|donne) (?:une |des |de l')(?:reaction allergique|allergie|plaques|boutons|urticaire"
    r"|brulures?|intoxication)|(?:tombee?|tombes) malade",
    "de": r"(?:gesicht|haut|lippen|kopfhaut|augen|hande) (?:(?:ist|sind|war|ganz|total|jetzt|danach|voll"
    r"|vollig|habe) ){0,3}(?:geschwollen|verbrannt|brennt|brennen|rot|juckt|jucken|gereizt|angeschwollen"
    r"|schalt)\b|habe? (?:ausschlag|pusteln|quaddeln)\b|(?:ausschlag|pusteln|quaddeln|verbrennung\w*"
    r"|lebensmittelvergiftung|blasen|allergische reaktion) (?:\w+ ){0,3}(?:bekommen|gekriegt|gehabt)\b"
    r"|krank geworden",
    "hi-Latn": r"(?:face|chehra|chehre|skin|muh|honth|chamdi|sar|aankh\w*|hath)\b.{0,12}\b(?:suj|sooj|jal"
    r"|laal|lal|chhil) (?:ga[iy]\w*|gye|ho)\b|(?:rash\w*|daane|dane|khujli|allergy|jalan|infection|chhale"
    r"|food poisoning|ulti|dast) (?:ho (?:ga[iy]\w*|rah\w+)|nikal (?:gaye|aaye|aye)|aa ga[iy]\w*|hui|hua)\b"
    r"|(?:bimar|beemar) (?:ho|pad) ga[iy]\w*",
    "zh": "起(?:了|满|一身|一脸|好多|很多|红)*(?:红疹|疹子|疹|水泡|痘)|红肿|紅腫|肿了|腫了|肿起来|过敏了"
    "|過敏了|烂脸|爛臉|烧伤|灼伤|灼傷|脱皮了|脫皮了|火辣辣的?疼|发痒|發癢|痒死|拉肚子|上吐下泻|吐了(?![口个個])|中毒"
    "|住院|进医院",
    "th": "แพ้(?!ง่าย|ทาง|ใจ)|ผื่นขึ้น|เป็นผื่น|ขึ้นผื่น|ผื่น|คัน(?:หน้า|ตัว|มาก|คอ|ทั้ง|ยุบยิบ|เลย|$)|บวม|แสบ|ไหม้"
    "|หน้าลอก|พอง|สิวขึ้น|สิวเห่อ|ท้องเสีย|อ้วก|อาเจียน|ท้องร่วง|เข้าโรงพยาบาล|ป่วย",
    "ar": "(?:جاني|جتني|جاتني|صار لي|صارلي|سوي لي|سوت لي|طلع لي|طلعت لي|جالي|سببت? لي|عملي"
    "|عملتلي) ?(?:حساسيه|حكه|تورم|التهاب|طفح|حبوب|تهيج|تسمم|حروق|اسهال)|(?:وجهي|بشرتي|جلدي|عيني|عيوني|شفايفي"
    "|شعري).{0,6}(?:تورم|ورم|احترق|انحرق|احمر|التهب|تهيج)|حرق(?:ني| وجهي| بشرتي| جلدي)|(?:ورم"
    "|تورم)(?:ت)? (?:وجهي|عيني|شفايفي)|تسمم(?:ت|نا)|(?:ولدي|بنتي|ابني|طفلي) (?:مرض|تسمم)",
    "ja": "かぶれた|かぶれて|かぶれました|腫れた|腫れて|腫れました|荒れた|荒れました|ただれ|湿疹が?(?:出"
    "|でき)|蕁麻疹|痒くなっ|かゆくなっ|かゆくて|吐いた|吐いて|ヒリヒリし|やけどし|火傷し|(?:肌|皮膚|まぶた"
    "|首)が?(?:真っ)?赤くな|水ぶくれ|お腹を?壊し|食中毒|アレルギーが?出",
    "ko": "부었|부어올|부어서|두드러기|발진|뒤집어졌|뒤집어져|뒤집혔|뒤집어짐|트러블이? ?(?:났|올라|생겼)"
    "|화상|가려워|간지러워|따가워|물집|(?:피부|얼굴|목)(?:이|가)? ?빨개졌|벗겨졌|배탈|토했|식중독"
    "|알레르기 ?(?:났|올라|생겼|반응)",
    "hi": "(?:चेहरा|चेहरे|स्किन|त्वचा|मुंह|होंठ|आंख).{0,10}(?:सूज|जल ग|लाल हो|छिल)|(?:रैश|रैशेज|दाने|खुजली|जलन"
    "|एलर्जी|इन्फेक्शन|उल्टी|छाले).{0,4}(?:हो ग|निकल|हो रह|हुई|हुआ|आ ग)|बीमार (?:हो|पड़) ग",
}
_USED = {
    "en": r"(?:after|since|when|once)(?: i| we| she| he)?(?: only| just)? ?(?:\w+ )?(?:us(?:e|ing|ed)"
    r"|wear(?:ing)?|wore|eat(?:ing)?|ate|drink(?:ing)?|drank|apply(?:ing)?|applied|tr(?:y|ying|ied)"
    r"|put(?:ting)?|tak(?:e|ing)|took) (?:\w+ )?(?:this|that|it|these|those|them|your|ur|yours|urs)\b"
    r"|(?:used|wore|ate|drank|applied|tried|took|put on) (?:this|that|it|these|them|your|ur)\b|(?:from"
    r"|because of|bc of|cuz of|due to|since|thanks to|after|to) (?:using |eating |wearing )?(?:your|ur|yours"
    r"|urs|these|this(?! (?:flu|cold|weather|heat|song|live|stream|game|traffic|week|price|color|colour"
    r"|light|sun|show|video|virus|job|noise)))\b|(?:your|ur) (?:\w+ ){1,3}(?:gave|made|burned|burnt"
    r"|irritated|damaged|broke)\b",
    "id": r"(?:abis|habis|setelah|stlh|sejak|semenjak|gara2|gara-gara|gegara|karena|krn|lepas|lps|selepas"
    r"|sebab|sbb|pas|udah|dah|baru)(?: \w+)? ?(?:pakai|pake|pk|guna|krim|cream|serum|sabun|produk|dipake"
    r"|dipakai|pemakaian|makan|minum|oles|sapu)\b|bikin (?:anak|kulit|muka|wajah|bibir)(?:ku| (?:saya|aku"
    r"|gue|gw))\b|(?:pakai|pake|guna|minum|makan) (?:produk|krim|cream|sabun|serum|toner|ini|ni|\d+ (?:hari"
    r"|minggu)|sekali|first time|barang)\b",
    "vi": r"(?:sau khi|tu khi|tu luc|tu hom|vi|do|moi|vua|da)(?: \w+)? ?(?:dung|xai|boi|thoa|an|uong|mac"
    r"|deo)\b|(?:dung|xai|boi|thoa|an|uong|mac|deo) (?:cai nay |kem nay |no |cua shop |hang shop )?(?:xong"
    r"|vo|vao|ve|duoc \d+|\d+ ngay|thi)\b",
    "tl": r"(?:ginamit|nagamit|ginagamit|kinain|ininom|sinuot|pagkagamit|pagkatapos|gumamit|nung|nang|after"
    r"|dahil|gamit) (?:\w+ ){0,3}?(?:ito|nito|to|dito|ko|sa|kainin|inumin|suotin|gamitin|produkto|nyo"
    r"|niyo)\b|(?:dito|nito|sa (?:mga )?\w+ (?:po )?(?:nyo|niyo|ninyo))\b",
    "es": r"(?:despues de|al|por|desde que|cuando|apenas) (?:me )?(?:lo |la )?(?:usar\w*|use|poner\w*|puse"
    r"|comer\w*|comi|tomar\w*|tome|aplicar\w*|aplique)|(?:use|lo use|la use|probe|compre|comi) (?:esto|este"
    r"|esta|su|tu|eso|el|la|y)\b|(?:su|tu|esta|este|con este|con esta|con el|con la|con su) (?:crema"
    r"|producto|jabon|serum|shampoo|champu|maquillaje|comida|tinte|labial|mascarilla|panal\w*)"
    r"|y nadie (?:me )?(?:contesta|responde|regresa|devuelve|ayuda|hace)\b",
    "pt": r"(?:depois (?:de|que)|apos|quando|desde que) (?:eu )?(?:usar|usei|passar|passei|comer|comi|tomar"
    r"|tomei|colocar|coloquei)|(?:usei|passei|comi|tomei|comprei) (?:isso|esse|essa|este|esta|o|a|e)\b"
    r"|(?:seu|sua|esse|essa|desse|dessa) (?:creme|produto|sabonete|shampoo|serum|maquiagem|comida)",
    "fr": r"(?:apres|depuis|en|a cause de|avec) (?:avoir |l'avoir |que j'ai |que j')?(?:utilis\w+|appliqu\w+"
    r"|mis|mange|bu|porte|essaye|votre|vos|cette|ce)\b|j'ai (?:utilise|mis|mange|bu|porte|essaye)\b"
    r"|votre (?:creme|produit|savon|serum)",
    "de": r"(?:nach|seit|von|wegen|durch) (?:der |dem |eure\w*|ihre\w*|dies\w+) ?(?:anwendung|benutzung"
    r"|verwendung|creme|produkt|essen|\w+)?|davon\b|danach\b|(?:benutzt|verwendet|aufgetragen|gegessen"
    r"|getrunken|getragen)\b",
    "hi-Latn": r"(?:lagane|lagaya|lagaate|lagate|use|istemal|istemaal|khane|khaya|kha ke|kha kar|pine|piya"
    r"|pehen\w*|isse|is se|iske|iss se|aapke|aapka|aapki|tumhare|tumhari)\b",
    "zh": "[用涂擦抹敷穿戴吃喝](?:了|完|过|過|后|後|上|着)(?!别)|用你(?:们|們|家)|吃你|(?:第一次|昨天|这个"
    "|這個)用",
    "th": "(?:ใช้|ใส่|ทา|กิน|ทาน|ดื่ม)(?:แล้ว|ไป|มา|ครั้ง|วัน|ปุ๊บ|ครีม|ของ|ตัวนี้|อันนี้)|(?:พอ|หลัง"
    "|ตั้งแต่)(?:จาก)?(?:ใช้|ใส่|ทา|กิน)",
    "ar": "(?:استخدمت|استعملت|جربت|حطيت|دهنت|لبست|اكلت|شربت|استخدام|استعمال)|(?:بعد|من) (?:ما |هذا |هذي "
    "|هالكريم|منتجكم|كريمكم|المنتج|الكريم)|منتجكم|اكلكم|منكم",
    "ja": "使っ|使用|塗っ|つけた|つけて|付けた|着けた|着た|食べた|食べて|飲ん|これで|この(?!前|間|人)|ここの"
    "|お宅の",
    "ko": "쓰고|썼|쓴|사용|바르|발랐|발라|바른|먹고|먹었|먹은|마시고|입고|입었|착용|이거|이것",
    "hi": "लगा|इस्तेमाल|यूज़|यूज|खाने|खाया|खाकर|पीने|पीकर|पहन|इससे|आपके|आपकी|आपका",
}
_WITHIN = {
    **dict.fromkeys(("en", "id", "vi", "tl", "es", "pt", "fr", "de", "hi-Latn"), 40),
    "ar": 30, "hi": 25, "ko": 20, "ja": 15, "th": 20, "zh": 10,
}  # fmt: skip
_OUTRIGHT = {
    "en": r"(?:this|it|that|your \w+|ur \w+) (?:\w+ )?(?:broke me out|gave (?:me|us|my \w+) (?:a |an |bad "
    r"|the )*(?:rash\w*|hives|blisters|food poisoning|infection|allergic reaction|diarrh?o?ea)|made (?:me|us"
    r"|my (?!day)\w+) (?:\w+ )?(?:sick|ill|vomit|throw up)"
    rf"|(?:burn(?:ed|t)|irritated|blistered) (?:my|his|her) (?:\w+ )?{_BODY})\b|you (?:guys )?poisoned (?:me"
    rf"|us|my)\b",
    "id": r"(?:bikin|buat) (?:anak|kulit|muka|wajah|bibir)(?:ku| (?:saya|aku|gue|gw|i|sy)) (?:\w+ )?(?:ruam"
    r"|gatal\w*|bengkak|iritasi|melepuh|jerawatan|bruntusan|sakit)\b",
    "es": r"le (?:saco|dio|salieron) (?:ronchas|alergia|sarpullido) a mi\b",
    "zh": "把我.{0,4}(?:脸|臉|皮肤|皮膚|手|头皮|嘴).{0,3}(?:烧|烫|毁|用烂|弄烂|用坏)|(?:宝宝|寶寶|孩子)(?:吃"
    "|喝|穿|用)(?:了|完).{0,8}(?:吐|拉肚子|发烧|住院)",
}

HARM = matter(
    told=(near(REACTED, _USED, _WITHIN), _OUTRIGHT),
    unmeant=(SUPPOSED, NOTHING_FELT, PLEASED, ADVISED, BEFORE_USE, ELSEWHERE, SETTLED),
)
