"""Words beside which a grievance's words are meant otherwise, by language and in folded spelling."""

IF_VI = r"(?<!nicht )(?<!ist )(?<!war )(?<!ganz )neu(?! (?:ge)?(?:kauft|bestellt)\b)"
"""No German "new"."""
IF_DE = r"falls(?! (?:off|apart|out|down|to)\b)"
"""No English "falls"."""

ASKED = {
    "mark": r"\?",
    "en": r"(?:can(?!'?t\b)(?! (?:not|hoan|tra|shop|doi|lay)\b)|could(?! not)|may (?:i|we|you)|how|what"
    r"|when|where|who|which|if|unless|in case|will(?! (?:mein|ich|das|geld"
    r"|eine))|would(?! like)|does|do (?:i|you|u|we|they)|did|is (?:it|there|this|that)|are (?:these|they"
    r"|you)|policy|rule|rules|process|how long|possible)\b",
    "id": r"(?:boleh|bole|bisa|bs|cara|gimana|gmn|bagaimana|apakah|apa|berapa|brp|kapan|kpn|kalau|kalo|klo"
    r"|kl|jika|takut|macam mana|mcm mana|bila|belum|blm)\b|(?:ga|gak|nggak|ngga|tak|x|ke|kah|gasih)\W*$",
    "vi": rf"(?:{IF_VI}|bao lau|may ngay|tai sao|lam sao|the nao|duoc|dc|co phai|chinh sach)\b|(?:khong|(?:tien"
    r"|hang|roi|vay|hoan) ko|k|kg|hong|hem|hok|hk|chua)(?: (?:shop|a|ad|vay|z|nhi|ban|e|em))?\W*$",
    "tl": r"(?:ba|kung|kapag|pag|paano|pano|pwede|puede|ilang|ilan|kelan|kailan|baka|sana|may refund)\b",
    "es": r"(?:como|cuando|cuanto|cuantos|puedo|puede|pueden|se puede|por si|en caso|si (?:no|me|te|se|le|lo"
    r"|la|el|los|las|mi|es|son|resulta|llega|algo))\b",
    "pt": r"(?:quando|quanto|quantos|posso|pode|podem|caso|e se|^se(?! (?:me|le|nos)\b))\b",
    "fr": r"(?:comment|quand|combien|est-ce|peut|puis-je|si (?:je|ca|on|c'est|le|la|les)|s'il ne|en cas)\b",
    "de": rf"(?:wie|wann|kann|konnen|darf|wenn|{IF_DE}|bekomme ich|kriege ich|gibt es)\b",
    "hi-Latn": r"(?:kaise|kab|kitne|kitna|kya|agar|sakte|sakta|sakti|hoga|hogi|hota|hoti|milega|milegi)\b"
    r"|(?:ho|hua|hue|aaya|aaye|gaya|uge) (?:to|toh)\b",
    "zh": "吗|嗎|嘛|怎么|怎麼|怎样|能(?!力)|可以|多久|几天|如果|要是|万一|是不是|会不会|會不會|是否|怕|担心"
    "|谁|哪",
    "th": "ไหม(?!้)|มั้ย|มั๊ย|ไม๊|ยังไง|อย่างไร|กี่วัน|ถ้า|หาก|เมื่อไ|หรือ|กลัว|ป่าว|รึเปล่า|ได้ปะ",
    "ar": r"(?<!\w)(?:كيف|متي|هل|لو|اذا|ممكن|كم|ليش)(?!\w)",
    "ja": "ですか|ますか|でしょうか|もらえ|いただけ|可能|いつ|場合|かな|心配|不安",
    "ko": "나요|까요|인가|가요|는지|언제|어떻게|얼마|면 ",
    "hi": "क्या|कैसे|कब|कितन|अगर|सकत|होग|होत",
}
"""A question: what may come to be, and not what came."""

SUPPOSED = {
    "en": r"(?:will(?! (?:never|not))|would(?! (?:never|not|like))|won'?t(?! (?:buy|order|come|shop|use))|might"
    r"|could(?! not)|can(?!'?t\b)(?! not)|does(?! not)|do (?:you|u|they|these|i)|is (?:it|this)|if"
    r"|in case|anyone|anybody|has any|did any|afraid|scared|worried|hope)\b",
    "id": r"(?:kalau|kalo|klo|kl|jika|bisa|boleh|apa|apakah|takut|bakal|akan|biar|aman|ngaruh|ampuh)\b|(?:ga"
    r"|gak|nggak|ngga|tak|x|ke|kah|gasih)(?: (?:kak|sis|min|bang|ya|ye))?\W*$",
    "vi": rf"(?:{IF_VI}|so (?:bi|noi)|lo (?:bi|noi)|co sao|co bi|lieu)\b|(?:khong|(?:man|ung|rat|ngua|sung|sao"
    r"|gi) ko|k|kg|hong|hem|hok|hk)(?: (?:shop|a|ad|vay|z|nhi|ban|e))?\W*$",
    "tl": r"(?:ba|kung|kapag|pag|baka|sana|hindi ba|takot)\b",
    "es": r"(?:por si|si (?:no|me|te|se|le|lo|la|el|mi)|puede|hara|(?:me|te|no) (?:da|causa|sale|salen)"
    r"|da alergia)\b",
    "pt": r"(?:e se|se (?:der|eu|nao)|pode|causa (?:alergia|coceira)|da (?:alergia|coceira))\b",
    "fr": r"(?:est-ce|si (?:je|ca|on|le|la)|peut|risque)\b",
    "de": rf"(?:wenn|{IF_DE}|kann|konnte|macht|wird das|ob)\b",
    "hi-Latn": r"(?:kya|agar|hoga|hogi|hota|hoti|sakta|sakti|jayega|jayegi)\b|(?:ho|hua|hue|aaya|aaye|gaya"
    r"|nikle) (?:to|toh)\b",
    "zh": "吗|嗎|嘛[?]|如果|要是|万一|会不会|會不會|会[^,，]{0,4}(?:过敏|起|肿|痒|拉|吐)|是不是|怕|担心|容易"
    "|能不能|能[穿用吃]|[拉肿痒]不[拉肿痒]|起不起|过不过敏",
    "th": "ไหม(?!้)|มั้ย|มั๊ย|ไม๊|ถ้า|หาก|กลัว|หรือ|รึ|ปะ(?!ก)|ป่าว|จะ(?!ตาย|แย่|บ้า)",
    "ar": r"(?<!\w)(?:هل|لو|اذا|ممكن|خايفه|خايف|[يت]سوي|[يت]سبب)(?!\w)",
    "ja": "ますか|ですか|でしょうか|かな|場合|不安|心配|怖",
    "ko": "나요|까요|는지|을까|할까|인가",
    "hi": "क्या|अगर|होग|होत|सकत|डर",
}
"""What is feared or asked after, and has not happened."""

LAUGHED = {
    "latin": r"(?:ha){2,}|lol\b|lmao|rofl|wkwk|(?:ja){2,}|(?:je){2,}\b|(?:he){2,}\b|(?:hi){2,}\b|xd\b|jk\b"
    r"|kidding|joke|rsrs|kk\b|5{3,}\b|mdr\b|ptdr\b|charot|chos\b|eme\b|for being\b",
    "zh": "哈哈|笑|嘻嘻|😂|🤣|😆|😹|😜",
    "ja": "草$|すぎて",
    "ko": "ㅋㅋ|ㅎㅎ",
    "ar": "ههه|امزح",
}
"""Said in fun."""

ELSEWHERE = {
    "en": r"(?:other|another|different|diff) (?:shop|store|seller|brand|live|page|place|app|one)|elsewhere"
    r"|(?:old|previous|ex) (?:shop|seller|brand|one)|(?:from|at|in) (?:the|a) (?:\w+ )?(?:market|mall|street)\b|from (?:shopee|lazada|amazon|temu|shein|aliexpress)\b",
    "id": r"(?:toko|page|seller|kedai|olshop|merk|merek|brand|jenama|live|tempat|shop|online) (?:lain"
    r"|sebelah|laen)\b|tetangga",
    "vi": r"(?:shop|cho|ben|hang|tiem|noi|live|nhan) khac\b",
    "tl": r"(?:ibang|kabilang|isang) (?:shop|page|seller|brand|live|store)\b|sa iba\b",
    "es": r"en el (?:centro|mercado)\b|otr[oa] (?:tienda|marca|vendedor\w*|lado|pagina|live)\b",
    "pt": r"outr[oa] (?:loja|marca|vendedor\w*|lugar|pagina|live)\b",
    "fr": r"autre (?:boutique|marque|vendeur|site|page)|ailleurs\b",
    "de": r"ander(?:e|en|em|er) (?:shop|laden|marke|handler)|woanders\b",
    "hi-Latn": r"(?:dusr[iae]|doosr[iae]|kisi aur|kahin aur) (?:dukan|shop|jagah|page|brand|live|se)?\b|(?:amazon|flipkart|meesho|daraz|myntra)\b",
    "zh": "别家|別家|隔壁|别的(?:店|牌|主播|直播|家)|其他(?:店|牌|主播|直播|家)|另一家|别人家|别处",
    "th": "ร้านอื่น|ร้านเก่า|เจ้าเก่า|ร้านก่อน|ที่อื่น|ยี่ห้ออื่น|เจ้าอื่น|แบรนด์อื่น|ไลฟ์อื่น",
    "ar": "(?:محل|متجر|مكان|موقع|ماركه|بثها?) (?:ثاني|ثانيه|اخر|اخري|تاني|تانيه)|غيركم",
    "ja": "(?:他|ほか|別)の(?:店|お店|ショップ|ブランド|ところ)|他店|他社",
    "ko": "다른 ?(?:데|곳|가게|브랜드|쇼핑몰|샵|판매자)",
    "hi": "दूसर[ीे] (?:दुकान|जगह|पेज)|कहीं और",
}
"""It befell at another shop."""

SETTLED = {
    "en": r"(?:(?:already |was |been |got )refunded|refunded me|(?<!never )(?<!n't )(?<!nt )got (?:my|the|a) (?:refund|money back"
    r"|replacement)|resolved|sorted|all good now|fixed it|replaced it|thanks for the (?:refund|replacement"
    r"|quick|fast))\b",
    "id": r"(?:sudah|udah|udh|dah) (?:beres|selesai|settle|diganti|direfund|refund|balik)\b",
    "vi": r"(?:da|duoc) (?:hoan tien|giai quyet|doi|hoan) (?:roi|xong|cho)\b",
    "tl": r"(?:na-?refund|napalitan|naayos|ok) na\b",
    "es": r"ya (?:me (?:reembolsaron|devolvieron|regresaron|lo cambiaron)|se (?:arreglo|resolvio))\b",
    "pt": r"ja (?:me (?:reembolsaram|devolveram)|resolveram|resolvido|trocaram)\b",
    "fr": r"(?:deja|ete) rembours\w+|c'est regle\b",
    "de": r"(?:schon|bereits) (?:erstattet|ersetzt|zuruck)|geklart|erledigt\b",
    "hi-Latn": r"(?:mil|aa) (?:gaya|gayi|gaye|gya)\b",
    "zh": "到了 ?谢|解决了|解決了|已经(?:退|赔|换|解决)|退(?:给我)?了(?:钱|款)|赔(?:给我)?了",
    "th": "(?:คืนเงิน|เคลม|เปลี่ยน)(?:ให้)?(?:เรียบร้อย|แล้ว)|จบแล้ว",
    "ar": "(?:رجعوا|رجعولي|رجعت) .{0,10}(?:خلاص|مشكور|شكرا)|انحلت|تم الحل",
    "ja": "返金され|返金してもら|解決し",
    "ko": "환불 ?받았|해결(?:됐|되었|했)|교환 ?받았",
    "hi": "(?:रिफंड|पैसे|पैसा) (?:मिल|आ) ग",
}
"""It was long put right."""

ADMIRED = {
    "en": r"(?:cute|pretty|beautiful|gorgeous|handsome|sexy|adorable|too cheap|(?:this|that|it"
    r"|they) (?:sells?|runs?) out)\b",
    "id": r"(?:cantik|ganteng|murah|lucu|comel|cute|gemes|lawa)\b",
    "vi": r"(?:dep|xinh|cute|re qua|de thuong)\b",
    "tl": r"(?:ganda|gwapo|pogi|mura|cute)\b",
    "es": r"(?:guap|lind|hermos|bonit|barat)\w*",
    "fr": r"(?:belle|beau|mignon\w*|canon)\b",
    "de": r"(?:hubsch|sussen?|gunstig)\b",
    "hi-Latn": r"(?:sundar|khoobsurat|khubsurat|sasta|sasti|pyari|(?:biwi|pati|husband|wife) (?:se|ko|ne))\b",
    "zh": "美|好看|可爱|可愛|便宜|价格|帅|香",
    "th": "สวย|หล่อ|น่ารัก|ถูก(?!หลอก|โกง)",
    "ar": "حلو|جميل|رخيص|قمر",
    "ja": "かわい|可愛|綺麗|きれい|安すぎ|イケメン",
    "ko": "예뻐|예쁘|예쁨|귀여|귀엽|잘생|맛있",
}
"""Praise: a shop that one would report for its looks or prices does well."""

PLEASED = {
    "en": r"(?:so good|love|loved|best way|delicious|yum\w*"
    r"|(?<!nobody )(?<!no one )(?<!nothing )help(?:ed|s)|healed|thank\w* for (?:this|it)"
    r"|spicy|chil[il]i\w*|sun|sunburn\w*|beach|blush|lipstick|crying|laughing)\b",
    "id": r"(?:enak|mantap|sedap|pedas|pedes|sambal|cabe|cabai|matahari|cantik|blush\w*|lipstik|gincu|nangis"
    r"|drakor|drama)\b",
    "vi": r"(?:ngon|cay|tra sua|(?:troi|di|ra|ngoai|duoi|do|an|chay|anh|phoi) nang|dep)\b",
    "tl": r"(?:sarap|anghang|maanghang|sa araw|blush|kilig|alak)\b",
    "es": r"(?:ric[oa]|picante|chile|el sol|al sol|playa|sabros\w+|chocolate)\b",
    "pt": r"(?:gostos\w+|pimenta|do sol|no sol|praia|batom|vergonha|rir)\b",
    "fr": r"(?:soleil|piment|epice\w*|rire|delicieu\w+)\b",
    "de": r"(?:sonne|scharf\w*|lecker|strand|lachen)\b",
    "hi-Latn": r"(?:dhoop|garmi|sharm|mirchi|teekha|swad)\b",
    "zh": "(?<![火辣])辣(?!辣)|[爽晒曬]|好吃|太阳|笑|[太好]喜[欢歡]|上[瘾癮]|中毒.{0,4}(?:哈哈|嘻嘻|😂|🤣)",
    "th": "เผ็ด|อร่อย|แดด|พริก|สวย",
    "ar": "الشمس|شطه|حار|لذيذ|الضحك",
    "ja": "美味|おいし|辛|日焼け|かわい|可愛",
    "ko": "맛있|매운|매워|햇빛|예뻐|예쁘|적 있",
    "hi": "धूप|मिर्च|तीखा|स्वाद",
}
"""What burns or reddens as it should, or by the sun, or was helped."""

ADVISED = {
    "en": r"(?:recommend\w*|suitable|good for|help with|everything i|whatever i|any (?:cream|soap|serum"
    r"|product))\b",
    "id": r"(?:cocok|rekomen\w*|yang mana|yg mana|macem2|macam2|macem-macem|apapun"
    r"|semua produk)\b",
    "vi": r"(?:gi cung|nao cung|nhieu loai|loai nao|tu van|co hop|hop khong|cuu)\b",
    "tl": r"(?:hiyang|recommend\w*|kahit ano|lahat ng)\b",
    "es": r"(?:recomiend\w+|me sirve|sirve para|de todo|cualquier)\b",
    "pt": r"(?:recomend\w+|serve para|de tudo|qualquer)\b",
    "fr": r"(?:conseill\w*|convien\w*|n'importe quel|tout ce que)\b",
    "de": r"(?:empfehl\w*|geeignet|egal was|alles was)\b",
    "hi-Latn": r"(?:kaun ?s[aie]|suit (?:kar\w*|hoga|ho)|kuch bhi|koi bhi|har (?:cream|sabun|cheez))\b",
    "zh": "推荐|推薦|适合|適合|修复|什么都|啥都|(?<!没有)(?<!沒有)任何|各种|很多产品|好多产品",
    "th": "แนะนำ|ช่วยได้|เหมาะ|หลายตัว|หลายยี่ห้อ|อะไรก็|ทุกอย่าง",
    "ar": "ينفع|تنصح|يناسب|اي شي|كل شي|كل الكريمات",
    "ja": "おすすめ|お勧め|合う|何を使って|いろいろ|色々",
    "ko": "추천|맞을|아무거나|뭘 |다른 거",
    "hi": "कौन|कुछ भी|हर क्रीम|सूट",
}
"""Advice is sought by somebody whom much has harmed."""

BEFORE_USE = {
    "en": r"(?:until|till|before) (?:i|we|she|he|using|your|this)\b",
    "id": r"(?:sebelum|sblm|sampai) (?:pakai|pake|guna|nemu|jumpa|coba)\b",
    "vi": r"truoc khi (?:dung|xai|boi)\b",
    "tl": r"bago (?:ko|ako|gamitin)\b",
    "es": r"(?:antes de|hasta que)\b",
    "pt": r"(?:antes de|ate que)\b",
    "fr": r"(?:avant (?:de|d'|votre)|jusqu'a ce)",
    "de": r"(?:bevor|bis ich)\b",
    "hi-Latn": r"(?:se|ke) pehle\b",
    "zh": "以前|之前|直到|火锅|烧烤|外卖|奶茶",
    "th": "ก่อนใช้|ก่อนหน้า",
    "ar": "قبل (?:ما |استخدام)",
    "ja": "使う前|前は",
    "ko": "쓰기 ?전|전에는",
    "hi": "से पहले",
}
"""What was so before the goods came, or is of other food."""

NOTHING_FELT = {
    "en": r"(?:not|no|never|without|less|zero|isn'?t|wasn'?t|didn'?t|don'?t|doesn'?t|hasn'?t"
    r"|haven'?t) (?:\w+ ){0,2}?(?:red|itch\w*|burn\w*|swoll\w*|swell\w*|rash\w*|irritat\w*|broke|break\w*"
    r"|sick|hives|peel\w*|sting\w*|react\w*)\b|no more\b|no longer\b|(?:is|are|was|all|has|have"
    r"|went) (?:gone|healed|away|better)\b|now (?:great|fine|good|better)\b"
    r"|stopped (?:itch|burn|swell|bleed|peel)ing\b|(?:itching|burning"
    r"|swelling|rash) stopped\b|cured\b",
    "id": r"(?:ga|gak|nggak|ngga|tak|tidak|tdk|x|xde|takde|tanpa|hilang|sembuh|hilangin"
    r"|obat) (?:\w+ )?(?:gatal\w*|ruam\w*|bengkak|iritasi|perih|pedih|merah\w*|jerawat\w*|bruntusan|sakit"
    r"|muntah)\b|(?<!tak )(?<!ga )(?<!gak )(?<!nggak )(?<!tidak )(?<!belum )(?<!blm )(?:sembuh|hilang|ilang|mendingan)\b",
    "vi": r"(?:khong|ko|k|chua|het|giam|hong) (?:bi |he |con )?(?:noi|sung|ngua|rat|di ung|bong|kich ung"
    r"|man)\b",
    "tl": r"(?:hindi|di|walang|wala|nawala|gumaling) (?:\w+ )?(?:nag|nang|nam|rash|kati|pula)\w*",
    "es": r"(?:no|ni|sin|nunca) (?:me |se me |le )?(?:dio|salio|salieron|quemo|irrito|hincho|alergia"
    r"|ronchas)|se me quito\b",
    "pt": r"(?:nao|nem|sem|nunca) (?:me )?(?:deu|causou|irritou|queimou|alergia|coceira|fiquei)\b|passou\b(?! mal)",
    "fr": r"(?:pas|plus|aucune?|sans|jamais) (?:\w+ )?(?:rouge|gonfl\w+|irrit\w+|brul\w+|boutons|plaques"
    r"|reaction|malade)\b",
    "de": r"(?:nicht|kein|keine|keinen|nie|ohne|weniger) (?:\w+ )?(?:rot|geschwollen|ausschlag|reaktion"
    r"|gereizt|juck\w*)\b",
    "hi-Latn": r"(?:nahi|nahin|nhi|na) (?:hua|hui|huye|ho|nikl\w*|aay\w*)\b|theek ho\w*",
    "zh": "没(?:有)?(?:再)?(?:起|过敏|過敏|肿|痒|烂|红|疼|痛|拉|吐|事)|不(?:再|会|會)?(?:起|过敏|過敏|肿|痒|烂|红|疼|痛|难受)|好了"
    "|消了|没事|沒事",
    "th": "ไม่(?:ได้)?(?:แพ้|คัน|แสบ|บวม|ลอก|มี|เป็น|ขึ้น|เคย)|(?<!ไม่)หาย(?!ใจ)",
    "ar": "(?:ما|بدون|ولا|مافي) .{0,6}(?:حساسيه|حكه|تورم|حرق|حبوب|التهاب|صار)|راحت|اختف",
    "ja": "なかっ|(?<!すみ)(?<!治り)ません|しない|治っ(?!て(?:い)?(?:ない|ません))|治り(?!ません)|よくな",
    "ko": "안 ?(?:나|났|뒤|가|부|따|올라)|(?<!어이)(?<!어이가 )없(?:어|었|네|이)|나았|가라앉",
    "hi": "नहीं (?:हु|हो|आ|निकल)|ठीक हो",
}
"""Nothing came of it, or it passed."""
