"""Small words beside what is asked: forms of address, articles, what asks whether something is there; for folded text."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.talk.one_of import one_of
from app.triage.talk.pointing_words import POINTING

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
LETTER = re.compile(r"[^\W_]")


def beyond_small_words(plain: str) -> str:
    """What a folded text says beside forms of address, articles and pointing words: its letters and digits."""
    return "".join(LETTER.findall(small_words().sub(" ", plain)))


@lru_cache(maxsize=1)
def small_words() -> re.Pattern[str]:
    """Forms of address, articles and pointing words."""
    return _any_of(_SPACED + POINTING, _UNSPACED)


@lru_cache(maxsize=1)
def words_of_stock() -> re.Pattern[str]:
    """What else stands in a question whether a colour or size is there."""
    return _any_of(_THERE_SPACED, _THERE_UNSPACED)


def _any_of(spaced: Sequence[str], unspaced: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(map(fold_in_place, spaced))}(?!\w)|{one_of(unspaced)}")
