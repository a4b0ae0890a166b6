"""Threats of a court, of the police or of a report of the shop."""

from app.triage.grievances.matter import matter
from app.triage.grievances.unmeant import ADMIRED, LAUGHED

_THREATENED = {
    "en": r"(?:i|we)(?:'?ll| will| shall|'?m going to| am going to|'?m gonna| gonna| have to| am| want to"
    r"|'?m)? (?:\w+ )?(?:sue|suing|report|reporting) (?:you|u|ya|your|ur|this (?:shop|store|page|seller"
    r"|account))\b(?! as\b| to (?:my|mom|mum|santa|hr|god))|(?:will|gonna|going to|ll) (?:sue|report) (?:you"
    r"|u|ya|this (?:shop|store|page|seller|account))\b(?! to (?:my|mom|mum|santa|hr|god))|(?:go|going|take"
    r"|taking|took|report\w*|complain\w*|see) (?:\w+ ){0,3}?(?:in|to) (?:the )?(?:consumer (?:court|forum"
    r"|council|protection|tribunal)|small claims|trading standards)\b|(?:see you|take you|taking you"
    r"|drag you) (?:in|to) court\b(?! says)|(?:take|taking|start|starting) legal action|(?:hear from"
    r"|contact) my (?:lawyer|attorney|solicitor)|(?:chargeback|charge back) (?:filed|coming|incoming|done|requested)\b|(?:fil(?:ed|ing|e)|open(?:ed|ing)?|request(?:ed|ing)?|doing|start(?:ed|ing)?) (?:an? )?charge ?back\b"
    r"|disput(?:e|ing|ed) (?:this|it|the|my) (?:\w+ ){0,3}?(?:with|at|through) (?:my|the) (?:bank|card)\b|report(?:ing|ed)? (?:(?:this|you|it|u|them) )?to (?:the )?(?:fda|ftc|bbb|dti|fcc|authorities|consumer \w+)\b"
    r"|my (?:lawyer|attorney|solicitor) (?:will"
    r"|is going to) (?:contact|be|call|write|sue|send|hear|reach)\b|(?:filing|file|filed|lodge"
    r"|lodging) (?:a |an )?(?:police|consumer|legal) (?:report|complaint|case)|(?:i|we)(?:'?ll| will|'?m"
    r"| am) (?:going to|go to|calling|call) the (?:police|cops) (?:about|on|over|with) (?:this|you|u|it)\b"
    r"|reporting this (?:shop|store|page|seller)\b|report (?:you|u|this|it) to (?:the )?(?:police|cops"
    r"|authorities)|(?:doing|do|filing|file|open|opening) (?:a )?chargeback",
    "id": r"(?:saya|aku|gue|gw|gua|sy|i|kami|kita|mau|nak|akan|bakal|udah|sudah|dah|terpaksa"
    r"|aduan) (?:\w+ )?(?:lapor(?:kan|in)?|gugat|tuntut|saman|adukan|adu|report) (?:\w+ ){0,2}?(?:polisi"
    r"|polis|ylki|bpkn|kpdn\w*|tribunal|mahkamah|pengadilan|yang berwajib|kominfo|bpom|bareskrim)\b|(?:saya"
    r"|aku|gue|gw|gua|sy|i|kami|mau|nak|akan|bakal|kita) (?:\w+ )?(?:lapor(?:kan|in)?|tuntut|gugat|saman"
    r"|report) (?:kalian|kamu|korang|awak|toko ini|kedai ini|kedai ni|shop ni|shop ini|kau)\b(?! (?:ke|dekat"
    r"|kat|dkt|kt) (?:mama|mak|ibu|suami|bini|istri|papa|ayah|emak))",
    "vi": r"(?:se|phai|di|muon|toi|tui|minh) kien (?:shop|may|cac|tui may|ra toa|len toa|nguoi)\b|(?:to cao"
    r"|to giac|boc phot) (?:shop|may|cac|page|kenh|ban)\b|(?:bao|goi|trinh bao) (?:cong an|canh sat)\b"
    r"|hoi bao ve nguoi tieu dung|dua (?:\w+ ){0,2}ra toa\b|(?:toi|tui|minh|em) (?:se )?(?:report"
    r"|bao cao) (?:shop|page|kenh|cac)\b",
    "tl": r"(?:i-?(?:re)?report|isu(?:su)?mbong|ide(?:de)?manda|(?:ka)?kasuhan|ire(?:re)?klamo"
    r"|ipapa ?-?tulfo|ipapa ?-?dti|ipapapulis) (?:ko|namin|na|na namin|na kita)? ?(?:kayo|kita|itong|tong|to"
    r"|sa dti|sa pulis|sa nbi)\b(?! kay (?:mama|nanay|papa|mommy|misis))"
    r"|(?:magre)?reklamo (?:\w+ ){0,2}sa (?:dti|pulis|nbi)\b",
    "es": r"(?:los|te|las|les) (?:voy a |vamos a )?(?:denunci|demand|report)(?:o|ar|are|aremos"
    r"|amos)\b(?! por (?:guap|lind|bonit|herm))|(?:voy a|vamos a) (?:denunciar|demandar|reportar)(?:los|las"
    r"|te)\b|(?:voy|ire|vamos|queja|quejare|denuncia|reporte|denunciar) (?:\w+ ){0,3}?(?:profeco|consumidor"
    r"|policia|indecopi|sernac|facua)\b|mi abogado (?:los|te|les|va|se)\b|con mi abogado|acciones legales",
    "pt": r"vou te (?:processar|denunciar)\b|vou (?:\w+ )?(?:processar|denunciar) (?:voces|vcs|vc|essa loja|esta loja|a loja|voce|isso)\b"
    r"|processo (?:voces|vcs)\b|(?:vou|indo|queixa|reclamacao|reclamar|denuncia|denunciar|abrir"
    r"|acionar) (?:\w+ ){0,3}?(?:procon|reclame aqui|policia|delegacia)\b|meu advogado|acao judicial",
    "fr": r"(?:porter?|porterai|depose\w*) (?:une )?plainte|(?:vais|va) (?:vous|te) (?:poursuivre|signaler"
    r"|denoncer|attaquer)\b|je vous (?:poursuis|poursuivrai|signale|signalerai|denonce|attaque)\b"
    r"|mon avocat (?:va|vous|prendra)\b|dgccrf|signal ?conso|repression des fraudes",
    "de": r"zeige?(?: ich)? (?:euch|sie|dich) an(?=$|[!.,]| (?:wegen|und|bei))|verklage(?: ich)? (?:euch|sie"
    r"|dich)\b|(?:werde|will|muss) (?:ich )?(?:euch|sie|dich) (?:\w+ )?(?:anzeigen|verklagen|melden)\b"
    r"|(?:mein|einen|meinen|meinem|zum) (?:rechts)?anwalt (?:wird|meldet|schreibt|kontaktiert|einschalten"
    r"|ein)\b|(?:gehe?|geh) (?:\w+ )?zum anwalt|verbraucherzentrale|(?:erstatte"
    r"|stelle) (?:\w+ )?(?:straf)?anzeige",
    "hi-Latn": r"(?:consumer (?:court|forum)|police|thane|cyber (?:cell|crime)|court|shikayat|complaint|fir"
    r"|report)\b (?:\w+ ){0,3}?(?:jaunga|jaungi|jaenge|jayenge|karunga|karungi|karenge|kar dunga|kar dungi"
    r"|darj|thok|le jaunga)\b",
    "zh": "(?:起诉|起訴)(?:你|妳|商家|店)|(?:我要|要去|我去|准备|一定|必须)(?:法院)?(?:告|投诉|投訴)(?:你|妳"
    "|死你)|(?<![有被别沒没谁])(?:举报|舉報)(?:你|妳|这家|這家|这店)|(?:打|拨|找|投诉到|举报到|去"
    "|联系).{0,2}(?:12315|消协|消费者协会|消費者|市场监管|工商局)|律师函(?!警告)|律師函|(?:报警|報警)了?(?:等着|等著|你等)|(?:黑猫|黑貓|消协|消費者協會)(?:投诉|投訴)?见|(?:已经|马上)(?:报警"
    "|報警)|(?:报警|報警)(?:抓你|处理|告你)|(?:法庭|法院)见",
    "th": "(?:ไป|จะ|ขอ|เตรียม|ต้อง)แจ้งความ|ฟ้อง(?:ร้าน|แม่ค้า|คุณ|พวก|เธอ|ศาล|ร้อง|แน่)|แจ้งความ(?:ร้าน|แม่ค้า|แน่|ละ"
    "|แล้วนะ)|(?:ร้องเรียน|แจ้ง|ฟ้อง|ร้อง).{0,4}(?:สคบ|ตำรวจ)",
    "ar": "(?:اشتكي|بشتكي|نشتكي|ابلغ|ببلغ|بلغت|شكوي|اقدم بلاغ|ارفع).{0,15}(?:عليكم|عنكم|عليك|الشرطه"
    "|وزاره التجاره|التجاره|حمايه المستهلك|المستهلك)|(?:قضيه|دعوي) (?:ضدكم|عليكم)|[اه]?قاضيكم",
    "ja": "訴え(?:ます|るぞ|てやる)|(?:通報|告訴)し(?:ます|てやる)|(?:消費者|消費生活)センターに"
    "|弁護士に(?:相談|依頼|連絡|頼)|警察に(?:相談|届け|通報|言い)|被害届",
    "ko": "고소(?:할게|할거|할 거|하겠|한다|하려|장)|신고(?:할게|할거|할 거|합니다|하겠|한다|하려|했습니다)"
    "|(?:소비자원|소비자보호원|소비자고발|소비자센터)|법적 ?(?:대응|조치)",
    "hi": "(?:उपभोक्ता|कंज्यूमर|पुलिस|थाने|कोर्ट).{0,15}(?:जाऊ|जाउ|करू|करु|शिकायत|करेंगे|जाएंगे)|शिकायत (?:करू"
    "|करु|दर्ज)|केस (?:करू|कर दू|ठोक)",
}

THREATS = matter(told=(_THREATENED,), unmeant=(LAUGHED, ADMIRED))
