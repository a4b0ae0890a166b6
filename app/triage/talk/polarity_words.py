"""The words by which a question is turned round, and those that an answer begins with that only says yes or no.

In folded spelling; a word that tells only by its accents has them ("giả", beside "giá").
"""

_ALONE = r"(?=\s*(?:[,.;:!(-]|$))"
_NO_EN = rf"no(?:{_ALONE}|(?= (?:it|they|this|that|these|those|there|we|you|i|the|not|only|need|sorry|but|because)\b))"
"""Not the article of a whole statement ("No pins needed")."""
YES_OR_NO = {
    "en": f"yes|yep|yup|yeah|sure|of course|certainly|nope|{_NO_EN}",
    "zh": "(?:是|对|對|可以|能|会|會|有|没有?|沒有?|行|当然|當然|支持|不(?:能|会|會|可以|行|是|支持))(?:的|哦|呢|亲|親|呀|啊|哒)*",
    "id": "(?:ya|iya|bisa|boleh|ada|dapat|betul|benar|tentu|tidak|nggak|enggak|gak|belum|bukan)(?: (?:kak|ya|kok|dong|sis|min))*"
    + _ALONE,
    "ms": "(?:ya|ye|boleh|ada|dapat|betul|tentu|sudah tentu|tidak|tak|tiada|belum|bukan)(?: (?:kak|ya|ye|sis))*"
    + _ALONE,
    "th": "(?:ใช่|ได้|มี|แน่นอน|ไม่(?:ใช่|ได้|มี)?)(?:เลย|แล้ว|ค่ะ|คะ|ครับ|จ้า|จ้ะ|นะ)*",
    "vi": "(?:(?:da )?(?:co|dung|duoc|roi|vang|khong|chua)|da|u)(?: (?:a|nha|nhe|roi|vay|shop))*" + _ALONE,
    "tl": "(?:opo|oo|oho|yes|syempre|pwede|puwede|meron|mayroon|hindi|wala|no)(?: po)?" + _ALONE,
    "es": "si|claro|por supuesto|no" + _ALONE,
    "pt": "sim|claro|com certeza|nao",
    "ar": "نعم|ايوه|ايوا|اي|اجل|طبعا|اكيد|بالتاكيد|لا|ليس|مو|مش|غير",
    "hi": "हाँ|हां|जी|नहीं|नही|बिल्कुल|haan|han|ji|nahi|nahin",
    "fr": "oui|non|si|bien sur|tout a fait",
    "de": "ja|jawohl|nein|doch|naturlich|klar|sicher",
    "ja": "はい|ええ|いいえ|いえ|もちろん(?:です)?",
    "ko": "네|예|넵|물론(?:이죠|입니다)?|아니(?:요|오|에요)?",
}
"""What an answer begins with, by language; a word that may also begin a clause that says what is so stands alone."""

NOT = {
    "en": r"\b(?:not|no|non|none|never|cannot|without|w/o)\b"
    r"|\b(?:is|are|was|were|does|do|did|ca|could|wo|would|should|has|have)n'?t\b"
    r"|\b(?:gluten|sugar|(?:pea)?nuts?|eggs?|dairy|lactose|milk|alcohol|bpa|fragrance|perfume|scent|parabens?|sulph?ates?|sulfates?"
    r"|silicone|cruelty|latex|nickel|lead|msg|gmo|fat|caffeine|pork|lard|gelatine?|soy|wheat|preservatives?|additives?|oil|talc"
    r"|phthalates?|plastic|batter(?:y|ies)|wrinkle|lint|rust|odou?r)[- ]?(?:free|less)\b",
    "zh": "[不没沒无無非未勿免]",
    "id": r"\b(?:tidak|tdk|tak|ga|gak|nggak|ngga|enggak|kagak|bukan|tanpa|jangan|belum|blm|non|bebas)\b",
    "ms": r"\b(?:tidak|tak|x|bukan|tanpa|jangan|tiada|takde|xde|xda|belum|bebas)\b",
    "th": "ไม่|ไร้|ปราศจาก",
    "vi": r"\b(?:(?:khong|ko|hong|hok|chang|cha) (?:co|phai|duoc|bi|can|chua|chong|kem|gom|giat|dung|an|ban|nhan|ship|giao|the|the nao)"
    r"|chua (?:co|duoc)|dung nen|mien)\b|\bthieu\b",
    "tl": r"\b(?:hindi|di|wala|walang|huwag|wag|without|no|not|non)\b",
    "es": r"\b(?:no|sin|nunca|tampoco|ni)\b",
    "pt": r"\b(?:nao|sem|nunca|nem)\b",
    "ar": r"\b(?:لا|ليس|ليست|مو|مش|مب|غير|بدون|بلا|دون|خالي|خاليه|لن|لم)\b|(?:^|\s)ما ?(?:في|فيه|فيها|عليه|عنده|ينفع|يصير|يحتوي|ي?حتاج|يحتاج|تحتاج)",
    "hi": r"नहीं|नही|बिना|मत |\b(?:nahi|nahin|nhi|nai|bina|mat)\b",
    "fr": r"\b(?:pas|sans|jamais|aucune?|non)\b",
    "de": r"\b(?:nicht|nich|kein(?:e[rnms]?)?|ohne|nie)\b|\b\w+frei\b(?<!versandfrei)(?<!portofrei)(?<!kostenfrei)",
    "ja": "ない|なく|ません|無し|なし|抜き|(?<![色種])無[^料事印]|不",
    "ko": r"없|아니|아닌|않|못 ?[하되쓰먹]|말고|무첨가|(?:^|\s)안 ?(?=[되돼하해들나깨쓰써맞빠새매비젖])",
}
"""That something is not so, or not there, by language."""

UNTURNED = {
    "en": r"\b(?:is|are|was|were|does|do|did|ca|could|wo|would|should|has|have)n'?t (?:it|this|that|these|those|they|you|u|i|we|there)\b"
    r"|(?:^|[,.!?]\s*|\b(?:hi|hello|and|but|so) )(?:is|are|was|were|does|do|did|ca|could|wo|would|should|has|have)n'?t (?:the|an?|your|my|our|all|any|every)\b"
    r"|\bor (?:not|no|cannot|can'?t|isn'?t|doesn'?t)\b|\banot\b|,\s*no\b\W*$|\bis it not\W*$"
    r"|\bno (?:matter|problem|worries|wonder|idea|\.|\d)|\bnot (?:only|just|sure)\b|\b(?:why|if|whether or) not\b"
    r"|\b(?:do|does|did|would|wo|is|are)(?: ?not|n'?t) (?:fit|like|love|want|work out|suit me|happy|satisfied|know|mind|understand)\b",
    "zh": r"(?P<zh>[\u4e00-\u9fff])(?:[\u4e00-\u9fff]?)[不没沒](?P=zh)|(?:有|是|能|会|會|可以|要|用)[^?？]{0,12}[不没沒](?:有)?\W*$|不[?？]?$"
    r"|[不没沒](?:锈钢|鏽鋼|同|过|過|好意思|知道|错|錯|仅|僅|管|但|问题|問題|事|合适|合適|喜欢|喜歡|满意|滿意|合身|想要|会用)"
    r"|有[无無]|无(?:线|線|袖|论|人机|痕|框|印)|無(?:線|袖|論|痕)|非(?:常|洲)|免(?:费|費|运|運|邮|郵)|差不多|对不起",
    "id": r"\b(?:bisa|boleh|ada|dapat|dapet|bs|perlu|mau|aman|jadi) ?(?:ga|gak|nggak|ngga|enggak|tidak|tdk|tak|kagak)\b"
    r"|\b(?:boleh|ada|dapat|bisa|sesuai|tahan|muat)\b(?:(?!\b(?:tidak|tak|x|bukan|tanpa|jangan|tiada|takde|belum|ga|gak|nggak|non)\b)[^?!.,]){1,40}\b(?:tak|x) (?:kat|dekat|di|dgn|dengan|ni|tu|untuk|utk|kalau|kalo|kedai)\b"
    r"|\b(?:ga|gak|nggak|ngga|enggak|tidak|tdk|tak|belum|blm|bukan)\b(?: (?:ya|kak|sih|min|gan|sis|bang|ni|tu|kalau|kalo|klo|kl))*\W*$"
    r"|\b(?:bisa|boleh|ada|dapat|dapet|perlu|bs) (?:(?!yang|yg|kalau|kalo|klo|jadi|tapi|supaya|biar|agar|untuk|buat)\w+ ){1,2}(?:ga|gak|nggak|ngga|enggak)(?= (?:\w+nya|di|ke|ini|itu|dari|pake|pakai|dengan|sama)\b)"
    r"|\batau (?:tidak|nggak|enggak|gak|ga|belum|bukan)\b|\b(?:ga|gak|nggak|tidak) (?:muat|cocok|suka|puas|pas|tahu|tau)\b",
    "ms": r"\b(?:boleh|ada|dapat|perlu|jadi|nak|sesuai|tahan|muat|ok) ?(?:tak|x|ke tak|tidak)\b"
    r"|\b(?:boleh|ada|dapat|bisa|sesuai|tahan|muat)\b(?:(?!\b(?:tidak|tak|x|bukan|tanpa|jangan|tiada|takde|belum|ga|gak|nggak|non)\b)[^?!.,]){1,40}\b(?:tak|x) (?:kat|dekat|di|dgn|dengan|ni|tu|untuk|utk|kalau|kalo|kedai)\b"
    r"|\b(?:tak|x|ke tak|tidak|bukan|belum)\b(?: (?:ya|kak|sis|bang|ye|ni|tu))*\W*$|\batau (?:tidak|tak|belum|bukan)\b"
    r"|\b(?:tak|tidak) (?:muat|sesuai|suka|puas|padan|tahu)\b",
    "th": r"หรือไม่|ไม่(?:ทราบ|รู้|แน่ใจ|ชอบ|พอดี|ใส่|เกิน)|ไม่\W*$|(?:หรือ|รึ)ไม่(?:ได้|มี|ใช่)",
    "vi": r"\b(?:hay|hoac) (?:khong|ko|chua)(?: (?:co|phai|duoc))?|\b(?:khong|ko) (?:vua|thich|ung|biet|hop)\b",
    "tl": r"\b(?:hindi|di) (?:po )?ba\b|\bo (?:hindi|wala|di)\b|\bno\b\W*$|\b(?:hindi|di) (?:ko )?(?:kasya|gusto|alam|sure)\b",
    "es": r"\bo no\b|,\s*no\b\W*$|\bverdad que no\b|\bno (?:me )?(?:queda|gusta|sirve|sabes|importa)\b|\bno se(?= (?:si|que|cual|cuales|cuant[oa]s?|como|donde|cuando|quien|mi|nada|bien)\b|\W*[,.]|\W*$)|\bpor que no\b",
    "pt": r"\bou nao\b|\bnao e\b\W*$|,\s*nao\b\W*$|\bnao (?:gostar|gostei|servir|couber|sei)\b",
    "ar": r"(?:ولا|او|ام|أم) ?(?:لا|مو|مش)?(?=\s|\W*$)|\bليش لا\b|مش (?:كده|كدا)|مو (?:كذا|صح)|\bلا\b\W*$|اليس",
    "hi": r"(?:या|कि) (?:नहीं|नही)|\b(?:ya|ki|hai|h) (?:nahi|nahin|nhi|nai)\W*$|(?:है|हैं) (?:नहीं|नही)\W*$",
    "fr": r"n'est[- ]ce pas|\bou (?:pas|non)\b|,?\s*\bnon\b\W*$|\bpas (?:mal|grave|cher)|(?:plait|convient|va) pas\b",
    "de": r"\bnicht wahr\b|\boder nicht\b|\b(?:nicht|nich)\b\W*$|\bob nicht\b|\b(?:passt|passen|gefallt) (?:\w+ )?nicht\b|\bnicht (?:passt|gefallt)\b",
    "ja": r"(?:もらえ|いただけ|くれ|でき|頂け|あり)ません(?:でしょう)?か|(?:じゃ|では?)ないですよね|気に入らな|合わな|かもしれ(?:ない|ません)|しか(?:ない|ありません)|ないと",
    "ko": r"(?:아닌|아니)(?:가요|지요|죠)\W*$|안 ?맞|마음에 안",
}
"""What turns nothing: the not of a question for yes or no and of its tag, a not that is part of another word, and the one
of a reason ("it does not fit, can I return it?")."""

CONDITION = (
    r"\b(?:if|in case|unless|kalau|kalo|klo|jika|caso|neu|kung|kapag|wenn|falls|agar|اذا|لو)\s[^,?.!]*"
    "|(?:如果|要是|万一|萬一|假如|若)[^,，。?？]*|(?:ถ้า|หาก|เผื่อ)[^,?]*|(?:अगर|यदि)[^,?]*|^.*(?:なら|たら|場合|れば)|^.*[가-힣]면(?=\\s)"
)
"""A clause that says under what condition something is asked."""

FAKE = (
    r"\b(?:fakes?|copy|copies|replicas?|counterfeits?|knock ?-?offs?|imitations?|bootleg|pirated|palsu|tiruan|replika|kw|kw ?super|peke|falsos?|falsas?"
    r"|imitacion(?:es)?|imitacao|falsificad[oa]s?|piratas?|faux(?! (?:leather|fur|suede|cuir))|fausse|contrefacons?|falschung(?:en)?"
    r"|gefalscht\w*|imitat|plagiat|nachgemacht\w*|nakli|naqli|duplicate|giả(?! (?:da|lông))|nhái)\b"
    "|假[的货貨冒]|是假|假[吗嗎吧]|高仿|仿[品冒制製]|山寨|盗版|盜版|冒牌|\\ba货|ปลอม|ก๊อป|เลียนแบบ|مقلد|تقليد|مزيف|مزور|偽|にせ物|ニセ|コピー品|パチモン|模造"
    "|가짜|짝퉁|모조|이미테이션|नकली|डुप्लीकेट"
)
GENUINE = (
    r"\b(?:real|originals?|ori|genuine|authentic|legit|true|asli|tulen|tunay|orig|verdader[oa]s?|autentic[oa]s?|verdadeir[oa]s?|authentiques?|vrai\w*|echt\w*|asl[iy]|chinh hang|hang that)\b"
    "|真|正品|正货|正貨|行货|原装|原裝|ของแท้|แท้|اصلي|اصليه|本物|正規|純正|진짜|정품|असली|ओरिजिनल"
)
"""Beside one of these a fake asks which of the two it is."""

HARM = (
    r"\b(?:toxic|poison\w*|dangerous|harmful|hazardous|unsafe|bad|break|breaks|breakable|leak|leaks|leaky|damages?|ruins?|spoils?|berbahaya|beracun|bahaya|rosak|rusak"
    r"|bocor|doc hai|nguy hiem|delikado|nakakalason|peligros[oa]s?|toxic[oa]s?|venenos[oa]s?|perigos[oa]s?|dangereu(?:x|se)s?|toxiques?|gefahrlich|giftig"
    r"|schadlich|undicht|schlecht|kaputt)\b(?![- ]?(?:proof|resistant|free))"
    "|有毒|有害|危险|危險|漏(?!斗)|进水|進水|坏|壞|อันตราย|เป็นพิษ|มีพิษ|พัง|รั่ว|سام|ضار|خطر|يتسرب|危ない|危険|有毒|壊れ|漏れ|위험|해롭|독성|새나요|고장|खतरनाक|ज़हरीला|नुकसान"
)
"""That something is bad for somebody, or itself goes bad; a question whether it is safe, or holds, asks the opposite."""

NEED = (
    r"\b(?:do|does|did|will|would) (?:i|we|you|u|it|they|this|the \w+) (?:need|have to)\b|\bneeds?\b(?= (?:to be|batter|charg|an?\b))|\bneeded\b|\bneed(?:s)? to (?!know|ask|see|check)"
    r"|\b(?:must|required?|necessary|mandatory)\b|\b(?:perlu|harus|wajib|mesti|kena|kailangan|necesit[ao]n?|necesario|tengo que|hay que|hace falta|precis[ao]m?|tem que|necessario"
    r"|faut|besoin|obligatoire|braucht?|brauche|muss|notig|zaruri|zaroorat|can (?:phai|mua|co|thiet)|phai mua)\b"
    "|(?<!我)需要|必须|必須|得买|得買|用不用|ต้อง|จำเป็น|يحتاج|تحتاج|لازم|ضروري|必要|要りますか|いりますか|필요|ज़रूरत|जरूरत|ज़रूरी|जरूरी"
)
"""That something is needed beside."""

APART = (
    r"\b(?:separately|separate|sold alone|extra|terpisah|asing|berasingan|hiwalay|bukod|rieng|aparte|por separado|separad[oa]s?|a part|separement|separat|extra|einzeln)\b"
    "|另外|另买|另買|另购|单独|單獨|另售|แยก|ต่างหาก|منفصل|لوحده|على حده|別売|別途|따로|별도|अलग"
)
"""That something is sold, or to be paid, apart."""

AFTER = (
    r"\b(?:after|selepas|lepas|setelah|sesudah|sau khi|pagkatapos|despues|depois|apres|nach(?:dem)?)\b"
    "|[\u4e00-\u9fff]后(?!天)|[\u4e00-\u9fff]後(?!天)|之后|以后|หลัง|بعد|あと|た後|후에|के बाद"
)
BEFORE = (
    r"\b(?:before|sebelum|truoc khi|bago|antes|avant|bevor)\b"
    "|[\u4e00-\u9fff]前(?!天)|之前|以前|ก่อน|قبل|前に|전에|से पहले"
)
