"""What besides "which size?" a comment about sizes asks: how to measure, what a garment measures, how it falls."""

from app.triage.talk.telltales import telltales

_HOW_TO_MEASURE = telltales(
    latin=r"\b(?:how (?:do|to|can|should|would)\b.{0,12}\bmeasur|measur\w+ (?:guide|instruction)"
    r"|(?:cara|gimana|bagaimana|macam ?mana|mcm ?mana|camna|gmn)\b.{0,14}\b(?:me?ng|ng)?ukur"
    r"|do\b.{0,14}\b(?:the nao|nhu nao|sao|ntn|kieu gi)\b|cach do\b|(?:paano|pano)\b.{0,8}sukat"
    r"|como\b.{0,14}\b(?:mido|mide|medir\w*|midan|meco|mede)\b"
    r"|(?:kif|kaif|kayf|keef|ezay)\b.{0,8}\b\w*[qgk2](?:ee|i|a)s\b|comment\b.{0,14}\bmesur|wie\b.{0,14}\bm(?:e|i)ss"
    r"|kaise\b.{0,8}\b(?:naap|nap|measure))",
    others=r"(?:怎么|怎麼|如何|怎样|怎樣|咋).{0,3}[量测測]|[量测測].{0,3}(?:方法|步骤)|วัด.{0,8}(?:ยังไง|อย่างไร|ไง)|วิธีวัด"
    r"|(?:كيف|ازاي|شلون).{0,6}(?:قيس|قاس|قياس)|طريقه القياس|[測計]り方|どう(?:やって)?.{0,6}[測計]"
    r"|어떻게 (?:재|측정)|재는 ?(?:법|방법)|कैसे.{0,6}(?:नाप|माप)",
)
_GARMENT = telltales(
    latin=r"\b(?:(?:inseam|inside leg|inner leg|(?:sleeve|body|dress|skirt|pants|trouser|shirt|top|hem|total|garment|petite) lengths?|shoulder (?:width|length|measurement)s?|pit to pit)\b"
    r"|how long (?:is|are|r)\b(?! (?:(?:the|my|your|ur) )?(?:ship|deliver|wait|promo|live|sale|stream|f(?:oo|ee)t))"
    r"|how wide\b.{0,14}\bshoulder|how long\b.{0,20}\bsleeves?\b"
    r"|(?:panjang|labuh)(?:nya)? (?:baju|celana|seluar|lengan|rok|skirt|dress|kain|badan|gaun|kemeja)"
    r"|lengan(?:nya)? (?:berapa|brp)|(?:panjang|labuh)(?:nya)? (?:berapa|brp|sampai|sampe)|lebar bahu"
    r"|(?:quan|ao|vay|dam|tay|ong)\b.{0,6}\bdai (?:bao nhieu|may|nhieu|toi|den)|dai (?:ao|quan|vay|tay)\b"
    r"|(?:rong vai|vai rong|ngang vai)\b|haba ng\b(?! paa)|gaano kahaba"
    r"|(?:entrepierna|entrepernas|entrejambe|comprimento)\b|largo (?:total|del?)\b|que tan larg"
    r"|cuanto\b.{0,14}\b(?:largo|manga)\b|(?:ancho|largura) d[eo]s?(?: los)? (?:hombro|ombro)"
    r"|longueur(?:s|e)?\b(?! d[ue] (?:mon |votre )?pied)|largeur d.{0,4}epaule"
    r"|(?:hosen|innenbein|arm|armel|gesamt|rucken|schritt)lange\b|wie lang (?:ist|sind)\b|schulterbreite)"
    r"|(?<!foot )(?<!feet )\blengths?\b(?! of (?:my|your|the) f(?:oo|ee)t)",
    others=r"[衣袖裤褲裙]长|[衣袖褲裙]長|内长|內長|肩宽多|肩寬多|平铺|着丈|袖丈|股下|肩幅|総丈|총장|기장|소매 ?길이|어깨 ?(?:너비|넓이|길이)"
    r"|(?:เสื้อ|กางเกง|กระโปรง|แขน|ชุด|ขา|(?<!เท้า)ความ)ยาว.{0,10}(?:เท่าไ|กี่|ถึง)|ความกว้างไหล่"
    r"|ไหล่กว้าง(?:เท่าไ|กี่)|طول (?:الفستان|القميص|البنطلون|العبايه|الكم|الاكمام|التنوره)"
    r"|عرض الكتف|(?:बाजू|आस्तीन) (?:की )?लंबाई|लंबाई कितनी",
)
_FALLS = telltales(
    latin=r"\b(?:true to size\b|tts\b|size (?:up|down)\b|sizing (?:up|down)\b"
    r"|(?:run|runs|running|fit|fits|come|comes) (?:a bit |bit |very |quite |too )?(?:small|big|large|true|tight|narrow|wide)\b"
    r"|one size (?:up|bigger|smaller|down)|up a size\b|(?:naik|turun) (?:satu |1 |se)?(?:size|ukuran|nomor|saiz)"
    r"|saiz (?:ni |ini )?(?:kecil|besar)\b|(?:ukuran|size|saiz)nya? (?:pas|kecil|besar|kekecilan|normal)\b"
    r"|ambil (?:besar|kecil) satu|(?:len|tang|xuong|lui) (?:1 |mot )?size|form (?:to|nho|rong|chat|chuan)\b"
    r"|chuan size\b"
    r"|(?:talla|calza|viene|queda|vienen|quedan) (?:chic[oa]|pequen[oa]|grande|normal|justo|reducid[oa])"
    r"|una talla (?:mas|menos)|forma (?:e )?(?:pequena|grande|normal)|veste (?:pequeno|grande|justo|bem)"
    r"|um numero (?:maior|menor|a mais)|taille (?:petit|grand|normal|au[- ]dessus)"
    r"|fallt? .{0,8}(?:klein|gro(?:ss|ß)|normal)|eine (?:nummer|gro(?:ss|ß)e) (?:gro|klein)|malaki ba\b|maliit ba\b"
    r"|tama ba (?:ang |yung )?size)",
    others=r"[码碼]数?[準准]|[碼码]數準|正码|正碼|偏[大小码]|大一[码碼号號]|小一[码碼号號]|[选拿买買選]大[一吗不]|标准码"
    r"|ไซ[สซ]์?(?:ตรง|เล็ก|ใหญ่|มาตรฐาน)|เผื่อไซ|บวกไซ|(?:เพิ่ม|ลด)(?:1|หนึ่ง|สัก)?ไซ"
    r"|المقاس (?:مضبوط|صغير|كبير)|(?:قالب|قالبه) ?(?:صغير|كبير|مضبوط)"
    r"|(?:اكبر|اصغر) (?:ب)?(?:مقاس|نمره)|مقاس (?:اكبر|اصغر)|小さめ|大きめ|ワンサイズ(?:上|下)|サイズ感|작게 나|크게 나"
    r"|한 ?치수|정사이즈|정 사이즈|साइज (?:छोटा|बड़ा|सही)",
)


def asks_how_to_measure(plain: str) -> bool:
    """Whether a folded text asks how a foot or body is measured: its measures are not known yet."""
    return _HOW_TO_MEASURE.are_in(plain)


def asks_of_garment(plain: str) -> bool:
    """Whether a folded text asks for a garment's length, sleeve, inseam or shoulder, which no chart of bodies holds."""
    return _GARMENT.are_in(plain)


def asks_how_it_falls(plain: str) -> bool:
    """Whether a folded text asks if the sizes run small or large, which no row of a chart says."""
    return _FALLS.are_in(plain)
