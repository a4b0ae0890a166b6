"""The words by which viewers ask for a price, a total, what is left after a discount, another price than the product's,
or for stock; all patterns are for folded text."""

import re

from app.triage.talk.sought import sought

_NAMED = (
    r"\b(?:prices?|pricing|harga(?:nya)?|hrg(?:a|nya)?|magkano|mgkano|mag kano|presyo|precios?|precos?|cuanto (?:cuestan?|valen?)|quanto (?:custam?|vale)|gia(?: sao| the nao| ca)?|bao nhieu tien|nhiu tien|prix|was kostet|kostet|kosten|preis"
    r"|kitne (?:ka|ke|ki)|[kq]eemat|kimat|b[ie]?[ -]?kam|raka(?: th?ao ?rai)?|(?:ki|kee|gi|gee) ba[ah]?t)\b"
    r"|多少钱|多少錢|[几幾]钱|[几幾]錢|[几幾]多[钱錢]|[什啥][么麼]?[价價]|价格|價格|价钱|價錢|售价|怎么卖|怎麼賣|咋卖|กี่บาท|ราคา|いくら|値段|価格|가격|بكم|(?<!\w)(?:كم )?(?:ال)?سعر(?:ه|ها|هم|هن)?(?!\w)|कितने (?:का|की|के)|कीमत|क़ीमत|दाम"
)
NAMES_PRICE = re.compile(_NAMED)
"""Means money and nothing else."""
PRICE = sought(
    rf"{_NAMED}|\b(?:how much|hw much|howmuch|hm|costs?|cuanto (?:salen?|es|esta|seria|por)|a (?:cuanto|como)|quanto (?:e|ta|fica|sai|por)|het (?:bao )?nhi[eu]+|(?:ca )?coute(?:nt)?|vaut|(?:whats|what is|what's) (?:the|my) damage|combien|wie ?viel|kitn[aei] (?:hua|hai|hain))\b"
    r"|怎么算[钱錢]?|怎麼算[钱錢]?|一共多少|总共多少|เท่าไหร่|เท่าไร|เท่าหร่|얼마"
)
"""Says by itself that a price is meant, most of the time."""
HOW_MANY = sought(
    r"\b(?:berapa(?:an)?|brapa|brp|bape|brape|cuantos?|quanto|bao nhi(?:eu|u)|nhiu|bnhiu|kitn[aei]|(?:th?ao|tow) ?rai)\b|多少|几多|幾多|(?<!\w)كم(?!\w)|कितन[ाेी]"
)
"""Asks how much or how many: a price where a thing stands beside it and nothing else."""
_OTHER_NUMBERS = sought(
    r"\b(?:(?:berapa|brp|brapa) (?:jam|hari|lama|kali|orang|ml|l)\b|jam (?:berapa|brp|brapa)\b)"
    r"|(?<!\w)كم (?:ال)?ساعه|(?<!\w)الساعه كم|多少[码碼号號人个個天颗顆粒片枚张張]|\b(?:bao nhieu (?:gio|ngay|calo\w*|kcal|gram|gam|do"
    r"|phan tram)\b|(?:berapa|brp|brapa|cuantas|cuantos|quantas|quantos|kitni|ilang|how many) (?:kalori|calori\w*"
    r"|kcal|gram\w*|protein\w*|watt?s?|persen|derajat)\b|how much (?:caffeine|sugar|protein|water|weight|fat|salt"
    r"|milk)\b|(?:berapa|brp|brapa|bape|brape) (?:macam |jenis |pilihan )?(?:warna|kaler)|cuantos (?:colores|tonos)|quantas cores|bao nhieu mau\b"
    r"|kitn[aei] (?:colou?rs?|rang)\b)|多少(?:[种種]|卡|大卡|度|克|毫升|瓦)"
)
"""What is counted beside such a word is no money, though the shop may sell watches."""
TOTAL = sought(
    r"\b(?:in total|total(?:nya)?|totals?|al(?:l )?together|all in|comes? to|jadi(?: berapa| brp)?|jadinya|semua(?: sekali)|semua(?:nya)?|jumlah(?:nya)?|lahat(?: lahat)?|en total|no total|ao todo|tong(?: cong)?"
    r"|het (?:bao )?nhi[eu]+|au total|en tout|insgesamt|zusammen|macht das|kul|milake)\b|= ?\?|一共|总共|總共|合计|合計|共计|加起来|加起來|รวม(?:แล้ว|กัน|ทั้งหมด|เป็น)?|ทั้งหมด"
    r"|(?:ال)?مجموع|(?:ال)?اجمالي|كلهم|全部で|合わせて|다 ?해서|합계|총|कुल"
)
AFTER_DISCOUNT = sought(
    r"\b(?:after (?:the )?(?:discount|promo|coupon|voucher|code)|with (?:the )?(?:discount|promo|coupon|voucher)"
    r"|(?:promo|sale|discounted|flash|live) price|(?:setelah|sesudah|habis|lepas|selepas) (?:di)?(?:diskon|diskaun"
    r"|potongan|promo|tolak)|harga (?:promo|diskon|diskaun|flash|live)|(?:pagkatapos|kapag"
    r"|pag) (?:ng )?(?:may )?(?:discount|voucher)|(?:con|despues del?) (?:el )?(?:descuento|cupon)|(?:com"
    r"|depois do) (?:o )?(?:desconto|cupom)|precio (?:final|con)|(?:sau|con) (?:khi )?giam|gia (?:sau|khuyen mai"
    r"|sale)|apres (?:la )?(?:remise|reduction)|nach (?:dem )?rabatt|(?:discount|offer) ke baad)|打(?:完|过|了)?折(?:后"
    r"|後|多少|完|下来|之后)|打完折|折(?:后|後)|[优優]惠[价價后後]|券[后後]|活[动動][价價]|ลด(?:แล้ว)?(?:เหลือ|เหลือเท่า)|(?:หลัง|แล้ว)ลด"
    r"|ราคา(?:โปร|หลังลด|พิเศษ)|ลดแล้ว|(?:بعد|مع) (?:ال)?(?:خصم|تخفيض|كوبون|عرض)|割引(?:後|したら|で)|セール価格|할인(?:하면|가|된"
    r"|해서|받으면|후)|छूट के बाद"
)
"""What is left to pay is asked, not which discounts there are."""
DISCOUNT_ASKED = re.compile(
    r"\bhow much (?:is the |of a )?(?:discount|off)\b|\b(?:berapa|brp) (?:persen|diskon|diskaun|potongan|%)|\b(?:diskon|diskaun|potongan|discount)(?:nya)? (?:berapa|brp|magkano|ilan)\b"
    r"|\bcuanto (?:de )?descuento|\bquanto (?:de )?desconto|\bgiam (?:bao nhieu|may)|[几幾]折|多少折扣|[优優]惠多少|[减減]多少|ลด(?:กี่|ไป(?:กี่|เท่า))|كم (?:نسبه )?(?:ال)?خصم|何(?:%|パーセント|割引)|몇 ?(?:%|퍼센트)"
)
"""How much the discount is, not the price."""
HAGGLING = sought(
    r"\b(?:(?:tawad|nego(?:tiable|tiate)?|nawar|bargain|last price|best price)\b|(?:boleh|bole|bisa) (?:kurang"
    r"|nego|tawar|murah)(?:in)?\b|kurang(?:kan|in)? (?:lagi|sikit|dikit)\b|murah(?:in|kan)? (?:sikit|dikit|lagi)\b"
    r"|bot (?:chut|ti|it|xiu|duoc|gia)|fix (?:gia|chut|nhe|them)|rebaj(?:a|as|ita|en|ame)\b|descuentito\b"
    r"|desc?ontinho\b|menos? algo\b|baisser (?:le )?prix|handeln\b|verhandel|thoda kam\b|kam (?:karo|kar do"
    r"|hoga)\b)|便宜(?:点|點|一点|一點|些)|少(?:点|點)(?:吧|呗|嘛|吗|行|钱)|[讲講][价價]|砍[价價]|ลด(?:หน่อย|ได้(?:ไหม|มั้ย|ป่าว|อีก)|ให้"
    r"|อีก)|ถูกกว่านี้|(?:اخر|احسن|افضل) سعر|(?:نزل|نزلي|خفض)\w* (?:ال)?سعر|まけて|値引き|安く(?:して|でき|なり)|깎아|깍아"
)
"""Bargaining: the shop's own words answer it, or a person."""
OTHER_PRICE = sought(
    r"\b(?:gift[- ]?)?wrap(?:ped|ping)?\b|\bas a (?:gift|present)\b|\bgift box\b|\bengrav\w*|\bmonogram\w*|\bembroider\w*|\bcustomi[sz]\w*|\bprint(?:ed|ing)? (?:my |our |a |the )?(?:name|logo)\b|\bexpress\b|\bsame[- ]day\b|\bwarranty\b|\binstall(?:ation|ing)?\b|\brepairs?\b|\bspare\b"
    r"|\bbungkus (?:kado|hadiah)|\bbalut hadiah|\bkado\b|\bukir\b|\bgrafir\b|\bsablon\b|\bgaransi\b|\bwaranti\b|\bpasang(?:kan)? siap|\bekspres\b|\bpanregalo|\bpa?balot|\bgoi qua|\bkhac ten|\bin ten\b|\bbao hanh|\bhoa toc|\blap dat"
    r"|\benvolver|\benvolt(?:orio|ura)|\bpara regalo\b|\bgrabad[oa]|\bgrabar\b|\bgarantia|\binstalacion|\binstalacao|\bembrulh\w*|\bpara presente\b|\bgravac\w*|\bemballage|\bgravure|\bgarantie|\bgeschenkverpack\w*|\bgravur|\bversicher\w*"
    r"|包装(?:盒|费|成)|礼盒|禮盒|礼品包|刻字|刻名|定制|加急|特快|保修|安装|ห่อของขวัญ|สลัก|สกรีน|ด่วน|ประกัน|ติดตั้ง|تغليف|(?:ال)?نقش|ضمان|مستعجل|سريع جدا|تركيب|ラッピング|名入れ|刻印|速達|保証|포장|각인|보증|설치"
    r"|\bwhole ?sale\b|\bbulk\b|\bresellers?\b|\bgrosir|\bborong|\bmayoreo|\bpor mayor\b|\batacado|\bgia si\b|\bmua si\b|\bpakyaw|\bgro(?:s|ß)handel|\ben gros\b|批发|批發|拿货|拿貨|ขายส่ง|ราคาส่ง|جمله|卸|도매"
    r"|\b(?:gst|sst|ppn|iva|tva|tax(?:es)?|pajak|cukai|buwis|impuestos?|impostos?|thue vat|mwst|mehrwertsteuer|steuern?)\b"
    r"|\b(?:the|with|without|plus|and|incl?|excl?|including|excluding|much|is|any) vat\b|^vat\b|\btien thue\b|\bthue (?:bao nhieu|nhap|phi)"
    r"|[税稅]|ภาษี|ضريبه|ضرائب|세금|부가세|टैक्स|जीएसटी"
    r"|\bdeposits?\b|\bdown ?payment\b|\b(?:dp|uang muka|cagaran|anticipo|enganche|sinal|acompte|arrhes|anzahlung|kaution)\b|\b(?:tien|dat) coc\b|\bcoc (?:truoc|bao)"
    r"|[定订訂押]金|มัดจำ|عربون|手付金|前金|デポジット|예약금|계약금|\binstal?lments?\b|\bcicil\w*|\bansuran\b|\bhulugan\b|\btra gop\b|\bcuotas?\b|\bmeses sin intereses\b"
    r"|\bparcela(?:s|r|do|da|dos|das)?\b|\braten(?:zahlung)?\b|分期|ผ่อน|تقسيط|اقساط|分割(?:払|で)|할부|किस्त|\bemi\b"
    r"|\bper (?:100 ?)?(?:g|gram|grams|kg|kilo|kilogram|ml|l|lit(?:er|re)|met(?:er|re)|yard|oz|ounce)\b|\b(?:por|kada) (?:gramo|grama|kilo|quilo|kg|litro|metro)\b"
    r"|\b(?:par|au) (?:gramme|kilo|litre|metre)\b|\bpro (?:gramm|kilo|kg|liter|meter)\b|\bmoi (?:gam|gram|kg|ky|ki|met|lit)\b"
    r"|[每一](?:克|公斤|千克|毫升|公升)(?!拉)|每[斤米升]|(?:กรัม|กิโล|เมตร|ลิตร)ละ|ต่อ(?:กรัม|กิโล|เมตร|ลิตร)|(?:グラム|キロ|メートル|リットル)(?:あたり|当たり|単価)|(?:그램|킬로|미터|리터) ?당"
    r"|(?:بكم|سعر) ال(?:جرام|غرام|كيلو|متر|لتر)|(?:ال|لل)(?:جرام|غرام|كيلو|متر|لتر) بكم|प्रति (?:ग्राम|किलो|मीटर|लीटर)"
    r"|\belectric(?:ity|al)? (?:bills?|costs?|usage)\b|\bpower bills?\b|\b(?:kos|biaya|bil|tagihan) (?:elektrik|listrik)\b|\bkuryente\b|\btien dien\b"
    r"|\b(?:recibo|gasto|factura) de (?:la )?luz\b|\bconta de luz\b|\bstromkosten\b|\bbijli\b|电费|電費|电力|ค่าไฟ|فاتوره (?:ال)?كهرباء|電気代|전기(?:세|료|요금)"
)
"""A service beside the product, what it costs to run, a tax, a part paid first or later, a price by weight or for the trade:
not what the product's own row says."""
FREE_SHIPPING = re.compile(
    r"\bfree (?:shipping|ship|delivery|postage|ongkir|pos)\b|\bfreeship\b|\b(?:gratis|bebas) ong(?:kir|kos)|\b(?:pos|penghantaran|shipping|ongkir) (?:percuma|free|gratis|libre)|\blibre(?:ng)? (?:ba (?:ang )?)?(?:shipping|sf)|\bmien (?:phi )?(?:ship|van chuyen)"
    r"|\benvio (?:es )?(?:gratis|gratuito)|\bfrete (?:e )?(?:gratis|gratuito)|\blivraison (?:gratuite|offerte)|\bversandkostenfrei|\bkostenlose[rn]? versand|包邮|包郵|免[运運邮郵][费費]|免邮|ส่งฟรี|(?:شحن|توصيل) (?:ال)?مجان\w*|(?:ال)?(?:شحن|توصيل) مجان\w*|送料無料|무료 ?배송|무배"
)
COMPARED = re.compile(
    r"\b(?:than|versus|vs|which (?:one )?(?:is |are )?(?:the )?(?:cheap|more expensive|expensive|pric)\w*|which (?:is )?(?:more )?cheap\w*|differen\w+ (?:in price|between)|price difference"
    r"|(?:yang|yg) mana (?:lebih|lbh) (?:murah|mahal)|(?:lebih|lbh) (?:murah|mahal) (?:mana|dari|dr|drpd|daripada)|beda harga\w*|(?:alin|ano) (?:ang )?mas (?:mura|mahal)|mas (?:mura|mahal) (?:kaysa|sa)"
    r"|cual (?:es |sale )?mas (?:barat|car)[oa]|mas (?:barat|car)[oa]s? que|diferencia|qual (?:e |sai )?mais (?:barat|car)[oa]|mais (?:barat|car)[oa]s? que|diferenca"
    r"|(?:re|mac|dat) hon|lequel est (?:le )?(?:moins|plus) cher|laquelle est (?:la )?(?:moins|plus) chere|(?:moins|plus) chere?s? que|(?:billiger|gunstiger|teurer) als|welche[rs]? ist (?:billiger|gunstiger|teurer)|unterschied)\b"
    r"|(?:哪|谁|誰)(?:个|個|款|一个|一個)?(?:更|比较|比較)?(?:便宜|贵|貴)|比.{1,8}(?:便宜|贵|貴)|差多少钱?$|差价|(?:ถูก|แพง)กว่า|ต่างกัน(?:เท่า|กี่)|(?:ارخص|اغلي) (?:من|واحد)?|ايهما|الفرق"
    r"|より(?:安|高)い|どっちが(?:安|高)|どちらが(?:安|高)|(?:뭐|어느|어떤).{0,4}더 ?(?:싸|싼|비싸|비싼)|보다 ?(?:더 ?)?(?:싸|싼|비싸|비싼)|(?:kaun|kon)sa (?:sasta|mehnga)|से (?:सस्त|महंग)|कौन ?सा (?:सस्त|महंग)"
)
"""One price is held against another."""
SENDING = (
    r"(?:ship|shipping|shippin|deliver|delivery|postage|post|courier|send|sending|ongkir|ongkos|kirim|pengiriman|hantar|penghantaran|pos|padala|envio|enviar|envian|frete|entrega|entregar|ship\w*|phi ship|giao(?: hang)?|van chuyen"
    r"|livraison|envoi|versand|lieferung|(?:ال)?توصيل|(?:ال)?شحن|运费|運費|邮费|郵費|快递费|ค่าส่ง|จัดส่ง|送料|배송비|배송|택배)"
)
"""A pattern of what sending is called."""
_FOR_SENDING = re.compile(
    rf"(?:{PRICE.pattern}|{HOW_MANY.pattern})(?:\W+\w+){{0,3}}?\W*(?<![a-z]){SENDING}(?!\w)|(?<![a-z]){SENDING}(?:\W+\w+){{0,1}}?\W*(?:{PRICE.pattern}|{HOW_MANY.pattern})"
)
_LEAST = re.compile(
    r"\b(?:how much|hw much)(?: more)? (?:(?:do|does|must|should|would|to|i|we|you|u|need|have|got|gotta) )*(?:spend|buy|order|purchase)\b|\b(?:min(?:imum)?\.?|least) (?:spend|order|purchase|amount)(?: (?:is )?how much)?"
    r"|\b(?:min(?:imal)?|minimum)? ?(?:belanja|order|beli|pembelian) (?:min(?:imal|imum)? )?(?:berapa|brp)\b|\b(?:magkano|ilan) (?:po )?(?:ba )?(?:ang )?(?:dapat|kailangan|minimum|min)(?: \w+){0,2}"
    r"|\bmua (?:toi thieu |tu |du )?bao nhieu\b|\b(?:cuanto|quanto) (?:tengo que|hay que|debo|preciso|tenho que|devo)? ?(?:comprar|gastar|pedir)\b|\b(?:compra|pedido) minim[oa](?: de (?:cuanto|quanto))?"
    r"|\bcombien (?:faut ?il )?(?:commander|depenser|acheter)\b|\b(?:ab|fur) wie ?viel\b|\bmindestbestellwert\b|[满滿](?:多少[钱錢]?|[几幾]\w?)|[买買凑湊][够夠满滿到](?:多少[钱錢]?|[几幾]\w?)|(?:ซื้อ|สั่ง)?(?:ครบ|ขั้นต่ำ)(?:เท่าไ[หร]\S*|กี่บาท)|いくら以上|얼마 ?이상"
)
"""From how much on: an order's sum, not what a thing costs."""
_WITH_SENDING = re.compile(
    rf"\b(?:with|incl(?:uding|usive of|uded)?\.?|plus|and|n) (?:the )?(?:ship(?:ping|pin)?|delivery|postage|sf)\b|[+&] ?{SENDING}(?!\w)|\b(?:shipped|delivered|posted|sent) to\b"
    r"|\b(?:termasuk|sekali|sama|dengan|plus|sampai|sampe|siap|include|incl) (?:dengan )?(?:ongkir|ongkos|pos|postage|penghantaran|kirim)\b"
    r"|\b(?:kasama(?: na)?(?: ang| yung)?|pati(?: na)?|with|plus) (?:ang )?(?:shipping|sf|padala|delivery)\b"
    r"|\b(?:con|mas|incluido|incluyendo) (?:el )?envio\b|\benvio incluido\b|\b(?:com|mais|incluindo) (?:o )?frete\b|\bfrete incluso\b"
    r"|\b(?:ca|gom|tinh ca|kem|cong|bao gom) (?:ca )?(?:phi )?(?:ship|van chuyen)\b|\b(?:avec|plus) (?:la )?livraison\b|\blivraison (?:comprise|incluse)\b"
    r"|\b(?:mit|inkl\w*|plus) versand\b|[连連含加]上?(?:运费|運費|邮费|郵費|快递费)|รวม(?:ค่า)?(?:จัด)?ส่ง|(?:مع|شامله?|ب)(?: )?(?:ال)?(?:توصيل|شحن)|送料(?:込み?|合わせて)|배송비 ?포함"
)
_PRAISED = re.compile(
    r"\b(?:prices?|harga(?:nya)?|hrg(?:nya)?|presyo|precios?|precos?|gia(?: ca)?|prix|preis)(?: (?:is|are|so|very|really|quite|not|memang|emang|sgt|sangat|ay|es|esta|muy|e|ta|muito|rat|qua|est|ist))*"
    r" (?:good|nice|great|ok|okay|fair|reasonable|crazy|cheap|bagus|mantap|murah|ok+e?|best|mura|sulit|bueno|buenos|barato|bom|boa|otimo|tot|re|hop ly|bad|gut)\b"
    r"|[价價](?:格|钱|錢|位)?(?:真|很|也|还|還|挺|太|都)?(?:可以|不[错錯]|好|美[丽麗]|香|合[适適]|划算|[实實]惠)|ราคา(?:ดี|ถูก|น่ารัก|โอเค|โดน)|(?:ال)?(?:سعر|اسعار)(?:ه|ها)? (?:\w+ )?(?:حلوه?|ممتازه?|مناسبه?|رخيصه?|روعه|جميله?|طيب)"
    r"|値段(?:が|は|も)?(?:いい|安い|最高)|가격(?:이|은|도)? ?(?:좋|착하|괜찮)"
)
_ASKED = re.compile(
    r"[?？؟]|[吗嗎么麼]|多少|几|幾|ไหม|มั้ย|เท่า|หรอ|(?<!\w)(?:هل|كم)(?!\w)|かな|나요|까요|\b(?:what|how|is it|can|any|apa|ga|gak|tak|ba|ko|khong)\b"
)


STOCK = re.compile(
    r"stock|availab|sold out|\bleft\b|\bstok\b|ready\b|masih ada|\bada lagi|\bhabis|\bubos|\bagotad|\bqueda|disponib|\bdisponivel|esgotad"
    r"|con hang|het hang|有货|有貨|还有|還有|现货|現貨|缺货|补货|เหลือ|หมด|ของไหม|มีของ(?:ไหม|มั้ย|ป่าว|หรือ|อยู่|$)|متوفر|في مخزون|在庫|재고|품절"
)
"""Asks whether something is there."""


def counts_something_else(plain: str) -> bool:
    """Whether "how many" stands beside a unit that is no money."""
    return _OTHER_NUMBERS.search(plain) is not None


def praises_price(plain: str) -> bool:
    """Whether a price is called good and none is asked for."""
    return _PRAISED.search(plain) is not None and not HOW_MANY.search(plain) and not _ASKED.search(plain)


def without_other_numbers(plain: str) -> str:
    """The text without the questions for a number that is no money."""
    return _OTHER_NUMBERS.sub(" ", plain)


def only_sending_is_priced(plain: str) -> bool:
    """Whether what sending costs is asked, or from which sum on it is free, and no other price."""
    costs = FREE_SHIPPING.sub(" ", plain)
    rest = _FOR_SENDING.sub(" ", costs)
    if costs != plain:
        rest = _LEAST.sub(" ", rest)
    return rest != costs and not PRICE.search(rest) and not HOW_MANY.search(rest)


def asks_price_with_sending(plain: str) -> bool:
    """Whether a price is asked for and what the sending comes to beside it ("how much with shipping to Penang")."""
    asked = PRICE.search(plain) or HOW_MANY.search(plain) or TOTAL.search(plain)
    return bool(asked) and _WITH_SENDING.search(plain) is not None and not FREE_SHIPPING.search(plain)
