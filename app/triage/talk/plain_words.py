"""The words that may stand in a plain question: how many, of which link, politely; for folded text."""

import re

from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORD
from app.triage.money.price_words import HOW_MANY

COUNT = re.compile(
    rf"\b(?:x ?)?(?:\d{{1,3}}|{NUMBER_WORD})(?: ?x)?\b(?:\s*(?:pcs?|pces|pieces?|pairs?|sets?|units?|packs?|packets?|box(?:es)?|bottles?|biji|bji|buah|bh|helai|pasang|potong|lembar|bungkus|botol|cai|chiec|doi|hop|chai|goi"
    r"|piezas?|pares|par|paquetes?|unidades?|uds?|pecas?|piraso|paires?|stuck|paar)\b)?"
    rf"|(?:\d{{1,3}}|{HAN_NUMBER})\s*(?:件|双|雙|副|套|盒|包|袋|箱|罐|瓶|支|只|隻|对|對|条|條|个|個|枚|点|足)"
    rf"|(?:\d{{1,3}}|{NUMBER_WORD})\s*(?:ชิ้น|ตัว|คู่|อัน|ชุด|กล่อง|ขวด|ใบ|เส้น|ผืน|ซอง|ถุง|แพ็?ค|ก้อน|เครื่อง|เล่ม|개|벌|켤레|세트|장|قطع|قطعه|حبات|حبه)|قطعتين|حبتين|(?:7|h)abt\w{2, 3}"
)
BUYING = re.compile(
    r"\b(?:buy|take|get|order|want|need|quiero|quero|gusto|if|what if|how about|what about|ambil|beli|pesan|jika|kung|kapag|pag|kunin|kuha|bili|si|se|compro|compra|llevo|llevar|comprar|levo|levar|dapat|mua|lay|neu|wenn|falls|nehme|kaufe|prends|agar|loon|lun|for|buy)\b"
    r"|买|買|拿|来|來|要是|如果|ซื้อ|เอา|ถ้า|(?<!\w)(?:لو|اذا|اخذ|اخذت|اخدت|اشتري|اشتريت)(?!\w)|買ったら|사면"
)
LINK = re.compile(
    rf"\b(?:links?|lnk|no|nos|number|num|nomor|nombor|item|product|produk|producto|produto|enlace|so|sp|ma so)\b\W*(?:no\W*)?(?:\d{{1,3}}|{NUMBER_WORD})\b|#\s*\d{{1,3}}"
    rf"|(?:第)?(?:\d{{1,3}}|{HAN_NUMBER})\s*(?:号|號|번)?\s*(?:链接|鏈接|連結|링크)?|(?:链接|鏈接|連結|ลิงก์|ลิงค์|ลิ้งค์|เบอร์|رقم|رابط|لينك|リンク|링크)\s*(?:{HAN_NUMBER}|{NUMBER_WORD}|\d{{1,3}})"
)
HAN_MANY = re.compile("多少(?![钱錢])")
"""Behind a size it may ask what the size measures."""
AMOUNT = re.compile(rf"(?:\bhow much|{HOW_MANY.pattern})\s+(?P<of>[^\W\d_]+)")
POLITE = re.compile(
    r"\b(?:can|may|could) (?:i|we) (?:know|ask|check)\b|\b(?:boleh|bisa) (?:saya )?(?:tahu|tau|tanya)\b|\b(?:mau|nak|mo) (?:tanya|tau|tahu)\b|\bpwede (?:po )?(?:magtanong|malaman)\b|\bcho (?:em |minh )?hoi\b|可以问一下"
)
MAY = re.compile(
    r"\b(?:can|could|may|boleh|bole|bisa|bs|pwede|puwede|pede|puede[sn]?|pode[m]?|da pra|duoc|dc|dk|chut|di|peut|kann)\b|可以|能不能|可不可以|能|ได้|ممكن|できますか|できる"
)
"""Whether something may be had."""
GOES_ON = re.compile(
    r"\b(?:how|about|same|too|also|well|que tal|juga|jg|gimana|gmn|bagaimana|macam mana|sama|igual|auch|aussi|naman|thi sao|con)\b|一样|一樣|同样|同樣|也|怎么样|怎麼樣|ล่ะ|ด้วย|도"
)
"""What a question that goes on with another one says."""
