"""What others' advertising and attempts to command the machine look like, in folded text."""

import re

from app.triage.talk.sought import sought
from app.triage.talk.telltales import telltales

_LINK = sought(
    r"https?:/|\bwww\.\w|\b(?:t\.me|wa\.me|bit\.ly|tinyurl\.com|linktr\.ee|line\.me|discord\.gg|is\.gd|goo\.gl|cutt\.ly)/"
    r"|\b[\w-]+\.(?:com|net|org|shop|store|xyz|top|vip|club|online|site|live|info|cc|me|co|io|cn|id|my|th|vn|ph|br|mx|ru)"
    r"(?:\.[a-z]{2})?/\w"
)
_DOMAIN = re.compile(r"\b[\w-]{2,}\.(?:com|net|org|shop|store|xyz|top|vip|club|online|site|info|cc)\b")
_INVITES = re.compile(
    r"\b(?:visit|verify|claim|check|follow|join|klik|click|promo|cheap|visita|visite|cek|ghe|xem|bet|bonus)\b|点击|訪問"
)
_SCAMS = telltales(
    latin=r"\b(?:slot gacor|gacor|maxwin|togel|judi online|pinjol|binary options?|forex signals?|crypto signals?|earn \$? ?\d+|won a prize|claim your (?:prize|gift|reward)|verify your account|earn while you sleep|a day from home|make money (?:online|from home)|work from home|sub ?4 ?sub|f4f|follow ?(?:for|4) ?follow|buy followers|jual followers?|tambah followers?|casino|vay tien|kiem tien online|gana dinero|ganhe dinheiro|ganar dinero|renda extra|extra income|onlyfans)\b",
    others=r"刷单|刷單|兼职|兼職|日赚|日賺|博彩|代开发票|贷款|貸款|副業|稼げ|부업|바카라|토토사이트|รายได้เสริม"
    r"|ปล่อยกู้|เงินกู้|บาคาร่า|สล็อต|พนัน|งานออนไลน์|اربح \d*|ربح المال"
    r"|قروض",
)
_SELF_PROMOTION = telltales(
    latin=r"\b(?:(?:dm|pm|inbox|message|text|whatsapp|contact) (?:me|us) (?:for|to get|if you|now)\b|dm for\b"
    r"|(?:check(?: out)?|visit|see|follow|subscribe to|join|add) (?:my|our) (?:page|profile|channel|bio|shop|store|live|link|account|ig|insta\w*|tiktok|website|group|stream|fb)\b"
    r"|follow me\b|follow back\b|link (?:in|on) (?:my |the )?bio\b"
    r"|add (?:me|my) (?:on |at )?(?:whatsapp|telegram|wa|tg|line|wechat)"
    r"|(?:whatsapp|telegram|wa|tg|zalo|line id|line|viber|zap|wechat|vx|qq) ?:? ?[@+]? ?\d[\d -]{6,}"
    r"|(?:t(?:ele)?gram|tg|line|wechat) ?:? ?@\w+|chat (?:wa|me)\b|(?:cek|lihat|kunjungi|mampir) (?:bio|profil|toko|lapak)"
    r"|follback\b|folbek\b|ib (?:minh|em)\b|ket ban zalo\b|sigueme|siganme|escribeme (?:al|por)\b|me chama no (?:zap|whats)"
    r"|me sigam\b|segue de volta\b|pa[- ]?follow\b|sub back\b)"
    r"|\+v\b|(?:微信|薇信|vx|v信)[:号號 ]*[a-z0-9_]{5,}",
    others=r"加(?:我|个|個)?(?:微信|v信|薇信|vx|qq)|私信我|关注我|關注我|互关|互粉|来我直播间|來我直播間|แอดไลน์"
    r"|ทักไลน์|ไลน์ไอดี|กดติดตามเรา|ฝากร้าน|ฝากติดตาม|تابعوني|تابعني|راسلني"
    r"|واتساب ?:? ?\+?\d{6,}|line ?追加|フォローして|카톡 ?(?:추가|문의|아이디)|맞팔",
)
_ORDERS = (
    r"instructions?|prompts?|rules|guidelines|directions|instrucciones|reglas|instrucoes|regras|instruksi|perintah|aturan"
    r"|arahan|tagubilin|utos|instruksyon|anweisungen|regeln|consignes|instructions|инструкци\w*|указани\w*|правила"
)
_INJECTION = telltales(
    latin=r"\b(?:(?:ignore|disregard|forget|override|bypass)"
    r"(?: (?:all|any|of|the|your|my|every|previous|prior|above|earlier|preceding|these|those|system|safety|other|and|or))*"
    rf" (?:{_ORDERS})"
    r"|(?:ignore (?:as|todas|les|toutes|le)|ignora|ignorez|oubliez|ignoriere|vergiss|desconsidere|esqueca|ignorar|olvida"
    r"|abaikan|lupakan|balewalain|huwag pansinin|игнориру\w*|забуд\w*)\b"
    rf".{{0,40}}\b(?:{_ORDERS})"
    r"|system ?(?:prompt|message)\b|prompt (?:del )?sistema\b|prompt do sistema\b|prompt sistem\b|developer mode\b"
    r"|jailbreak|you are now (?:a|an|in|the|dan|admin\w*|root|developer)\b|api key\b"
    r"|act as (?:an? )?(?:ai|assistant|admin|developer|chatgpt|dan|if you)\b|pretend (?:to be|you are|that you)\b"
    r"|(?:reveal|print|show|repeat|tell me) (?:me )?(?:your|the) (?:system|hidden|initial|prompt|instructions)"
    r"|as an? (?:ai|language model)\b|new instructions?:"
    r"|bo qua\b.{0,30}\b(?:huong dan|lenh|chi dan|chi thi)|kalimutan\b.{0,30}\b(?:utos|instruksyon|tagubilin)"
    r"|drop table\b|union select\b|role ?: ?system\b)"
    r"|^\W*system ?:|<\|\w+\|>|\[/?inst\]|<script|javascript:|' ?or ?'?1'? ?= ?'?1|\{\{.+\}\}|^#+ ?system\b",
    others=r"(?:忽略|无视|無視|忘记|忘記|忘掉|不要管).{0,15}(?:指令|提示|规则|規則|指示|设定|設定)"
    r"|系统提示|系統提示|提示词|提示詞|你现在是一|你現在是一|开发者模式"
    r"|(?:เพิกเฉย|ละเว้น|ไม่ต้องสนใจ|ลืม|ข้าม).{0,20}(?:คำสั่ง|กฎ)|พรอมต์"
    r"|(?:تجاهل|انس|اهمل).{0,30}(?:التعليمات|تعليمات|الاوامر|الأوامر|القواعد)|موجه النظام"
    r"|(?:指示|命令|ルール|プロンプト).{0,10}(?:無視|忘れ)|システムプロンプト"
    r"|(?:지시|명령|규칙|프롬프트).{0,10}(?:무시|잊)|시스템 ?프롬프트"
    r"|(?:निर्देश|आदेश).{0,20}(?:अनदेखा|नज़रअंदाज|नजरअंदाज|भूल)",
)


def is_injection(text: str) -> bool:
    """Whether a folded text tries to give orders to the program that reads it."""
    return _INJECTION.are_in(text)


def is_advertising(text: str, asking: bool) -> bool:
    """Whether a folded text brings a link or advertises someone else; a question about contact is neither."""
    if _LINK.search(text) or _SCAMS.are_in(text):
        return True
    if asking:
        return False
    return _SELF_PROMOTION.are_in(text) or bool(_DOMAIN.search(text) and _INVITES.search(text))
