"""Health matters are told by their words."""

from pathlib import Path

import pytest

from app.triage import phrases
from app.triage.cleaning import clean
from app.triage.talk.sensitive import sensitive_subjects

SAID = {
    "pregnancy": {
        "en": ("I'm pregnant", "ok while breast-feeding?", "breastfeeding mum here", "preggy", "5 months preggo"),
        "zh": ("我怀孕5个月了", "孕妇可以用吗", "在喂奶可以吃吗", "哺乳期", "产后能用吗", "懷孕可以穿嗎"),
        "id": ("bumil bisa dipakai setiap hari?", "busui bisa pakai?", "aman buat ibu hamil?", "lagi menyusui"),
        "ms": ("ibu mengandung boleh guna?", "saya mengandung 5 bulan", "ibu menyusu boleh makan?", "mengandung boleh?"),
        "th": ("คนท้องใช้ได้ไหม", "ตั้งครรภ์ใช้ได้ไหม", "ให้นมลูกอยู่ค่ะ"),
        "th-Latn": ("khon thong chai dai mai",),
        "vi": ("bầu dùng hằng ngày được không?", "bầu 5 tháng mặc size nào", "bau 5 thang", "mẹ bầu", "sau sinh dùng được ko", "dang cho con bu"),
        "tl": ("preggy po ako", "buntis po ako", "pwede ba sa nagpapadede", "nagpapa-breastfeed po"),
        "es": ("estoy embarazada", "estoy encinta", "doy el pecho", "en la lactancia"),
        "pt": ("estou grávida", "sou gestante", "estou amamentando", "na gravidez pode?"),
        "ar": ("أنا حامل", "هل يمكن للحوامل استخدامه؟", "مناسب للمرضعات؟", "اثناء الحمل"),
        "ar-Latn": ("ana 7amel ynfa3", "lel 7awamel?"),
        "ja": ("妊娠中です", "妊婦でも使えますか", "授乳中でも大丈夫？", "産後"),
        "ko": ("임신 중인데 써도 되나요", "임산부도 가능한가요", "모유수유 중이에요"),
        "fr": ("Je suis enceinte", "la peau des femmes enceintes", "pendant la grossesse", "j'allaite"),
        "de": ("Ich bin schwanger", "in der Schwangerschaft", "für Schwangere?", "ich stille noch", "in der Stillzeit"),
        "hi": ("मैं गर्भवती हूँ", "प्रेग्नेंसी में", "प्रेगनेंट हूँ", "स्तनपान कराती हूँ"),
        "hi-Latn": ("main garbhvati hoon", "pregnancy mein use kar sakte hai?"),
    },
    "allergy": {
        "en": ("I have allergies", "I have very sensitive skin", "my skin is sensitive", "eczema", "it gave me a rash"),
        "zh": ("我过敏", "敏感皮肤可以用吗", "皮肤比较敏感", "敏感肌", "有湿疹", "皮膚敏感可以嗎"),
        "id": ("kulit sensitive aman?", "kulitku alergi", "cocok untuk kulit sensitif", "kulit saya sensitif"),
        "ms": ("ada alahan", "kulit naik ruam", "kulit jenis sensitif boleh?"),
        "th": ("แพ้ง่ายใช้ได้ไหม", "ผิวบอบบาง", "ใช้แล้วผื่นขึ้น"),
        "th-Latn": ("phiu phae ngai",),
        "vi": ("da nhạy cảm dùng được không", "da em hơi nhạy cảm", "bị dị ứng", "có kích ứng không"),
        "tl": ("may allergy ako", "sensitive po ang balat ko", "nagka-rashes ako", "sensitive skin po"),
        "es": ("tengo la piel sensible", "soy alérgica", "pieles sensibles", "me salieron ronchas"),
        "pt": ("tenho pele sensível", "sou alérgica", "peles muito sensíveis", "alergia a níquel"),
        "ar": ("مناسب للبشرة الحساسة؟", "عندي حساسية", "بشرتي حساسة", "جلدي حساس"),
        "ar-Latn": ("3andi 7asaseya", "bashrti 7asasa"),
        "ja": ("アレルギーがあります", "かぶれませんか", "敏感肌です", "肌が弱い", "アトピー"),
        "ko": ("알레르기 있어요", "알러지 있는데", "민감한 피부", "피부가 예민해요", "아토피"),
        "fr": ("j'ai la peau sensible", "peaux sensibles ?", "je suis allergique", "eczéma"),
        "de": ("empfindliche Haut", "meine Haut ist sehr empfindlich", "Nussallergie", "Neurodermitis", "sensible Haut"),
        "hi": ("मुझे एलर्जी है", "सेंसिटिव स्किन", "संवेदनशील त्वचा"),
        "hi-Latn": ("mujhe elergy hai", "skin sensitive hai"),
    },
    "children": {
        "en": ("for my baby", "for a 5yo", "my 5 year old", "1.5 years old", "is it for kids?", "my daughter", "3 months old"),
        "zh": ("小朋友能穿吗", "宝宝", "5岁能用吗", "给娃穿", "我女儿", "兒子可以嗎", "三岁"),
        "id": ("buat anak-anak", "anakku", "umur 5 tahun", "bocil", "bayi", "balita"),
        "ms": ("untuk kanak-kanak", "budak boleh pakai?", "anak saya", "baby saya"),
        "th": ("ลูก 2 ขวบ", "เด็กใช้ได้ไหม", "ลูกสาว", "ให้ลูกใช้"),
        "th-Latn": ("dek lek chai dai mai",),
        "vi": ("cho bé dùng hằng ngày", "trẻ con", "bé 12kg", "be 12kg mac size nao", "5 tuổi", "cho con mình", "trẻ em"),
        "tl": ("para sa bata", "anak ko", "sanggol", "5 yrs old", "pamangkin ko"),
        "es": ("para mi niña", "para niños", "mi hijo", "bebé", "talla infantil", "mi nina"),
        "pt": ("para meu filho", "criança pode?", "bebê", "minha filhinha", "5 aninhos"),
        "ar": ("للأطفال", "طفلي", "ابني", "بنتي", "رضيع", "بيبي"),
        "ar-Latn": ("lel atfal?",),
        "ja": ("子供", "赤ちゃん", "こども", "5歳", "息子", "ベビー"),
        "ko": ("아이가 써도 되나요", "애기", "딸이 입을 거예요", "5살", "어린이"),
        "fr": ("pour enfant", "bébé", "mon fils", "ma fille", "nourrisson"),
        "de": ("für Kinder", "mein Kind", "Baby", "fürs Kind", "5 Jahre alt", "mein Sohn", "Säugling"),
        "hi": ("बच्चे", "बच्चों के लिए", "बेटी", "शिशु"),
        "hi-Latn": ("bachche ke liye", "mera beta", "mere bache ke liye", "bacho ka milega?"),
    },
    "illness": {
        "en": ("diabetic", "hypertension", "high blood pressure", "asthma", "any side effects?", "on medication"),
        "zh": ("糖尿病", "高血压", "血糖高", "有副作用吗", "痛风能吃吗", "高血壓"),
        "id": ("kencing manis", "maag", "darah tinggi", "asma", "efek samping", "asam lambung"),
        "ms": ("kencing manis", "gastrik", "darah tinggi", "kesan sampingan", "makan ubat"),
        "th": ("เบาหวาน", "ความดันสูง", "โรคประจำตัว", "กรดไหลย้อน", "ผลข้างเคียง"),
        "th-Latn": ("pen bao wan",),
        "vi": ("tiểu đường", "huyết áp cao", "cao huyết áp", "bệnh tim", "dạ dày", "tieu duong"),
        "tl": ("may diabetes", "altapresyon", "hika", "sakit sa puso", "high blood po"),
        "es": ("diabético", "presión alta", "asma", "efectos secundarios", "hipertensión"),
        "pt": ("diabete", "pressão alta", "tomo remédio", "gastrite", "efeito colateral"),
        "ar": ("مريض سكر", "ضغط الدم", "ربو", "السكري", "اثار جانبية", "مرضى القلب"),
        "ar-Latn": ("3andi sokar", "mareed"),
        "ja": ("高血圧", "糖尿病", "喘息", "持病", "薬を飲んでいます"),
        "ko": ("당뇨", "고혈압", "천식", "혈압약 먹는데", "지병"),
        "fr": ("diabétique", "hypertension", "tension artérielle", "asthmatique", "maladie", "effets secondaires"),
        "de": ("Diabetiker", "Bluthochdruck", "Asthma", "Nebenwirkungen", "Herzkrankheit", "herzkrank"),
        "hi": ("मधुमेह", "डायबिटीज", "हाई बीपी", "दमा", "बीमारी", "दवा"),
        "hi-Latn": ("sugar ki bimari", "high bp", "bp ki dawai"),
    },
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["結石的貓可以吃嗎", "肾病能吃吗", "ok for a cat with kidney stones?", "boleh untuk sakit jantung?", "có hợp bệnh thận không", "กินได้ไหม เป็นโรคไต", "هل يناسب مرض الكلى", "結石でも大丈夫",
     "عندي سكري", "مريض سكري", "يناسب السكري؟", "심장이 안 좋은데", "심장이 약해요", "三高能吃吗"],
)  # fmt: skip
def test_an_illness_is_named(text: str):
    assert "illness" in sensitive_subjects(text)


@pytest.mark.parametrize(
    "text", ["kidney beans or black beans?", "stone grey or black", "heart shape pendant?", "batu cincin asli?", "心形的吗"]
)  # fmt: skip
def test_what_only_shares_a_word_with_one_is_none(text: str):
    assert not sensitive_subjects(text)


@pytest.mark.parametrize(
    "text",
    ["preg\u034fnant", "preg\u3164nant", "p\u0336r\u0336egnant", "\u0440regnant", "embar\u0430zada", "preg\u200bnant", "p\u0332regnant"],
)  # fmt: skip
def test_invisible_and_lookalike_letters_hide_no_health_matter(text: str):
    assert sensitive_subjects(clean(text)) == {"pregnancy"}


@pytest.mark.parametrize(
    ("subject", "language", "text"),
    [
        (subject, language, text)
        for subject, languages in SAID.items()
        for language, texts in languages.items()
        for text in texts
    ],
)
def test_every_subject_is_told_in_every_reply_language(subject: str, language: str, text: str):
    assert subject in sensitive_subjects(clean(text)), language


@pytest.mark.parametrize("subject", ["pregnancy", "allergy", "children", "illness"])
def test_no_reply_language_is_left_out(subject: str):
    packs = {path.stem.split("-")[0] for path in Path(phrases.__file__).parent.glob("*.ftl")}

    assert {language.split("-")[0] for language in SAID[subject]} >= packs


@pytest.mark.parametrize(
    "text",
    [
        "what kind is it", "nina, how much?", "any rashguard in M?", "is it gluten free", "I'm 25 years old, what size?", "18 years old",
        "apakah ini mengandung alkohol?", "mengandung babi ga", "menyusut ga kalau dicuci?", "resi menyusul ya kak", "bau nya wangi ga", "garansi 2 tahun",
        "còn em M không", "form bé hơn không shop", "size bé nhất", "váy hơi bé", "còn nhỏ không shop", "da dày không", "đã đầy chưa", "nhìn trẻ trung quá", "con trai mặc được không", "bể cá", "cho be boi",
        "combien l'enceinte ?", "mini enceinte bluetooth", "en prenant la taille M", "garantie 2 ans", "des poissons", "welche Art von Stoff", "mein Schwager",
        "que alegria verte", "tengo una pregunta", "garantía de 2 años", "puedo elegir el color", "quanto custa o prego",
        "kitna bacha hai", "2 साल की वारंटी", "प्रोग्राम कब है", "आरोग्य", "ลูกค้าถามว่า", "ผ้าลูกไม้", "ซัมซุง", "กินยากไหม",
        "حبيبي بكم", "سامسونج", "بشربون شاي", "تمر سكري", "ايسكريم", "丈母娘", "娃娃多少钱", "血压计多少钱", "三十岁能穿吗", "35岁", "35歳です",
        "فيه لون سكري؟", "متوفر سكري", "فستان سكري كم", "ベビーピンクありますか", "ベビードール", "베이비핑크 있어요?", "베이비 블루 얼마", "심장이 두근두근 얼마예요",
        "is it impregnated?", "madera impregnada", "买三高领", "toddle around",
        "아이보리 있어요?", "아이폰 케이스", "신장 160 몸무게 55", "통풍 잘 되나요", "딸기맛", "息をのむ", "娘娘腔",
    ],
)  # fmt: skip
def test_words_that_look_alike_name_no_health_matter(text: str):
    assert not sensitive_subjects(clean(text))


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("pregnancy", "im pregnent"), ("pregnancy", "i m pregant"), ("pregnancy", "pergnant"), ("pregnancy", "preganant"), ("pregnancy", "brestfeeding mom"),
        ("pregnancy", "embarasada"), ("pregnancy", "shwanger"), ("allergy", "alergic to nuts"), ("allergy", "allegric"),
        ("children", "my childern"), ("illness", "diabetis"), ("illness", "diabites"), ("illness", "hipertension"), ("illness", "hypertention"),
    ],
)  # fmt: skip
def test_a_misspelt_word_counts(subject: str, text: str):
    assert subject in sensitive_subjects(clean(text))


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("illness", text)
        for text in [
            "with glaucoma", "an eye infection", "after lasik", "my eyes are sore", "with dry eyes", "after cataract op", "keratoconus", "I take warfarin", "on blood thinners", "someone with IBS", "an eating disorder", "COPD here", "had a stroke last year",
            "on antidepressants", "HIV positive", "kidney transplant", "tonsillitis", "osteoporosis", "neuropathy", "when constipated", "if I take birth control",
            "我有角膜炎", "眼睛发炎", "青光眼", "干眼症", "肠胃炎", "吃抗抑郁药", "做完近视手术", "月经期能喝吗", "感染了", "ตาอักเสบ", "ติดเชื้อ", "ต้อหิน", "ประจำเดือนกินได้ไหม", "결막염", "안구건조증", "우울증 약", "수술했는데", "結膜炎です", "緑内障", "うつ病の薬", "生理中でも",
            "conjuntivitis", "me operaron, recién operada", "tomo anticoagulantes", "olho seco", "cataratas", "glaucome", "conjonctivite", "yeux secs", "après une chirurgie", "Bindehautentzündung", "Blutverdünner", "nach der OP", "trockene Augen",
            "viêm mắt", "mới mổ mắt", "khô mắt", "infeksi mata", "mata kering", "abis operasi lasik", "jangkitan mata", "impeksyon sa mata", "التهاب العين", "مميع للدم", "عندي اكتئاب", "आंख में इन्फेक्शन", "मोतियाबिंद", "aankh ka operation hua",
        ]
    ]
    + [
        ("children", text)
        for text in [
            "can my teenager wear them", "can a minor wear them", "for a 2nd grader", "grade 5 students", "high school kid", "ok for teens?", "under 18", "my LO is 9m", "初中生能戴吗", "未成年", "青少年", "高中生", "中学生です", "高校生でも", "중학생", "미성년자", "วัยรุ่นใช้ได้ไหม", "นักเรียน",
            "adolescentes pueden?", "para adolescente", "menor de idade", "pour ado, elle est mineure", "collégien", "für Jugendliche", "Schüler", "học sinh dùng được không", "anak smp", "remaja boleh pakai?", "budak sekolah", "dalagita", "مراهق", "किशोर", "नाबालिग",
        ]
    ]
    + [
        ("pregnancy", text)
        for text in ["during IVF", "20 weeks along", "I'm expecting in may", "she's expecting twins", "trying for a baby", "做试管可以喝吗", "fecundación in vitro", "不妊治療中", "시험관 준비 중"]
    ],
)  # fmt: skip
def test_what_people_have_take_or_wait_for_is_named(subject: str, text: str):
    assert subject in sensitive_subjects(clean(text))


@pytest.mark.parametrize(
    "text",
    [
        "aroma diffuser?", "diploma frame", "reverse osmosis filter", "a minor scratch", "minor scratches?", "a song in A minor", "stroke of luck", "freestyle stroke", "breast stroke fins", "infectious laugh", "prescription glasses", "transplant the seedlings", "under 18 dollars?",
        "expecting a discount", "I'm expecting a parcel", "petite size", "my favorite", "dosis berapa", "jam operasi toko", "jam operasi sampai kapan", "idioma español?", "tu aroma es rico", "estrené hoy", "está por el mayor y menor", "school bag", "grade A leather", "grade 5 titanium",
        "炎热的夏天能穿吗", "炎炎夏日", "高中低三档", "月经裤多少钱", "中风格的", "炎上した", "오염 방지 되나요", "수염 정리", "보증 기간", "영수증 주세요", "인증샷", "die Pillendose", "l'adresse", "la petite robe", "des colis", "operator", "optic eyes",
    ],
)  # fmt: skip
def test_other_words_with_the_same_letters_name_none(text: str):
    assert not sensitive_subjects(clean(text))


@pytest.mark.parametrize(
    ("style", "health"),
    [
        ("do you have teen size", "can a teen use it"), ("teenager style dress", "is it safe for my teenager"), ("ukuran remaja ada?", "remaja boleh minum?"), ("tas sekolah remaja", "obat untuk remaja"),
        ("high school uniform", "for a high school kid"), ("middle school backpack", "my middle schooler drinks it"), ("3rd grade leather", "for a 3rd grade kid"), ("高中生穿好看吗", "高中生能戴吗"),
        ("中学生书包多少钱", "中学生能喝吗"), ("học sinh cấp 3 mặc được không", "học sinh cấp 3 uống được không"), ("túi đi học sinh viên", "học sinh uống được không"), ("talla adolescente", "puede tomarlo un adolescente"),
        ("ชุดวัยรุ่น", "วัยรุ่นใช้ได้ไหม"), ("สไตล์วัยรุ่นไหม", "วัยรุ่นกินได้ไหม"), ("แฟชั่นวัยรุ่น", "ให้วัยรุ่นใช้"), ("强迫症看了很舒服", "我有强迫症在吃药"), ("火炎焱图案", "我有关节炎"),
        ("taille ado ?", "un adolescent peut en boire ?"), ("手术级不锈钢吗", "刚做完手术能喝吗"), ("고등학생 스타일", "고등학생이 써도 되나요"), ("高校生風", "高校生でも使えますか"),
    ],
)  # fmt: skip
def test_an_age_in_the_name_of_a_style_or_size_is_none(style: str, health: str):
    assert not sensitive_subjects(clean(style))
    assert sensitive_subjects(clean(health))


def test_a_style_hides_no_child_beside_it():
    assert "children" in sensitive_subjects(clean("high school uniform for my daughter"))
