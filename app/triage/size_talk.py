"""What besides "which size?" a comment about sizes asks: how to measure, what a garment measures, how it falls."""

import re

_HOW_TO_MEASURE = re.compile(
    r"\bhow (?:do|to|can|should|would)\b.{0,12}\bmeasur|\bmeasur\w+ (?:guide|instruction)|(?:怎么|怎麼|如何|怎样|怎樣|咋).{0,3}[量测測]|[量测測].{0,3}(?:方法|步骤)"
    r"|\b(?:cara|gimana|bagaimana|macam ?mana|mcm ?mana|camna|gmn)\b.{0,14}\b(?:me?ng|ng)?ukur|วัด.{0,8}(?:ยังไง|อย่างไร|ไง)|วิธีวัด"
    r"|\bdo\b.{0,14}\b(?:the nao|nhu nao|sao|ntn|kieu gi)\b|\bcach do\b|\b(?:paano|pano)\b.{0,8}sukat|\bcomo\b.{0,14}\b(?:mido|mide|medir\w*|midan|meco|mede)\b"
    r"|(?:كيف|ازاي|شلون).{0,6}(?:قيس|قاس|قياس)|طريقه القياس|\b(?:kif|kaif|kayf|keef|ezay)\b.{0,8}\b\w*[qgk2](?:ee|i|a)s\b|[測計]り方|どう(?:やって)?.{0,6}[測計]"
    r"|어떻게 (?:재|측정)|재는 ?(?:법|방법)|\bcomment\b.{0,14}\bmesur|\bwie\b.{0,14}\bm(?:e|i)ss|\bkaise\b.{0,8}\b(?:naap|nap|measure)|कैसे.{0,6}(?:नाप|माप)"
)
_GARMENT = re.compile(
    r"\b(?:inseam|inside leg|inner leg|(?:sleeve|body|dress|skirt|pants|trouser|shirt|top|hem|total|garment|petite) lengths?|shoulder (?:width|length|measurement)s?|pit to pit)\b"
    r"|\bhow long (?:is|are|r)\b(?! (?:(?:the|my|your|ur) )?(?:ship|deliver|wait|promo|live|sale|stream|f(?:oo|ee)t))|\bhow wide\b.{0,14}\bshoulder|\bhow long\b.{0,20}\bsleeves?\b|(?<!foot )(?<!feet )\blengths?\b(?! of (?:my|your|the) f(?:oo|ee)t)"
    r"|[衣袖裤褲裙]长|[衣袖褲裙]長|内长|內長|肩宽多|肩寬多|平铺|着丈|袖丈|股下|肩幅|総丈|총장|기장|소매 ?길이|어깨 ?(?:너비|넓이|길이)"
    r"|\b(?:panjang|labuh)(?:nya)? (?:baju|celana|seluar|lengan|rok|skirt|dress|kain|badan|gaun|kemeja)|\blengan(?:nya)? (?:berapa|brp)|\b(?:panjang|labuh)(?:nya)? (?:berapa|brp|sampai|sampe)|\blebar bahu"
    r"|\b(?:quan|ao|vay|dam|tay|ong)\b.{0,6}\bdai (?:bao nhieu|may|nhieu|toi|den)|\bdai (?:ao|quan|vay|tay)\b|\b(?:rong vai|vai rong|ngang vai)\b"
    r"|\bhaba ng\b(?! paa)|\bgaano kahaba|\b(?:entrepierna|entrepernas|entrejambe|comprimento)\b|\blargo (?:total|del?)\b|\bque tan larg|\bcuanto\b.{0,14}\b(?:largo|manga)\b|\b(?:ancho|largura) d[eo]s?(?: los)? (?:hombro|ombro)"
    r"|(?:เสื้อ|กางเกง|กระโปรง|แขน|ชุด|ขา|(?<!เท้า)ความ)ยาว.{0,10}(?:เท่าไ|กี่|ถึง)|ความกว้างไหล่|ไหล่กว้าง(?:เท่าไ|กี่)|طول (?:الفستان|القميص|البنطلون|العبايه|الكم|الاكمام|التنوره)|عرض الكتف"
    r"|\blongueur(?:s|e)?\b(?! d[ue] (?:mon |votre )?pied)|\blargeur d.{0,4}epaule|\b(?:hosen|innenbein|arm|armel|gesamt|rucken|schritt)lange\b|\bwie lang (?:ist|sind)\b|\bschulterbreite|(?:बाजू|आस्तीन) (?:की )?लंबाई|लंबाई कितनी"
)
_FALLS = re.compile(
    r"\btrue to size\b|\btts\b|\bsize (?:up|down)\b|\bsizing (?:up|down)\b|\b(?:run|runs|running|fit|fits|come|comes) (?:a bit |bit |very |quite |too )?(?:small|big|large|true|tight|narrow|wide)\b|\bone size (?:up|bigger|smaller|down)|\bup a size\b"
    r"|[码碼]数?[準准]|[碼码]數準|正码|正碼|偏[大小码]|大一[码碼号號]|小一[码碼号號]|[选拿买買選]大[一吗不]|标准码"
    r"|\b(?:naik|turun) (?:satu |1 |se)?(?:size|ukuran|nomor|saiz)|\bsaiz (?:ni |ini )?(?:kecil|besar)\b|\b(?:ukuran|size|saiz)nya? (?:pas|kecil|besar|kekecilan|normal)\b|\bambil (?:besar|kecil) satu"
    r"|\b(?:len|tang|xuong|lui) (?:1 |mot )?size|\bform (?:to|nho|rong|chat|chuan)\b|\bchuan size\b"
    r"|\b(?:talla|calza|viene|queda|vienen|quedan) (?:chic[oa]|pequen[oa]|grande|normal|justo|reducid[oa])|\buna talla (?:mas|menos)|\bforma (?:e )?(?:pequena|grande|normal)|\bveste (?:pequeno|grande|justo|bem)|\bum numero (?:maior|menor|a mais)"
    r"|ไซ[สซ]์?(?:ตรง|เล็ก|ใหญ่|มาตรฐาน)|เผื่อไซ|บวกไซ|(?:เพิ่ม|ลด)(?:1|หนึ่ง|สัก)?ไซ|المقاس (?:مضبوط|صغير|كبير)|(?:قالب|قالبه) ?(?:صغير|كبير|مضبوط)|(?:اكبر|اصغر) (?:ب)?(?:مقاس|نمره)|مقاس (?:اكبر|اصغر)"
    r"|小さめ|大きめ|ワンサイズ(?:上|下)|サイズ感|작게 나|크게 나|한 ?치수|정사이즈|정 사이즈|\btaille (?:petit|grand|normal|au[- ]dessus)|\bfallt? .{0,8}(?:klein|gro(?:ss|ß)|normal)|\beine (?:nummer|gro(?:ss|ß)e) (?:gro|klein)"
    r"|\bmalaki ba\b|\bmaliit ba\b|\btama ba (?:ang |yung )?size|साइज (?:छोटा|बड़ा|सही)"
)


def asks_how_to_measure(plain: str) -> bool:
    """Whether a folded text asks how a foot or body is measured: its measures are not known yet."""
    return _HOW_TO_MEASURE.search(plain) is not None


def asks_of_garment(plain: str) -> bool:
    """Whether a folded text asks for a garment's length, sleeve, inseam or shoulder, which no chart of bodies holds."""
    return _GARMENT.search(plain) is not None


def asks_how_it_falls(plain: str) -> bool:
    """Whether a folded text asks if the sizes run small or large, which no row of a chart says."""
    return _FALLS.search(plain) is not None
