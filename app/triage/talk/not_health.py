"""Words of style, size and fun in which one of a health matter stands: "teen size", a school's uniform, "third grade leather"."""

from app.triage.talk.telltales import telltales

_SCHOOL = r"(?:high|middle|primary|elementary|secondary)[- ]?school"

NOT_HEALTH = telltales(
    latin=r"\b(?:(?:pre)?(?:teen(?:age|ager)?|tween)(?:'?s)? (?:sizes?|sizing|styles?|fashion|look)\b|(?:style|size) teens?\b"
    rf"|{_SCHOOL} (?:uniforms?|back ?packs?|bags?|styles?|look|vibes?)\b"
    r"|\d(?:st|nd|rd|th)[- ]?grade (?:leather|quality|steel|material|fabric|cotton|silk)\b"
    r"|(?:ukuran|size|saiz|gaya|style|fashion|model|tas(?: sekolah)?|beg(?: sekolah)?|baju) remaja\b"
    r"|hoc sinh (?:\w+ \d? ?)?(?=mac\b)|(?<=di )hoc sinh vien\b"
    r"|(?:tallas?|estilo|moda|tamanhos?|tailles?|styles?|mode) (?:de )?(?:adolescentes?|ados?)\b)",
    others="(?:ชุด|สไตล์|แฟชั่น|ไซส์|ไซซ์)(?:แบบ)?(?:วัยรุ่น|นักเรียน)"
    "|(?:[初高]中生?|中[学學]生)(?=(?:能|可以|适合|適合)?[穿背]|(?:的)?(?:书包|書包|背包|校服|风格|風格|款))|青少年(?=款|尺码|尺碼|风格|風格)"
    "|(?:强迫|強迫)症(?:患者)?(?=看|表示|狂喜|福音|舒适|舒適)|火炎焱|手[术術](?=刀|[级級]不[锈鏽])"
    "|(?:中学生|高校生)(?=風|っぽい|サイズ|の?制服)|(?:청소년|중학생|고등학생)(?= ?(?:사이즈|스타일|룩|교복))"
    "|(?<!\\w)(?:مقاس|مقاسات|ستايل|موضه) (?:ال)?مراهق(?:ات|ين)?",
    often=False,
)
