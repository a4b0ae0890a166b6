"""Questions that their words alone tell: what something costs, or whether a colour or size is there, and little else."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from app.triage.cleaning import clean, fold_in_place
from app.triage.comment import Slots
from app.triage.counting.link_numbers import link_numbers, without_link_numbers
from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD
from app.triage.counting.quantities import asks_a_total, read_quantity
from app.triage.money.offer_words import OFFERS
from app.triage.money.price_words import (
    AFTER_DISCOUNT,
    HAGGLING,
    HOW_MANY,
    NAMES_PRICE,
    OTHER_PRICE,
    PRICE,
    SENDING,
    STOCK,
    TOTAL,
    counts_something_else,
)
from app.triage.products.shop_words import ShopWords
from app.triage.products.stock_words import beside_how_many_choices
from app.triage.talk.one_of import one_of
from app.triage.talk.sought import sought
from knowledge.colours import colour_key
from knowledge.compute.size_names import size_key
from knowledge.scripts import is_unspaced

Told = Literal["price", "availability"]

_LONGEST = 60
"""Characters up to which a comment may be a plain question."""
_THING = "\u25a1"
"""Stands for what was found to name a product."""
_CHOICE = "\u25cb"
"""Stands for a colour or size."""
_POINTING = """
this that these those them it dis tis ini itu ni tu yg yang tadi to ito iyan ito nito niyan nyan yan yun yung ung este esta estos estas ese esa esos esas
eso esto esse essa esses essas isso isto aquele aquela nay kia do day nó ca celui celle celui-ci celle-ci der die das dieser diese dieses
yeh ye yah wo woh iska iski uska wala wale wali hada hadha hatha hadi di dah el al هذا هذي هذه هاي ذا ذي دا دي هاد هاده هادي هيدا هذاك
tua ua nee nii an
""".split()  # noqa: SIM905
_SPACED = """
is are s the a an of for at on only one ones pls plz please po poh opo now today tonight here just again btw so ah la lah leh lor meh hor eh oh sis bro babe hun dear
hi hello hey admin min seller host each per will would be do does me i my we u you ur your what whats then and but tell
nya tadi barusan ya yah kak ka kakak akak abang bang gan bu pak bos boss dong donk sih deh kah kan kalo kalau klo utk untuk buat punya si mau nak saya sy aku je jer ja jadi skrg sekarang ini oi
ba ang ng na sa lang ate kuya mamsh idol pala ulit ngayon isa nalang naman
el la los las un una de del lo y en por para es son tan amiga amigo hola porfa porfavor favor ahora hoy me reina guapa cada
o os as um uma da do dos das e eh pfv pf moca moco ola ta ai agora hoje ele ela dele cada
cai chiec em chi shop oi ad a u di vay the thi con mot minh cho hoi xin voi nha nhe ha z gi a
le les l ce cet cette ces du des svp stp est que c il elle et ein eine fur und denn den es bitte bonjour hallo
us is ka ki ke hai hain h ko bhai didi bhaiya ji ek aur bata batao do
krub krap kha ka khrap kub ja na nia pii
لو سمحت سمحتي حبيبتي حبيبي يا اخت اختي الان الحين دلوقتي هلق فضلك من واحد واحده الواحد الواحده ال هو هي و طيب الحبه القطعه
""".split()  # noqa: SIM905
_UNSPACED = """
这个 這個 这款 這款 这件 這件 那个 那個 那款 这双 这条 這條 这 這 那 它 一个 一件 一款 一双 一条 的 呢 啊 呀 吗 嗎 嘛 是 请问 請問 主播 老板 老闆 姐 亲 親 现在 現在 今天 卖 賣 要 号 號 链接 连结 鏈接 一下 我 想 问 問 了 哦 哈 你们 家 每 单价 件 双 个
ตัวนี้ อันนี้ คู่นี้ ชิ้นนี้ ตัว อัน คู่ ชิ้น นี้ นั้น ค่ะ คะ คับ ครับ จ้า จ๋า จ้ะ นะ พี่ แม่ค้า ร้าน ตอนนี้ วันนี้ ขอ ของ ละ ล่ะ หรอ เหรอ อ่ะ ที่ เป็น แล้ว
これ この それ その あの あれ は って の です か 今 ください 教えて お も
이거 이것 저거 그거 이 저 그 은 는 요 에요 예요 이에요 인가요 좀 지금 하나 거 건 게 언니 사장님 짜리
यह ये वो वह का की के वाला वाले वाली है हैं जी भाई दीदी इसका इसकी ये वाला
""".split()  # noqa: SIM905
_THERE_SPACED = """
got have has any in stock stocks available avail left is there still come comes also more
ada stok ready redi masih lagi ga gak nggak ngga enggak kah tak x punya warna kaler wrn ukuran saiz size sizes colour color kosong
may meron mayroon pa wala kulay
hay tienen tienes tiene queda quedan color talla disponible todavia aun hay viene vienen tambien
tem cor tamanho disponivel ainda na no tambem
co khong ko k hong hok hem mau size hang chua con cong
y avez vous dispo disponible couleur taille reste gibt noch habt ihr farbe grosse verfugbar auch da
milega milegi kya available chahiye
متوفر متوفره موجود موجوده في فيه فيها عندكم هل باقي لون اللون مقاس المقاس لسه لسا بال ب شي
""".split()  # noqa: SIM905
_THERE_UNSPACED = """
有没有 有沒有 没有 沒有 还有 還有 还剩 有 吗 嗎 货 貨 现货 現貨 色 颜色 顏色 码 碼 尺码 剩
มีสี มี ไหม มั้ย มั๊ย ไม๊ เหลือ สี ไซส์ ไซซ์ ไซ ยัง หรือเปล่า หรือป่าว ป่าว ปะ บ้าง
ありますか ある 在庫 色 サイズ まだ 残って が 있나요 있어요 있음 재고 색상 색 사이즈 남았나요 아직
मिलेगा है क्या रंग
""".split()  # noqa: SIM905
_NO_KINDS = frozenset(
    """
size sizes saiz ukuran talla spf upf pack packs set sets pcs pair ml cm mm kg gram watt mah hours
""".split()  # noqa: SIM905
)
_COUNT = re.compile(
    rf"\b(?:x ?)?(?:\d{{1,3}}|{NUMBER_WORD})(?: ?x)?\b(?:\s*(?:pcs?|pces|pieces?|pairs?|sets?|units?|packs?|packets?|box(?:es)?|bottles?|biji|bji|buah|bh|helai|pasang|potong|lembar|bungkus|botol|cai|chiec|doi|hop|chai|goi"
    r"|piezas?|pares|par|paquetes?|unidades?|uds?|pecas?|piraso|paires?|stuck|paar)\b)?"
    rf"|(?:\d{{1,3}}|{HAN_NUMBER})\s*(?:件|双|雙|副|套|盒|包|袋|箱|罐|瓶|支|只|隻|对|對|条|條|个|個|枚|点|足)"
    rf"|(?:\d{{1,3}}|{NUMBER_WORD})\s*(?:ชิ้น|ตัว|คู่|อัน|ชุด|กล่อง|ขวด|ใบ|เส้น|ผืน|ซอง|ถุง|แพ็?ค|ก้อน|เครื่อง|เล่ม|개|벌|켤레|세트|장|قطع|قطعه|حبات|حبه)|قطعتين|حبتين|(?:7|h)abt\w{2, 3}"
)
_BUYING = re.compile(
    r"\b(?:buy|take|get|order|want|need|quiero|quero|gusto|if|what if|how about|what about|ambil|beli|pesan|jika|kung|kapag|pag|kunin|kuha|bili|si|se|compro|compra|llevo|llevar|comprar|levo|levar|dapat|mua|lay|neu|wenn|falls|nehme|kaufe|prends|agar|loon|lun|for|buy)\b"
    r"|买|買|拿|来|來|要是|如果|ซื้อ|เอา|ถ้า|(?<!\w)(?:لو|اذا|اخذ|اخذت|اخدت|اشتري|اشتريت)(?!\w)|買ったら|사면"
)
_LINK = re.compile(
    rf"\b(?:links?|lnk|no|nos|number|num|nomor|nombor|item|product|produk|producto|produto|enlace|so|sp|ma so)\b\W*(?:no\W*)?(?:\d{{1,3}}|{NUMBER_WORD})\b|#\s*\d{{1,3}}"
    rf"|(?:第)?(?:\d{{1,3}}|{HAN_NUMBER})\s*(?:号|號|번)?\s*(?:链接|鏈接|連結|링크)?|(?:链接|鏈接|連結|ลิงก์|ลิงค์|ลิ้งค์|เบอร์|رقم|رابط|لينك|リンク|링크)\s*(?:{HAN_NUMBER}|{NUMBER_WORD}|\d{{1,3}})"
)
_BLOTTED = re.compile("_+")
_SIZE_WORD = re.compile(
    rf"(?:\b(?:ukuran|uk|saiz|size|sz|talla|tamanho|tam|taille|grosse)|ไซ[สซ]์?|サイズ|사이즈|مقاس)?\s*{_CHOICE}"
)
_SIZES = re.compile(
    r"\b(?:sizes?|saiz|ukuran|tallas?|tamanhos?|tailles?|grosse)\b|码|碼|ไซ[สซ]|مقاس|サイズ|사이즈|साइज"
)
_HAN_MANY = re.compile("多少(?![钱錢])")
"""Behind a size it may ask what the size measures."""
_AMOUNT = re.compile(rf"(?:\bhow much|{HOW_MANY.pattern})\s+(?P<of>[^\W\d_]+)")
_JOINTS = re.compile(
    r"\s*[,，、;.]\s+|[?!。？！]+\s*|\s+(?:and|also|n|plus|dan|sama|terus|y|e|tsaka|saka|at|va|et|und|aur|&)\s+|\s+و\s*(?=هل|كم|بكم|متي|في|ال|باقي)"
)
_COLOUR = sought(
    r"\b(?:colou?rs?\b|warna|kaler|kulay|color(?:es)?\b|cor(?:es)?\b|mau\b|tonos?\b|tom\b|shades?\b|couleur|farbe"
    r"|rang\b)|颜色|顏色|色号|色|สี|لون|الوان|درجه|カラー|色|색|रंग"
)
_SUITS = re.compile(
    r"\b(?:suits?\b|flatter|(?:looks?|look) (?:best|good|better|nice) on\b|(?:tan|fair|dark|brown|olive|pale"
    r"|morena?) skin\b|skin ?tone|cocok|sesuai|kulit\b|babagay|bagay\b|morena\b|moren[ao]s?\b|triguen[ao]|(?:me|te"
    r"|le|nos|les) (?:queda|quedaria|sienta|va)\b|piel\b|pele\b|(?:me|te|lhe) (?:cai|fica)|fica (?:bem|melhor)"
    r"|combina|hop (?:voi|mau|da)|da (?:ngam|trang|den)|tien (?:da|mau)|me va\b|steht mir|passt zu|haut\b)|适合|適合"
    r"|显白|顯白|[黑黄黃白]皮|肤色|膚色|เหมาะ|ผิว|يناسب|بشر|يليق|似合|肌|어울리|피부|जंचेगा|सूट"
)
_POLITE = re.compile(
    r"\b(?:can|may|could) (?:i|we) (?:know|ask|check)\b|\b(?:boleh|bisa) (?:saya )?(?:tahu|tau|tanya)\b|\b(?:mau|nak|mo) (?:tanya|tau|tahu)\b|\bpwede (?:po )?(?:magtanong|malaman)\b|\bcho (?:em |minh )?hoi\b|可以问一下"
)
_MAY = re.compile(
    r"\b(?:can|could|may|boleh|bole|bisa|bs|pwede|puwede|pede|puede[sn]?|pode[m]?|da pra|duoc|dc|dk|chut|di|peut|kann)\b|可以|能不能|可不可以|能|ได้|ممكن|できますか|できる"
)
"""Whether something may be had."""
_RUN = re.compile(r"[a-z0-9][a-z0-9.\-/]*")
_SPACED_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_GOES_ON = re.compile(
    r"\b(?:how|about|same|too|also|well|que tal|juga|jg|gimana|gmn|bagaimana|macam mana|sama|igual|auch|aussi|naman|thi sao|con)\b|一样|一樣|同样|同樣|也|怎么样|怎麼樣|ล่ะ|ด้วย|도"
)
"""What a question that goes on with another one says."""
_LEFT = re.compile(r"[^\W_]")


def asks_what_suits(plain: str) -> bool:
    """Whether a folded text asks which colour becomes somebody."""
    return _COLOUR.search(plain) is not None and _SUITS.search(plain) is not None


def points(plain: str) -> bool:
    """Whether a folded text points at a product ("this one", "ni", "这个")."""
    spelled = {word[0] for word in _SPACED_WORD.finditer(plain)}
    if not spelled.isdisjoint(_POINTS - _ARTICLES) or any(word in plain for word in _POINTS_UNSPACED):
        return True
    return _POINTS_IN_KOREAN.search(plain) is not None


def asks_for_choices(plain: str) -> bool:
    """Whether a folded text speaks of colours, sizes or offers."""
    return any(words.search(plain) for words in (_COLOUR, _SIZES, OFFERS, AFTER_DISCOUNT))


def plain_question(text: str, slots: Slots, words: ShopWords) -> Told | None:
    """What a text asks in so many words; None where anything else stands in it."""
    plain = fold_in_place(text)
    if len(plain) > _LONGEST:
        return None
    beside = beside_how_many_choices(plain)
    if beside != plain and not PRICE.search(beside):
        return "availability"
    if not _may_be_plain(plain, slots) or counts_something_else(plain):
        return None
    things = _without_products(text, plain, words)
    if _is_price(plain, things, slots, words) or _is_offer(plain, things, words):
        return "price"
    return "availability" if _is_stock(text, things, slots, words) else None


def _may_be_plain(plain: str, slots: Slots) -> bool:
    """Whether there is a word to look closer for: most comments have none."""
    if slots.colours or slots.sizes or slots.quantity is not None:
        return True
    return any(words.search(plain) for words in (PRICE, HOW_MANY, OFFERS, HAGGLING))


def clauses(text: str) -> list[str]:
    """What stands between the marks and the words for "and" of a text."""
    return [clause for clause in _JOINTS.split(text) if clause and clause.strip()]


def beyond_small_words(plain: str) -> str:
    """What a folded text says beside forms of address, articles and pointing words: its letters and digits."""
    return "".join(_LEFT.findall(_filler().sub(" ", plain)))


def beyond_plain(text: str, words: ShopWords) -> str:
    """What a text says beside products, prices, what is there, and small words: folded, with a space for all else."""
    left = _without_products(text, fold_in_place(text), words)
    for pattern in (AFTER_DISCOUNT, PRICE, TOTAL, HOW_MANY, STOCK):
        left = pattern.sub(" ", left)
    left = _without_kinds(left, words)[0]
    return _filler().sub(" ", _there().sub(" ", left))


def names_only_a_product(text: str, words: ShopWords) -> bool:
    """Whether a text names a product and asks nothing of it: "hoodie?", "and what about the hoodie?", 那卫衣呢."""
    plain = fold_in_place(text)
    left = _without_products(text, plain, words) if len(plain) <= _LONGEST else plain
    if _THING not in left:
        return False
    return not beyond_small_words(_GOES_ON.sub(" ", left).replace(_THING, " "))


def plain_parts(text: str, slots: Slots, words: ShopWords) -> frozenset[Told]:
    """What the clauses of a text ask in so many words."""
    said = clauses(text)
    if len(said) < 2:
        return frozenset()
    told: list[Told | None] = [plain_question(clause, slots, words) for clause in said]
    others = [fold_in_place(clause) for clause, one in zip(said, told, strict=True) if one is None]
    if len(others) == 1 and any(told) and names_a_price(others[0]):
        told.append("price")
    return frozenset(one for one in told if one is not None)


def names_a_price(plain: str) -> bool:
    """Whether a folded text that is not understood word for word names the price of a thing all the same."""
    return NAMES_PRICE.search(plain) is not None and not (
        re.search(SENDING, plain) or OTHER_PRICE.search(plain)
    )


def _is_price(plain: str, things: str, slots: Slots, words: ShopWords) -> bool:
    said = PRICE.search(plain) is not None
    counted = read_quantity(plain) is not None
    summed = asks_a_total(plain)
    if not (said or summed or HOW_MANY.search(plain)) or _is_an_amount(things, words):
        return False
    left = things
    sized = slots.sizes and "sizes" not in slots.carried and not _HAN_MANY.search(plain)
    if sized and (counted or _THING in things):
        left = _SIZE_WORD.sub(" ", _without_sizes(things, slots, words))
    for pattern in (AFTER_DISCOUNT, PRICE, TOTAL, HOW_MANY):
        left = pattern.sub(" ", left)
    if link_numbers(plain, plain):
        left = _LINK.sub(_THING, _BLOTTED.sub(_THING, without_link_numbers(left, left)))
    if counted:
        left = _BUYING.sub(" ", _COUNT.sub(" ", left))
    left, pointed = _without_kinds(left, words)
    pointed = pointed or _THING in left
    if not (said or summed or counted or pointed):
        return False
    return not _LEFT.search(_filler().sub(" ", left))


def _is_offer(plain: str, things: str, words: ShopWords) -> bool:
    """Whether an offer, or less than the price, is asked for and nothing else."""
    left = HAGGLING.sub(" ", things)
    haggles = left != things
    left = _MAY.sub(" ", left) if haggles else OFFERS.sub(" ", things)
    if left == things or OTHER_PRICE.search(plain):
        return False
    left = _without_kinds(left, words)[0]
    bare = _filler().sub(" ", left)
    rest = _filler().sub(" ", _there().sub(" ", left))
    return not _LEFT.search(rest) and (haggles or "?" in plain or len(rest.split()) < len(bare.split()))


def _is_an_amount(things: str, words: ShopWords) -> bool:
    """Whether a kind of thing stands right behind "how much": "how much water" is no price of a water bottle."""
    amount = _AMOUNT.search(things)
    return amount is not None and amount["of"] in _kinds(words)


def _is_stock(text: str, things: str, slots: Slots, words: ShopWords) -> bool:
    left = things
    if slots.sizes and "sizes" not in slots.carried:
        left = _without_sizes(left, slots, words)
    sized = _CHOICE in left
    if slots.colours and "colours" not in slots.carried:
        left = _without_colours(text, left, words)
    coloured = left.count(_CHOICE) > (1 if sized else 0)
    if not (sized or coloured):
        return False
    left = _without_kinds(left, words)[0]
    bare = _filler().sub(" ", left)
    rest = _filler().sub(" ", _there().sub(" ", left))
    asked = len(rest.replace(" ", "")) < len(bare.replace(" ", "")) or (coloured and "?" in text)
    return asked and not _LEFT.search(rest)


def _without_products(text: str, plain: str, words: ShopWords) -> str:
    """The folded text with a mark in place of each name of a product."""
    left = plain
    for match in sorted(words.names.find(text), key=lambda match: -match.span[0]):
        start, end = match.span
        left = f"{left[:start]} {_THING} {left[end:]}"
    return _POLITE.sub(" ", left)


def _without_kinds(left: str, words: ShopWords) -> tuple[str, bool]:
    """The text without words that point at a product or say what kind of thing it is, and whether there were any."""
    kinds, found = _kinds(words), False

    def mark(word: re.Match[str]) -> str:
        nonlocal found
        spelled = word[0]
        same = {
            spelled,
            spelled.removesuffix("s"),
            spelled.removesuffix("es"),
            spelled.removesuffix("nya"),
            spelled.removeprefix("ال"),
        }
        if spelled in _POINTS or same & kinds:
            found = True
            return " "
        return spelled

    marked = _SPACED_WORD.sub(mark, left)
    return marked, found or any(word in left for word in _POINTS_UNSPACED)


@lru_cache(maxsize=64)
def _kinds(words: ShopWords) -> frozenset[str]:
    """The first and last words of the products' names and aliases: what kind of things they are."""
    named = (
        fold_in_place(clean(name)).split()
        for product in words.products.values()
        for name in (*product.name.values(), *product.aliases)
    )
    ends = {word for name in named for word in (name[:1] + name[-1:])}
    ends |= {word.removeprefix("ال") for word in ends}
    return frozenset(word for word in ends if len(word) > 2 and word.isalpha()) - _NO_KINDS


def _without_sizes(left: str, slots: Slots, words: ShopWords) -> str:
    keys = {size_key(size) for size in slots.sizes} | words.sizes.keys()
    for key in sorted((key for key in keys if " " in key), key=len, reverse=True):
        left = left.replace(key, f" {_CHOICE} ")
    return _RUN.sub(lambda run: f" {_CHOICE} " if size_key(run[0]) in keys else run[0], left)


def _without_colours(text: str, left: str, words: ShopWords) -> str:
    """The folded text without its colours; those of `text` count as spelled, since accents tell some apart."""
    there = (spelling for spelling in words.colours if spelling in left)
    for spelling in sorted(there, key=len, reverse=True):
        left = re.sub(rf"(?<![a-z]){re.escape(spelling)}(?![a-z])", f" {_CHOICE} ", left)
    spelled = {fold_in_place(word) for word in _SPACED_WORD.findall(text) if colour_key(word)}

    def mark(word: re.Match[str]) -> str:
        plain = word[0].removeprefix("ال")
        return f" {_CHOICE} " if word[0] in spelled or colour_key(plain) else word[0]

    left = _SPACED_WORD.sub(mark, left)
    return _without_unspaced_colours(left) if any(map(is_unspaced, left)) else left


def _without_unspaced_colours(left: str) -> str:
    at = 0
    while at < len(left):
        size = next((size for size in (5, 4, 3, 2, 1) if _is_unspaced_colour(left[at : at + size])), 0)
        left = f"{left[:at]}{_CHOICE}{left[at + size :]}" if size else left
        at += 1
    return left


def _is_unspaced_colour(word: str) -> bool:
    return bool(word) and is_unspaced(word[0]) and colour_key(word) is not None


_POINTS = frozenset(_POINTING)
_ARTICLES = frozenset("der die das al el do it an ca di yang yg tadi".split())  # noqa: SIM905
_POINTS_UNSPACED = (
    "这",
    "那",
    "這",
    "ตัวนี้",
    "อันนี้",
    "นี้",
    "これ",
    "それ",
    "この",
    "이거",
    "저거",
    "그거",
    "यह",
    "ये",
)
_POINTS_IN_KOREAN = re.compile("(?<![\uac00-\ud7a3])[이저그] (?=[\uac00-\ud7a3])")


@lru_cache(maxsize=1)
def _filler() -> re.Pattern[str]:
    return _any_of(_SPACED + _POINTING, _UNSPACED)


@lru_cache(maxsize=1)
def _there() -> re.Pattern[str]:
    return _any_of(_THERE_SPACED, _THERE_UNSPACED)


def _any_of(spaced: Sequence[str], unspaced: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(map(fold_in_place, spaced))}(?!\w)|{one_of(unspaced)}")
