"""Goods that came broken, or broke in the viewer's hands."""

from app.triage.grievances.matter import matter
from app.triage.grievances.supposed import IN_A_QUESTION, IN_CASE, OF_ONESELF, REPLACED
from app.triage.grievances.unmeant import ASKED, ELSEWHERE, LAUGHED, SETTLED

_BAD_EN = (
    r"(?:broken|damaged|cracked|smashed|shattered|torn|ripped|leaking|leaked|mou?ldy|rotten|stained|scratched|dented|bent|defective"
    r"|faulty|expired|crushed|incomplete|spilled|spilt)"
)
_BAD_ID = r"(?:pecah|rusak|rosak|bocor|retak|sobek|koyak|penyok|kemek|cacat|patah|basi|berjamur|berkulat|tumpah|kedaluwarsa|expired)"
_BAD_ES = (
    r"(?:rot[oa]s?|quebrad[oa]s?|danad[oa]s?|abiert[oa]s?|rasgad[oa]s?|defectuos[oa]s?|vencid[oa]s?|caducad[oa]s?|aplastad[oa]s?"
    r"|golpead[oa]s?|rajad[oa]s?|derramad[oa]s?|manchad[oa]s?|incomplet[oa]s?|con moho|podrid[oa]s?)"
)
_BAD_PT = (
    r"(?:quebrad[oa]s?|danificad[oa]s?|rasgad[oa]s?|abert[oa]s?|amassad[oa]s?|vazando|com defeito|estragad[oa]s?|mofad[oa]s?"
    r"|vencid[oa]s?|trincad[oa]s?|rachad[oa]s?|manchad[oa]s?|faltando)"
)
_BAD_FR = r"(?:casse|abime|ouvert|dechire|endommage|defectueu|moisi|perime|ecrase|fele|fissure|tordu|renverse|fendu|rompu)\w*"
_BAD_DE = (
    r"(?:kaputt|beschadigt|zerbrochen|gebrochen|defekt|offen|undicht|ausgelaufen|zerrissen|verschimmelt|verbogen|zerkratzt|abgelaufen"
    r"|zerdruckt)"
)
_BAD_TL = r"(?:basag|sira|punit|tagas|tumatagas|butas|bulok|inaamag|may amag|yupi|durog)"
_BAD_VI = r"bi (?:vo|hong|hu|rach|be|ri|nut|mop|moc|loi|gay|do|chay|bep|tran)\b"
_BAD_TH = "(?:แตก|พัง|เสียหาย|ขาด|ชำรุด|รั่ว|ขึ้นรา|บุบ|เน่า|หมดอายุ|ร้าว|หัก|หก)"
_BAD_AR = "(?:مكسور|مكسر|خربان|تالف|ممزق|مفتوح|مخدوش|معيوب|منتهي|متضرر|مشقوق|مسكوب|معفن)"
_BAD_HI = "(?:टूटा|टूटी|टूटे|टुटा|फटा|फटी|फटे|खराब|ख़राब|लीक)"

_CAME_BROKEN = {
    "en": rf"(?:arrived|came|delivered|turned up|showed up|received (?:it|them|mine)|got (?:it|them|mine)) (?:\w+ ){{0,2}}?{_BAD_EN}\b"
    r"|(?:arrived|delivered) (?:(?!(?:and|i|we|so|then|just)\b)\w+ )?(?:open|opened|empty)\b(?! (?:(?:it|them|the (?:box|bag|parcel|package))\b(?! (?:was|is|were|had|got)\b)|box surprise|live|right (?:away|now))\b)"
    rf"|(?:received|got|sent me|gave me) (?:an? |the |two |some )(?:\w+ )?{_BAD_EN} (?!heart|leg|arm|phone|tooth|nail|english)\w+"
    rf"|(?:was|were|is|are) (?:\w+ )?{_BAD_EN} when (?:i|it|we|they) (?:got|received|opened|arrived|came|unboxed)\b",
    "id": rf"(?:barang|paket|pesanan|pesenan|order|orderan|parcel|botol|kotak|isi|produk|punya)(?:nya|ku)?(?: (?:saya|aku|gue|gw|sy|i))?"
    rf" (?:sampai|sampe|nyampe|datang|dateng|tiba)(?:nya)?(?: (?!ga|gak|tak|tidak|nggak)\w+){{0,2}}? {_BAD_ID}\b|^{_BAD_ID} (?:sampai|sampe|nyampe|datang)(?:nya)?\b"
    rf"|{_BAD_ID} (?:pas|waktu|masa|ketika|saat) (?:\w+ )?(?:sampai|sampe|nyampe|datang|dateng|diterima|dibuka|terima|buka)\b"
    rf"|(?:dapat|dapet|dpt|terima|dikirim|dikasih) (?:\w+ ){{0,2}}?(?:yang |yg )?{_BAD_ID}\b",
    "vi": rf"(?:nhan|nhan duoc|giao|giao den|ve|mo ra|gui)(?: (?:hang|don|thi|ve|toi|em|minh|ma|da|san pham|hop|chai|lo))* {_BAD_VI}",
    "tl": rf"{_BAD_TL}(?: na)?(?: \w+){{0,3}}? (?:dumating|natanggap|pagdating|nakarating|pinadala)\b|{_BAD_TL}(?: na)? dumating\b"
    rf"|(?:dumating|natanggap|pagdating|nakarating|pinadala)(?: \w+){{0,3}}? {_BAD_TL}\b",
    "es": rf"(?:llego|llegaron|vino|vinieron|recibi|entregaron)(?: \w+){{0,2}}? {_BAD_ES}(?!\w)(?! (?:la|el|mi) (?:puerta|corazon))",
    "pt": rf"(?:chegou|chegaram|veio|vieram|recebi)(?: \w+){{0,2}}? {_BAD_PT}(?!\w)",
    "fr": rf"(?:recue?s?|arrivee?s?|livree?s?)(?: \w+){{0,2}}? {_BAD_FR}\b",
    "de": rf"{_BAD_DE} (?:angekommen|geliefert|erhalten|bekommen|gekommen)\b|(?:kam|kamen)(?: \w+){{0,2}}? {_BAD_DE}(?: \w+)?(?: an)?\b"
    rf"|(?:ist|sind|war|waren) (?:\w+ )?{_BAD_DE} (?:angekommen|als)\b",
    "hi-Latn": r"(?:toot[aei]|tut[aei]|phat[aei]|fat[aei]|kharab|damaged?|leaked)(?: hu[aeiy]\w*)?(?: \w+)? (?:aaya|aayi|aya|ayi|mila|mili|nikla"
    r"|nikli|pahuncha|bheja)\b(?! (?:to|toh)\b)",
    "zh": "(?:收到|到手|拆开|打开|拿到|寄来|寄到)(?:时|的时候|就|都|后|就是|是|都是|发现|已经|里面|一看)*.{0,8}(?:碎|破|壞|坏|烂|爛|漏|裂"
    "|弯|断|发霉|發霉|变质|開封|开封|压扁|变形)(?:了|的(?!怎|吗|嗎|话|話|包|赔|賠|$))",
    "th": f"(?:ได้(?:รับ|ของ)?|มาถึง|ของมา|ส่งมา|แกะมา|เปิดมา|ถึงแล้ว)(?:มา|แล้ว|ก็|แต่|ของ|สินค้า|เป็น)*{_BAD_TH}",
    "ar": rf"(?<!\w)(?:وصل(?:ني|تني|ت|وا)?|جاني|جاتني|جتني|استلمت(?:ه|ها)?)(?: \w+){{0,2}}? {_BAD_AR}",
    "ja": "(?:壊れ|割れ|破れ|漏れ|欠け|潰れ|へこん|折れ|曲が)(?:て|っ|で)?(?:て)?(?:届いた(?!ら)|届きまし|届いて|着いた(?!ら))"
    "|(?:届い|開け)(?:たら|た時|たとき|てみたら)(?:もう|すでに|中で|中身が|少し)?(?:壊れ|割れ|破れ|漏れ|欠け|潰れ|カビ|折れ|曲が)",
    "ko": r"(?:깨져|깨진|부서져|부서진|부러져|부러진|찢어져|찢어진|터져|터진|새서|샌|파손|불량|고장|곰팡이)\S{0,3} ?(?:\S{1,4} )?(?:왔(?!을)|받았(?!을)"
    r"|도착했(?!을)|배송(?:됐|되었|왔))|(?:왔는데|받았는데|도착했는데|열어 ?보니|받아 ?보니|뜯어 ?보니).{0,12}(?:깨|부서|부러|찢|터졌|터져|새고|샜|파손|불량"
    r"|고장|곰팡)",
    "hi": f"{_BAD_HI}(?: हुआ| हुई| हुए)?(?: \\S+)? (?:आया|आयी|आई|आए|मिला|मिली|पहुंचा|निकला|निकली|भेजा)(?! तो)",
}  # fmt: skip

_IS_BROKEN = {
    "en": rf"(?:the|my|its?|mine|this|they|these|one) (?:\w+ ){{0,2}}?(?:is|are|was|were|'s|got|has|have|smells?|tastes?) (?:\w+ ){{0,2}}?{_BAD_EN}\b"
    r"|(?:it|mine|they|lid|bottle|jar|cap|tube|pump|box) (?:leaks?|leaked|smells? (?:bad|off|awful|terrible)|burst)\b",
    "id": rf"(?:nya|ku|ini|ni|itu|tutup|botol|kaca|resleting|zip)(?: \w+)? (?:sudah |udah |dah |dh )?{_BAD_ID}\b",
    "vi": rf"(?:nap|chai|lo|hop|day|no|san pham|hang|ao|quan|vay|giay|tui) (?:nay |cua minh |cua em )?{_BAD_VI}",
    "tl": rf"{_BAD_TL} (?:na |po )*(?:yung|ung|ang|to|ito)\b",
    "es": rf"(?:la|el|las|los|esta|vino) (?:\w+ )?(?:esta|estan|viene|salio) {_BAD_ES}(?!\w)",
    "pt": rf"(?:a|o|as|os) (?:\w+ )?(?:esta|ta|estao|veio) {_BAD_PT}(?!\w)",
    "fr": rf"(?:le|la|les|l'|il|elle|c') ?(?:\w+ )?(?:est|sont) (?:\w+ )?{_BAD_FR}\b",
    "de": rf"(?:der|die|das|es|er|sie) (?:\w+ )?(?:ist|sind) (?:\w+ )?{_BAD_DE}\b",
    "zh": "(?:瓶子|瓶盖|盖子|罐子|盒子|杯子|拉链|袋子|屏幕|扣子|鞋底|包装|我(?:的|这)).{0,4}(?:漏|碎|破|坏|裂|烂|掉|断)了",
    "th": f"(?:ฝา|ขวด|กล่อง|ซิป|ของเรา|ของหนู|อันนี้){_BAD_TH}",
    "ar": rf"(?:الغطاء|العلبه|الغطا|القاروره|السحاب|هو|هي) (?:\w+ )?{_BAD_AR}",
    "ja": "(?:蓋|ふた|瓶|箱|ボトル|容器)(?:が|は)(?:壊れ|割れ|破れ|漏れ|欠け|潰れ)(?:て|た)",
    "ko": r"(?:뚜껑|병|상자|용기|지퍼)(?:이|가|은|는)? ?(?:깨졌|깨져|새요|샜|터졌|부러졌|파손)",
    "hi": f"(?:ढक्कन|बोतल|डिब्बा|यह|ये) (?:\\S+ )?{_BAD_HI}",
}  # fmt: skip

_NOT_THIS_SHOP_S = r"(?!(?:old|last|other|previous|current|ex|phone|heart|wallet|bank|brain|wifi|car|laptop|head|back|leg|arm|hand|screen|internet|mind|budget)\b)"  # fmt: skip
_SPAN_EN = (
    r"(?:an?|one|two|three|the first|\d+|only|just|first) (?:\w+ )?(?:day|week|month|use|wash|hour|wear)s?"
)
_BROKE = {
    "en": rf"(?:my|our) {_NOT_THIS_SHOP_S}(?:\w+ ){{1,3}}?(?:leak(?:s|ed|ing)?|broke(?! (?:in (?:perfect|nice|beautiful|great|well|so (?:well|nice|good|quick|easi))\w*|in\W*$|up with\b|hearts?\b|(?:all |every |the )?(?:internet|records?|bank)\b))|snapped|cracked|burst|stopped (?:\w+ing)|doesn'?t (?:work|write|turn on|charge"
    r"|close)|won'?t (?:work|write|turn on|charge|close)|(?:is|are|was) (?:broken|leaking|defective|faulty|dead|bent)|died|fell apart|tore|ripped)\b"
    rf"|(?:the|mine) (?:\w+ ){{0,2}}?(?:broke|leaks?|leaked|died|tore|ripped|snapped|cracked|burst|fell apart|stopped (?:\w+ing)) (?:after|in|within|on) {_SPAN_EN}\b",
    "id": r"(?:(?!hati|hp|dompet|kepala|otak|jantung|kantong|motor|laptop|wifi|mobil)\w+(?:ku|nya)|(?!hati|hp|dompet|kepala|otak|jantung|kantong|motor|laptop|wifi|mobil)"
    r"\w+ (?:saya|aku|gue|gw|sy|ku|i))(?: (?!lama|dulu)\w+)? (?:patah|rusak|rosak|bocor|pecah|retak|sobek|koyak|putus|macet|copot|berkarat|(?:ga|gak|tak|nggak|tidak) "
    r"(?:bisa|boleh) (?:nyala|dipakai|dipake|hidup|guna))\b",
    "vi": r"bi (?:hong|hu|gay|vo|rach|nut|ri|chay|be|bung|tuot|dut)(?: \w+){0,2}? (?:roi|mat|luon|het)\b",
    "tl": r"(?:nasira|sira na|nabasag|napunit|tumagas|tumutulo|nabali|naputol|nabutas|(?:ayaw|hindi|di) (?:nang|na) (?:gumagana|gumana|sumulat|umandar"
    r"|umilaw))\b(?: \w+){0,3}? (?:ko|namin)\b|(?:ko|namin) (?:nasira|sira na|nabasag|napunit|tumagas|nabali|naputol|hindi na gumagana)\b",
    "es": r"mis? (?!viej|antigu|otr|celular|telefono|corazon|cartera|carro|anterior)(?:\w+ ){1,2}?(?:(?:ya )?no (?:escribe|funciona|sirve|prende|carga"
    r"|enciende|cierra)|se (?:me )?(?:rompio|quebro|dano|descompuso|rasgo|despego|partio)|gotea|esta (?:rot|danad|quebrad)[oa]|dejo de \w+)\b"
    r"|se me (?:rompio|quebro|dano|descompuso|rasgo|despego) (?:el|la|mi)\b",
    "pt": r"(?:meu|minha|meus|minhas) (?!antig|velh|outr|celular|coracao|carro|ultim)(?:\w+ ){1,2}?(?:quebrou|parou de \w+|rasgou|estragou|vazou|(?:esta|ta)"
    r" (?:vazando|quebrad[oa])|nao (?:funciona|liga|carrega|fecha|escreve)|descolou|deu defeito)\b",
    "fr": r"(?:mon|ma|mes) (?!ancien|vieux|vieille|telephone|coeur|voiture|derniere?\b|precedent)(?:\w+ ){1,2}?(?:(?<!ne )(?:fuit|fuient)|ne (?:marche|fonctionne|ecrit"
    r"|s'allume|charge|ferme)\w* (?:plus|pas)|(?:est|sont) (?:casse|en panne|foutu|defectueu|fissure|tordu)\w*|s'est (?:casse|dechire|fendu|brise)\w*|a (?:casse|fui|coule))\b",
    "de": r"mein(?:e|en|em|er)? (?!alt|letzt|handy|auto|herz|vorig|laptop)(?:\w+ ){1,2}?(?:(?:ist|sind|war|ging)(?: \w+){0,2}? (?:kaputt|defekt|gebrochen"
    r"|undicht|ausgelaufen|gerissen|verbogen)|(?:leckt|tropft)|(?:schreibt|geht|funktioniert|lauft|ladt) (?:nicht mehr|nicht|nimmer))\b"
    r"|(?:der|die|das) \w+ (?:schreibt|geht|funktioniert|lauft|ladt) nicht mehr\b",
    "hi-Latn": r"(?:kharab|khrab|toot|tut|phat|fat|leak) (?:ho )?(?:ga[iy]\w*|gya|rah[aei]|hui|hua)\b(?! (?:to|toh)\b)",
    "zh": "(?:我(?:的|买的|那|这)?.{0,6}|[买買]的.{0,8}|用了.{1,5}(?:天|次|周|星期|个月|個月).{0,6}|才.{1,6})(?:漏墨|漏水|漏气|漏油|漏了|坏了|壞了|断了|斷了|裂了"
    "|破了|碎了|开胶|散架|不出水|写不出|不亮了|充不进|开不了|没反应|弯了|掉漆)",
    "th": "(?:พัง|แตก|หัก|รั่ว|ชำรุด|ใช้ไม่ได้|เขียนไม่ออก|เปิดไม่ติด|ชาร์จไม่เข้า)(?:แล้ว|เลย|หมด|ไปแล้ว|ตั้งแต่|$)",
    "ar": "(?<!\\w)(?:خربان|خربت|انكسرت?|مكسور|يسرب|تسرب|تعطلت?|ما (?:يشتغل|تشتغل|يكتب|يشحن)|انقطعت?|تمزقت?|انشقت?)",
    "ja": "(?:壊れ|割れ|折れ|破れ|漏れ|曲が|欠け|外れ|動かなく|書けなく|使えなく)(?:た(?!ら)|てた(?!ら)|ました|てい|てしま|ちゃ|っちゃ|ってた|った|っていた|なった|なりました)",
    "ko": "(?:고장 ?(?:났|나서|이에요|입니다)|깨졌|부러졌|샜|새고 ?있|새네|터졌|찢어졌|망가졌|끊어졌)",
    "hi": "(?:टूट|फट|खराब हो|ख़राब हो|लीक हो) ?(?:गया|गई|गयी|गए|रहा|रही)(?! तो)",
}  # fmt: skip

CAME_BROKEN = matter(told=(_CAME_BROKEN,), unmeant=(IN_CASE, LAUGHED, ELSEWHERE, SETTLED))
"""What came broken, open or spoilt, whatever is asked beside it."""
IS_BROKEN = matter(told=(_IS_BROKEN,), unmeant=(IN_CASE, LAUGHED, ELSEWHERE, SETTLED))
"""What is broken: of the viewer's own goods where they would give it back."""
BROKE = matter(
    told=(_BROKE,),
    unmeant=(IN_A_QUESTION, ASKED, IN_CASE, REPLACED, OF_ONESELF, LAUGHED, ELSEWHERE, SETTLED),
)
"""What broke: where it is a thing that the shop sells."""
