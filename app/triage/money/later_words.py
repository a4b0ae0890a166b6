"""The words for another time than now: tomorrow, a day of the week, next week, after the live; for folded text."""

import re

_LATIN = (
    # English
    r"tomorrow|tmrw?|tmr|tmrrw|2mo?ro?w|next (?:week|month|year|time|live|stream)|(?:on|next|this|coming|buy|order)(?: it)? (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:after|when|once) (?:the |this |your |ur )?(?:live|stream|show|broadcast)(?: stream| show)?"
    r"|(?:after|when|once) (?:the |this )?(?:promo|sale|offer|deal|discount|flash)(?: sale)? (?:ends?|ended|is over|finish(?:es|ed)?|stops?)|if i (?:buy|order) (?:it )?later|later on"
    # Indonesian, Malay
    r"|besok|bsk|besoknya|esok|lusa|(?:minggu|mgg|bulan|bln) depan|nanti malam|(?:setelah|sesudah|selepas|lepas|habis|abis) (?:live|siaran)"
    r"|hari (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|isnin|khamis|jumaat|ahad)"
    # Tagalog
    r"|bukas|(?:sa )?susunod na (?:linggo|buwan|araw|live)|sa (?:lunes|martes|miyerkules|huwebes|biyernes|sabado)|(?:pagkatapos|after) (?:ng )?live|tapos na (?:ang |yung )?live"
    # Vietnamese
    r"|(?:ngay|sang|toi|trua|chieu) mai|(?<!khuyen )mai (?:mua|con|het|gia|len|thi|co)|ngay (?:mot|kia)|hom sau|tuan (?:sau|toi)|thang sau|(?:sau|het|xong) (?:khi )?(?:live|phien)|vao (?:thu|chu nhat)"
    # Spanish, Portuguese
    r"|(?<!la )(?<!por la )(?<!de la )manana|(?:semana|mes) que (?:viene|vem)|proxim[ao] (?:semana|mes)|(?:el|este) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
    r"|despues del? (?:live|directo|en vivo)|cuando (?:termine|acabe) (?:el )?(?:live|directo|en vivo)|amanha|(?:na|nesta|proxima) (?:segunda|terca|quarta|quinta|sexta)|n[oe]s?(?:te)? (?:sabado|domingo)"
    r"|depois (?:da|que) (?:a )?live"
    # French, German
    r"|demain|(?:la )?semaine prochaine|mois prochain|(?:ce |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?|apres le (?:live|direct)"
    r"|morgen|ubermorgen|nachste[nr]? (?:woche|monat)|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|nach dem (?:live|stream)"
    # Hindi in Latin letters
    r"|kal (?:kitn[aei]|ka|ki|bhi|tak|price|milega)|parso(?:n)?|agle (?:hafte|mahine)|live ke baad"
)
LATER = re.compile(
    rf"\b(?:{_LATIN})\b"
    r"|明天|明日|后天(?!性)|後天(?!性)|改天|下(?:周|週|个?星期|個星期|个?礼拜|個禮拜|个月|個月|次)|过[几幾两兩]天|過[几幾两兩]天|[周週][一二三四五六日末]|(?:星期|礼拜|禮拜)[一二三四五六日天]|下播|播完|直播(?:结束|結束|完|以?后|以?後)"
    r"|(?:活动|活動|[优優]惠)(?:结束|結束|过|過)(?:以|之)?[后後]"
    r"|พรุ่งนี้|พรุ้งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน)หน้า|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|(?:หลัง|จบ|เลิก)ไลฟ์|ไลฟ์(?:จบ|เสร็จ)"
    r"|あした|あす(?=は|の|も|[いな買])|明後日|あさって|来週|来月|[月火水木金土日]曜|(?:ライブ|配信)(?:の?後|が?終わ)"
    r"|내일|모레|다음 ?(?:주|달|방송)|[월화수목금토일]요일|(?:라이브|방송) ?(?:끝|후|이후)"
    r"|(?<!\S)कल(?!\S)|परसों|अगले (?:हफ़्ते|हफ्ते|महीने)|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार|लाइव के बाद"
    r"|(?<!\w)(?:بكره|بكرا|بكري|غدا)(?!\w)|(?:الاسبوع|الشهر) (?:الجاي|القادم|الياي)|يوم (?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)|بعد (?:ال)?(?:بث|لايف)"
)
