"""How each reply language speaks of pregnancy, allergy, children and illness; folded spelling, as patterns.

In Latin letters these are whole words, with `\\w*` for any ending; in other scripts they count wherever they stand.
Hindi, Thai and Arabic are here as they are typed in Latin letters, too. What `BY_ACCENT` lists is told from other words
by its accents alone, so it stands there with them.
"""

_CHILDS_AGE = r"(?=[0-9])(?<![0-9.,])(?:1[0-7]|[1-9])(?:[.,]\d)?"
"""Years: from eighteen on it is no child's."""
_NO_SPEAKER = (
    r"(?=enceinte)(?<!une )(?<!l')(?<!cette )(?<!les )(?<!des )(?<!ces )(?<!mini )(?<!deux )(?<!\d )"
)
"""Before the French for pregnant, which as a noun is a loudspeaker."""
_NOT_SMALL = "(?=bé)(?<!nhỏ )(?<!size )(?<!hơi )(?<!quá )(?<!bị )(?<!cỡ )(?<!loại )(?<!rất )(?<!khá )"
"""Before the Vietnamese for a small child, which of a thing says that it is small."""

WORDS_IN_LATIN_LETTERS: dict[str, dict[str, str]] = {
    "pregnancy": {
        "en": r"(?!\w*impregn)\w*pregn\w*|preg|preg(?:g\w*|ant|nat|anan\w*|ent)|prengan\w*|pergnan\w*|prgnan\w*"
        r"|expect(?:ing|ant) (?:mothers?|moms?|mums?|mamas?|a baby)"
        r"|breast ?-?f(?:eed\w*|ed)|nursing (?:mother|mom|mum|mama)\w*|lactati\w*|trimester|post ?-?partum"
        r"|trying to conceive"
        r"|\w+ ?(?:weeks?|wks?|months?) along|(?:i'?m|im|we'?re|she'?s|wife(?:'s| is)|am|are|is|currently) expecting(?= (?:twins|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|a few)\w*|soon)\b|\W*$)|ivf|(?:trying|ttc) for (?:a|another) baby|ttc|pre ?-?natal\w*|ante ?-?natal\w*|morning sickness|miscarriage\w*|fertility treatment",
        "id": r"\w*hamil\w*|bumil|busui|menyusui|menyusukan|ibu menyusu\w*|asi eksklusif|berbadan dua",
        "ms": r"(?:ibu|wanita|perempuan|orang|isteri|istri|bini|sedang|tengah|tgh|lagi|saya|sy|aku|mak|puan) mengandung"
        r"|mengandung(?= (?:\d+ ?(?:bulan|bln|minggu)|boleh|bole|blh|bisa|pakai|guna|makan|minum|muda|tua)\b|\W*$)"
        r"|susu badan|ibu bersalin|(?:se)?lepas bersalin|dalam pantang",
        "vi": r"mang thai|co thai|(?:thai|san) (?:phu|nhi)|thai ky|sau sinh(?! nhat)|cho (?:con|be) bu"
        r"|(?:dang|co|me|ba|chi|dinh|mang|em|minh|phu nu|vo) bau"
        r"|bau (?:bi(?! xanh)|an|uong|dung|xai|mac|thoa|boi|\d+ ?(?:thang|tuan|m\b|w\b))"
        r"|thu tinh",
        "tl": r"\w*buntis\w*|juntis|dalang[- ]tao|(?:nag|mag|nagpa|magpa)\w*(?:padede|pasuso|breastfeed)"
        r"|(?:nag|mag)papa(?:dede|suso)",
        "es": r"\w*embaraz\w*|encintas?|lactan\w*|lactar|amamant\w*|gesta(?:nte|cion)\w*|prenad[ao]s?"
        r"|(?:dar|dando|doy|dan|da) (?:el )?pecho|pos(?:t)?parto"
        r"|fecundacion|tratamiento de fertilidad",
        "pt": r"gravid\w*|amament\w*|pos[- ]parto|puerper\w*",
        "fr": rf"{_NO_SPEAKER}enceintes?"
        r"(?! (?:bluetooth|bt|connect\w*|portables?|sans fil|nomades?|acoustiques?|audio|hifi|wifi|jbl)\b)"
        r"|grossesses?|allait\w*"
        r"|fiv|pma",
        "de": r"\w*schwanger\w*|stillen|ich stille|stillend\w*|stillzeit|stillmama\w*|werdende (?:mutter|mama)\w*",
        "hi": r"garbh\w*|pet se (?:hu|hun|hoon|hai)|doodh pila\w*|stanpan|maa banne wali",
        "ar": r"(?:el ?|al ?|lel ?|lil ?)?(?:7|h)a(?:m[ei]l|wam[ei]l)|(?:el ?|al ?)?7aml"
        r"|(?:el ?|lel ?)?mor(?:de3|di3|die)\w*|(?:el ?)?r[ei]da3a",
        "th": r"k(?:h)?on th?ong|tang krr?ap|hai nom",
    },
    "allergy": {
        "en": r"\w*all?erg\w*|allegic|aler[jg]\w*|alleg(?:y|ies)|sensitive (?:\w+ ){0,2}skin\w*"
        r"|skin (?:\w+ ){0,2}sensitive|skin irritat\w*|e[cxk]+zema\w*|psoriasis|dermatit\w*|rosacea|hives"
        r"|rash(?:es)?(?![ -]?(?:guard|vest|shirt|top|decision))|\w*intoleran\w*|coeliac\w*|celia[ck]\w*",
        "id": r"\w*alergi\w*|(?:kulit|muka|wajah) (?:\w+ ){0,2}sens[ie]?tt?i[fvp]e?"
        r"|(?:kulit|muka|wajah) (?:\w+ ){0,2}sensi|eks[ie]m\w*|ekzema|biduran|intoleransi",
        "ms": r"alahan|elahan|ruam",
        "vi": r"di ung|da (?:\w+ ){0,2}nhay cam|kich ung|man ngua|viem da",
        "tl": r"alerdyi\w*|sensi(?:tive|tibo)(?:ng)? (?:\w+ ){0,2}(?:balat|mukha)"
        r"|(?:balat|mukha)(?: \w+){0,2} sensi(?:tive|tibo)|maselan(?:g)? (?:\w+ )?balat|pantal",
        "es": r"piel(?:es)? (?:\w+ )?(?:sensibles?|reactivas?|atopicas?|delicadas?)|eccemas?|urticaria|sarpullido\w*"
        r"|ronchas?",
        "pt": r"peles? (?:\w+ )?(?:sensive(?:l|is)|reativas?|atopicas?|delicadas?)|brotoejas?",
        "fr": r"peaux? (?:\w+ )?(?:sensibles?|reactives?|atopiques?|fragiles?|intolerantes?)|urticaire",
        "de": r"(?:empfindlich|sensibl)\w* (?:\w+ )?(?:\w*haut|\w*hauttyp\w*)"
        r"|\w*haut (?:\w+ ){0,3}(?:empfindlich|sensibel)|\w*ekzem\w*|neurodermit\w*|hautausschlag|ausschlag"
        r"|nesselsucht|hautreiz\w*|unvertraglich\w*|zoliakie",
        "hi": r"(?:el|al)l?er[gj]\w*|alarji|sensitive (?:\w+ )?(?:tvacha|twacha|chamdi)|khujli",
        "ar": r"(?:el ?|al ?)?(?:7|h)ass?as(?:i|e|y|e?yy?a)\w*|bash?[ra]+\w* (?:\w+ )?(?:el ?|al ?)?(?:7|h)ass?as\w*",
        "th": r"phae ngai|pae ngai|ph?iu? ?ph?ae|pew ph?ae",
    },
    "children": {
        "en": r"bab(?:y|ys|ies|e?is)|infants?|newborns?|new borns?|toddlers?|kids?|kidd(?:o|ie)s?|kidz|child(?:ren|rens)?"
        r"|preschool\w*|kindergarten\w*|little (?:ones?|boys?|girls?)"
        r"|(?:my|our|his|her) (?:\w+ )?(?:son|daughter|niece|nephew|grand(?:son|daughter|kid))s?|grandchild\w*"
        r"|grandkids?|months?[- ]old|\d ?(?:mos?|mths?)[- ]old"
        rf"|{_CHILDS_AGE} ?-?(?:yo|y/o|y\.o|yrs?[- ]old|years?[- ]old|year[- ]olds?)"
        r"|(?:pre)?teens?|(?:pre)?teenage(?:d|rs?)?|tweens?|minors(?! in)|(?:a|if|for) minors?(?= (?:wear|use|drink|eat|buy|take|and|or|can)\b|\W*$)(?<!in a minor)|under ?-?aged?|under ?-?18s?(?! ?(?:dollars?|usd|bucks|rm|euros?|cm|kg|mm|inch\w*|pounds?|%|in stock))|(?:high|middle|primary|elementary|secondary)[- ]?school(?:ers?|s)?|\d(?:st|nd|rd|th)[- ]?grad(?:e|ers?)|grade \d{1,2}(?= (?:student|kid|pupil|child|boy|girl)\w*)|school[- ]?(?:kid|child|boy|girl)\w*|my lo",
        "id": r"bayi\w*|anak(?:-anak|2)?(?:ku|nya|mu)?|kanak(?:-kanak|2)?|budak|balita|batita|bocah\w*|bocil\w*"
        r"|si kecil|(?:ke)?ponakan\w*|cucu(?:ku|nya)?"
        rf"|(?:umur|usia)(?:nya)? {_CHILDS_AGE} ?(?:tahun|thn|th|taun|bulan|bln)"
        r"|remaja|(?:anak|pelajar|murid|siswa) (?:sd|smp|sma|smk|sekolah)|pelajar|(?:di )?bawah umur",
        "vi": r"tre (?:em|con|nho|nit|so sinh)|so sinh|thang tuoi|em be|cac be|cho be(?! (?:ca|boi|phot|tong))"
        r"|be (?:trai|gai|nha|so sinh|may|\d+ ?(?:tuoi|thang|kg|ki|can))|nhoc"
        rf"|{_CHILDS_AGE} tuoi"
        r"|hoc sinh|vi thanh nien|tuoi (?:teen|day thi|hoc tro)",
        "tl": r"sanggol|bata|mga bata|anak ko|chikiting|tsikiting|bulilit|paslit|pamangkin\w*"
        rf"|{_CHILDS_AGE} (?:taong gulang|taon gulang)"
        r"|binatilyo|dalagita|menor de edad",
        "es": r"ninos?|ninas|(?:mi|una|la|para|pa|de|es) nina|ninit[oa]s?|bebes?|beb(?:it|ecit)[oa]s?|hij[oa]s?"
        r"|hijit[oa]s?|recien nacid[oa]s?|infantil(?:es)?|sobrin[oa]s?|niet[oa]s?|chamac[oa]s?|peques?"
        r"|criaturas?"
        rf"|{_CHILDS_AGE} anos de edad|menor(?:es)? de edad"
        r"|adolescentes?|colegial(?:es)?",
        "pt": r"criancas?|criancinhas?|filh[oa]s?|filhinh[oa]s?|recem[- ]nascid[oa]s?|infantis|nene[mn]s?"
        rf"|(?:meu|minha) (?:menin[oa]|net[oa])|sobrinh[oa]s?|netinh[oa]s?|{_CHILDS_AGE} aninhos"
        r"|adolescentes?|menor(?:es)? de idade",
        "fr": r"enfants?|nourrissons?|nouveaux?[- ]nes?|tout[- ]petits?|(?:mon|notre) (?:petit )?(?:fils|garcon)"
        r"|(?:ma|notre) (?:petite )?fille|(?:petite|jeune) fille|petits? garcons?|fillettes?|gamin(?:e)?s?"
        r"|gosses?|bambins?"
        r"|adolescent(?:e|es|s)?|ados|mineure?s|(?:est|suis) mineure?|collegien\w*|lyceen\w*|ecolier\w*|ecoliere?s?",
        "de": r"kinder\w*|(?:mein|dein|unser|euer|ein|kein|klein|kleine|jede)(?:s|em|e|en)? kind(?:es)?"
        r"|(?:das|dem|des|furs|fur|frs) (?:\w+ )?kind(?:es)?|babys?|kleinkind\w*|schulkind\w*|\w*saugling\w*"
        r"|neugeboren\w*|enkel(?:in|kind\w*)?|madchen"
        r"|(?:mein|unser)\w* (?:\w+ )?(?:sohn|tochter)\w*|tochterchen"
        rf"|{_CHILDS_AGE}[- ]?(?:jahre? alt|jahrig\w*|monate? alt)"
        r"|jugendlich\w*|teenager\w*|minderjahrig\w*|schuler(?:in|innen|n)?|grundschul\w*",
        "hi": r"ba(?:chch|cch|cchh|chh)(?:a|e|i|o|on|ho|hon|he|hi)"
        r"|bach(?:a|e|i|o|on|ho|hon) (?:ke|ki|ka|ko|k|kay|liye)|(?:mer|apn|hamar|chh?ot)[aei] bach\w+"
        r"|(?:mer|apn|hamar)[aei] bet[aei]|bet[aei] (?:ke|ki|ka|ko) (?:liye|lie)?|shishu|navjat"
        r"|kishor|nabalig|school ke bach\w+",
        "ar": r"(?:lel ?|el ?|al ?|lil ?)?(?:atfal|a6fal|[td6][ei]fl(?:i|y|a)?|awlad(?:i|y)?|wlad(?:i|y)?)"
        r"|[ei]bn(?:i|y)|bent(?:i|y)",
        "th": r"dek (?:lek|noi)|l(?:uk|ook) ?(?:sao|chai|noi)",
    },
    "illness": {
        "en": r"diabet\w*|diabit\w*|diebet\w*|asthm\w*|ashma|medic(?:ines?|ations?|al|ament\w*)|side effects?|toxic\w*"
        r"|poison(?:s|ous|ing|ed)?|safe to (?:eat|use|drink)"
        r"|(?:kidney|bladder|urinary|liver|thyroid|stomach) (?:stones?|disease|problems?|failure|issues?|condition)"
        r"|heart (?:disease|problems?|condition|attack|patients?|failure)|pace ?makers?|(?:high )?blood pressure"
        r"|high ?blood|epilep\w*|hypertens\w*|cancer\w*|chemo\w*|thyroid\w*|cholesterol|gastriti[sc]|gastric"
        r"|acid reflux|gerd|ulcers?|arthritis|(?:with|have|has|got|may|ada|bi) gout|seizures?|an[ae]+mi[ac]"
        r"|hepatitis|migraines?|surgery|antibiotics?|disease\w*|illness\w*"
        r"|\w{3,}itis|(?!osmosis|diagnosis|hypnosis|symbiosis|metamorphosis)\w{3,}osis|glaucoma\w*|(?:lymph|melan|fibr|carcin)oma\w*|my?ioma\w*|cataracts?|keratoconus|lasik|(?:leuk\w{1,2}|glyc\w{1,2}|thalass\w{1,2})emia|(?:neuro|retino|cardiomyo|nephro)path(?:y|ie|ia)|infections?|infected|\w+ disorders?|disorders?|syndromes?|ibs|ibd|copd|hiv|pcos|lupus|crohn\w*|emphysema|arrh?ythmia|angina|fibromyalgia|sciatica|herniated|hernia|(?:had|after|since|from) (?:a|my|his|her) (?:mini ?-?)?strokes?|(?:kidney|liver|heart|organ|corneal?|bone marrow) transplant\w*|depression|anti-?depress\w*|anxiety (?:med\w*|disorder|attacks?)|bipolar|dementia|alzheimer\w*|parkinson\w*|blood ?-?thinners?|warfarin|anti-?coagul\w*|aspirin|insulin|metformin|statins?|ibuprofen|steroids?|(?:ro)?accutane|isotretinoin|birth control|contracepti\w*|on (?:\w+ )?meds|(?:take|taking|took) (?:\w+ )?meds|(?:sleeping|blood pressure|heart|prescription) (?:pills?|meds|drugs?)|prescribed|dry eyes?|pink ?eyes?|sore eyes?|eyes? (?:are|is|feels?|gets?) (?:\w+ )?(?:sore|red|dry|itchy|irritated|sensitive)|eye (?:infections?|surgery|op|operation|disease|condition)s?|after (?:an?|my|the|his|her) (?:\w+ )?(?:op|operation)|post[- ]?op|constipat\w*|diarrh?o?ea|anorexi\w*|bulimi\w*|ha?emorrhoids?|vertigo|varicose|dialysis|immuno\w+|autoimmune",
        "id": r"asma|efek samping|penyakit|kencing manis|gula darah|diabet\w*|darah (?:tinggi|rendah|manis)"
        r"|tekanan darah|tensi tinggi|hipertens\w*|maag|magh|asam (?:lambung|urat)|lambung|kolesterol|kanker"
        r"|(?:minum|konsumsi|makan) obat|obat dokter|epilepsi|beracun|batu (?:ginjal|karang|kemih)"
        r"|(?:sakit|penyakit|masalah|gagal) (?:jantung|ginjal|buah pinggang|liver|paru)"
        r"|infeksi\w*|radang\w*|katarak|glaukoma|pengencer darah|gangguan (?:makan|kecemasan|jiwa|tidur|pencernaan)|sindrom\w*|(?:habis|abis|pasca|lepas|selepas|setelah|baru) operasi|operasi (?:mata|caesar|sesar|jantung|usus)|depresi|(?:kena|serangan|sakit|penyakit|pernah|habis|pasca|lepas) stroke?|angin ahmar|mata (?:sering |jenis )?kering|sembelit|wasir|ambeien|kemo\w*|sesak (?:nafas|napas)",
        "ms": r"kesan sampingan|gastrik|kanser|(?:sakit|ada) (?:lelah|semput)|sawan|makan ubat|ubat doktor"
        r"|jangkitan|cair(?:kan)? darah|pembedahan|kemurungan|buasir",
        "vi": r"tac dung phu|(?:soi|suy|benh) than|benh(?! vien)|cao huyet ap|huyet ap|tieu duong|dai thao duong"
        r"|hen suyen|ung thu|tim mach|dong kinh|mo mau|mau nhiem mo|dau da day|viem (?:da day|gan|khop|xoang)"
        r"|uong thuoc|dang thuoc|doc hai|tuyen giap"
        r"|viem \w+|nhiem (?:trung|khuan)|duc thuy tinh the|tang nhan ap|glocom|loang mau|chong dong|roi loan|hoi chung|phau thuat|(?:moi|vua|sau) mo (?:mat|lasik|de|ruot|tim)?|tram cam|dot quy|kho mat|tao bon|(?:bi|benh) tri|hoa tri|thieu mau|truyen nhiem",
        "tl": r"diyabet\w*|alta ?-?pres[yi]on|hika|sakit sa (?:puso|bato|atay|baga)|may ?sakit|gamot|nakaka ?lason"
        r"|rayuma|epekto sa kalusugan"
        r"|impeksyon|katarata|naoperahan|operasyon|depresyon|na-?stroke|tuyo(?:ng)? (?:ang |yung )?mata|hirap dumumi|almoranas",
        "es": r"efectos? secundarios?|(?:calculos?|piedras?|pedras?) (?:renal(?:es)?|renais|nos rins|en los rinones)"
        r"|presion (?:alta|arterial)|alta presion|medicamentos?|medicinas?|enferm(?:o|a|os|as|edad|edades)"
        r"|colesterol|reflujo|tiroid\w*|venenos[oa]s?|asmatic[oa]s?"
        r"|problemas? (?:\w+ ){0,2}(?:corazon|rinon(?:es)?|higado|cardiac\w*|renal(?:es)?)|marcapasos?"
        r"|acido urico|hipertens\w*"
        r"|infecci\w+|cataratas?|trastornos?|sindrome|cirugias?|operad[oa]s?|recien operad\w*|depresion|derrame cerebral|ojos? secos?|estren(?:imiento|id[oa]s?)|quimio\w*|vih|anticoncept\w*|migranas?|hernia\w*",
        "pt": r"efeitos? colatera(?:l|is)|pressao (?:alta|arterial)|doencas?|doente\w*|remedios?|gastrite|refluxo"
        r"|tireoide|problemas? (?:\w+ ){0,2}(?:coracao|rim|rins|figado)|marca-?passo|enxaqueca"
        r"|infec(?:cao|coes|cionad\w*|tad[oa]s?)|cataratas?|transtornos?|cirurgias?|operad[oa]s?|depressao|avc|olhos? secos?|ressecad[oa]|prisao de ventre|quimio\w*|anticoncep\w*|pilula",
        "fr": r"effets? (?:secondaires?|indesirables?)|(?:hyper)?tension (?:arterielle|elevee)|hypertendue?s?"
        r"|malad(?:e|es|ie|ies)|calculs? renaux|insuffisance (?:renale|cardiaque)|toxique\w*"
        r"|problemes? (?:\w+ ){0,2}(?:coeur|reins?|foie|cardiaques?|renaux)|traitement medical|sous traitement"
        r"|ulceres?"
        r"|infection\w*|infecte\w*|infectieu\w*|glaucome|cataracte|(?:conjonctiv|bronch|cyst|gastr|arthr|tendin|sinus|col|kerat|dermat)ites?|chirurgie|operee?s?|avc|yeux secs|constip\w*|(?:la|sous) pilule|troubles? (?:alimentaires?|du sommeil|cardiaques?|digestifs?)|chimio\w*",
        "de": r"\w*diabet\w*|zuckerkrank\w*|\w*krank\w*|\w*blutdruck\w*|bluthochdruck\w*"
        r"|nebenwirkung\w*|medikament\w*|krebs(?:krank\w*|patient\w*|therapie)|an krebs|(?:un)?giftig\w*"
        r"|nierenstein\w*|nieren(?:problem|insuff)\w*|herz(?:problem|schrittmacher|infarkt|fehler|schwache)\w*"
        r"|schilddruse\w*|gicht"
        r"|\w*entzund\w*|infekt\w*|glaukom|(?:grune|graue)[rn]? star|blutverdunn\w*|(?:ess|schlaf|angst|schilddrusen)storung\w*|syndrom\w*|operation(?:en)?|nach (?:der|einer|meiner) (?:\w+-?)?op|augen-?op|depression\w*|schlaganfall\w*|trockene[nr]? augen|verstopfung|chemo\w*|antibabypille|pille|tabletten",
        "hi": r"madhumeh|(?:high|low) bp|bp (?:hai|ki|ke|high|low|patient|wale)"
        r"|sugar (?:ki bim\w*|patient\w*|ke mar[ie]{1,2}[zj]\w*|ke liye)|bee?ma+ri\w*|bee?ma+r"
        r"|dawai?(?:yan|yon)?|pathri|gurd(?:e|a)|mar[ie]{1,2}z|dil ki bee?mari"
        r"|motiyabind|khoon patla|depression|lakwa|kab[zj]|aankh\w* (?:ka|ki) (?:operation|infection)|aapreshan",
        "ar": r"(?:3and?\w+ |mar[ai]di? |mareed )(?:el ?|al ?)?(?:sok+ari?|sukk?ari?|sok+ar|da(?:gh|8)t)"
        r"|(?:el ?|al ?)da(?:gh|8)t|mareed|marid|(?:el ?)?rabw",
        "th": r"bao ?waa?n|khwam ?dan|rok (?:hua ?jai|tai)",
    },
}

WORDS_IN_OTHER_SCRIPTS: dict[str, dict[str, str]] = {
    "pregnancy": {
        "zh": r"孕|哺乳|[喂餵]奶|母乳|产后|產後|坐月子|[怀懷](?:了|着|著|上|宝|寶)"
        r"|试管|試管(?!瓶)|保胎|安胎",
        "ja": r"妊娠|妊婦|授乳|母乳|産後|つわり|妊活|にんぷ|にんしん|マタニティ中"
        r"|不妊|体外受精",
        "ko": r"임신|임산부|임부(?!복)|수유|모유|산모|출산|예비맘"
        r"|시험관|난임",
        "th": r"ท้อง(?!ฟ้า|ตลาด|ถิ่น)|ครรภ์|ให้นม|แม่ลูกอ่อน|หลังคลอด",
        "ar": r"حامل|حوامل|الحمل|للحمل|حملي|حبلي|مرضع|رضاع|ارضاع|ترضع|برضع|بترضع",
        "hi": r"गर्भ|प्र[ेै]ग्?न|पेट से (?:हूँ|हूं|है)|स्तनपान|दूध पिला|ब्रेस्टफीड|मां बनने वाली|माँ बनने वाली",
    },
    "allergy": {
        "zh": r"[过過]敏|致敏|敏感[肌皮性]|敏[肌皮]|(?:皮[肤膚]|肌[肤膚]|[脸臉]).{0,4}敏感|湿疹|濕疹|[荨蕁]麻疹|皮疹"
        r"|起疹",
        "ja": r"アレルギ|アレルゲン|過敏|敏感(?:肌|な肌|なお肌)|肌が?(?:とても)?(?:敏感|弱)|弱い肌|デリケート肌|かぶれ"
        r"|じんましん|蕁麻疹|アトピ|湿疹|肌荒れ|肌あれ",
        "ko": r"알[레러]르?[기지]|민감성|민감한? ?피부|피부.{0,5}(?:민감|예민)|예민한? ?피부|아토피|두드러기|발진|습진"
        r"|피부 ?트러블",
        "th": r"แพ้|ผิวบอบบาง|ผิว.{0,6}(?:บอบบาง|เซนซิทีฟ)|ผื่น|ลมพิษ|ผิวหนังอักเสบ|ระคายเคือง",
        "ar": r"حساسي|(?:بشر|جلد)(?:ه|ت?ي|تها|ات)? ?(?:\w+ )?(?:ال|لل)?حساس|اكزيما|ارتكاريا|طفح جلدي",
        "hi": r"[एऐअ]ले?र्ज|संवेदनशील|से(?:ं|न्)स[िे]टि?व|एक्जिमा|एक्ज़िमा|चकत्ते|खुजली",
    },
    "children": {
        "zh": r"[婴嬰]|[宝寶]{2}|[儿兒]童|小孩|孩子|小朋友|小学生|小學生|幼[儿兒]|新生[儿兒]|(?<!娃)娃(?!娃)|[儿兒]子"
        r"|女[儿兒]|[闺閨]女|孙子|孫子|孙女|孫女|童[装裝鞋款码碼]|小童|中童|大童|"
        rf"{_CHILDS_AGE} ?(?:周?岁|周?歲)|(?<!十)[一二两兩三四五六七八九](?:岁|歲)|[个個]月大"
        r"|未成年|青少年|[初高]中生?(?![低端])|中[学學]生",
        "ja": r"赤ちゃん|赤ん坊|子供|子ども|こども|幼児|乳児|新生児|ベビー(?!ピンク|ブルー|イエロー|ドール)|キッズ|小学生|園児|息子"
        rf"|娘(?=[がはにのもを用]|さん)|お子(?:さん|さま|様)|うちの子|{_CHILDS_AGE} ?[歳才](?!以上)"
        r"|中学生|高校生|未成年|十代の|10代|思春期",
        "ko": r"아기|애기|어린이|아이(?!폰|템|보리|디|스|라|섀|쉐|패드|패치|크림|브로|콘|돌|팟|언|시|리|유|론)|영유아"
        r"|유아(?:용|복)|신생아|키즈|베이비(?! ?(?:핑크|블루|옐로))|아들|딸(?!기)|초등|유치원|조카|손주|손녀|자녀|애들|꼬마|갓난"
        rf"|{_CHILDS_AGE} ?살"
        r"|중학생|고등학생|고교생|청소년|미성년|십대|초딩|중딩|고딩",
        "th": r"เด็ก|ทารก|ขวบ|ลูก(?:สาว|ชาย|น้อย|อายุ|วัย|หลาน)|(?:ให้|ของ)ลูก(?!ค้า)|ลูก(?=ใช้|ใส่|กิน|ทาน|ดื่ม|เรา|หนู)|หลาน"
        r"|หนูน้อย|อนุบาล|เบบี้"
        r"|วัยรุ่น|นักเรียน|ผู้เยาว์|ประถม|มัธยม",
        "ar": r"طفل|اطفال|رضيع|مواليد|مولود|(?<!ح)بيبي|ابني|ابنتي|بنتي|ولدي|اولادي|للاولاد|عيالي|للصغار"
        r"|مراهق|قاصر|المراهقات",
        "hi": r"बच्च|बेबी|शिशु|नवजात|बेटा|बेटी|बेटे|नन्ह"
        r"|किशोर|नाबालिग",
    },
    "illness": {
        "zh": r"糖尿|血糖|哮喘|[气氣]喘|副作用|有毒|中毒|[结結]石|[肾腎](?:病|衰|不好|炎)|心[脏臟](?:病|不好)"
        r"|血[压壓](?![计計仪儀])|血脂|三高(?![领領帮幫])|癫痫|癲癇|癌|[肿腫]瘤|化[疗療]|胃(?:病|炎|溃疡|潰瘍|不好|酸)"
        r"|痛[风風]|甲(?:状腺|狀腺|亢|减)|[吃服用](?:着|著)?[药藥]|[药藥]物|疾病|生病|病人|患者|病史|慢性病"
        r"|胆固醇|膽固醇|[贫貧]血|肝(?:病|炎|硬化|不好)|手[术術]"
        r"|[\u4e00-\u9fff]炎(?![热熱炎黄夏日])|炎症|发炎|發炎|[\u4e00-\u9fff]症(?!状饮)|综合征|綜合徵|青光眼|白内障|白內障|干眼|乾眼|抗凝|华法林|阿司匹林|抑郁|抑鬱|中风(?!格)|中風|艾滋|感染|便秘|痔[疮瘡]|月[经經](?![裤褲杯带帶])|[经經]期|生理期|(?:肾|腎|肝|器官|骨髓)移植|透析|心梗|避孕药|避孕藥|激素药",
        "ja": r"糖尿|血糖|喘息|ぜんそく|副作用|高血圧|血圧(?!計)|有毒|毒性|結石|腎臓|腎不全|心臓(?:病|疾患|が悪)|持病"
        r"|てんかん|病気|癌|がん患者|薬を?(?:飲|服用)|服薬|服用|処方|胃炎|胃潰瘍|痛風|甲状腺|ペースメーカー"
        r"|[結角膜関節鼻胃腸皮膚肺口膀胱内]炎|炎症|症候群|症(?!状が出たら)|緑内障|白内障|ドライアイ|感染|抗凝固|ワーファリン|うつ病|鬱|脳卒中|脳梗塞|便秘|痔|生理中|手術|透析|レーシック|ピルを",
        "ko": r"당뇨|고혈압|저혈압|혈압(?!계)|천식|심장(?:병|질환|이 ?(?:안|않|아|나|약|불편))|신장(?:병|질환)|결석|부작용|간염|간질환"
        r"|암 ?(?:환자|수술|투병)|항암|뇌전증|위염|위궤양|역류성|갑상선|복용|약을? ?먹|지병|질병|질환|독성"
        r"|콜레스테롤|환자"
        r"|결막염|각막염|비염|장염|관절염|피부염|방광염|폐렴|감염|염증|녹내장|백내장|안구 ?건조|항응고|와파린|우울증|공황장애|불면증|거식증|뇌졸중|뇌경색|변비|치질|생리 ?중|수술|라식|라섹|투석|장기 ?이식|피임약",
        "th": r"โรค|นิ่ว|ความดัน(?:สูง|โลหิต|ต่ำ)|เป็นความดัน|ผลข้างเคียง|เบาหวาน|หอบหืด|มะเร็ง|กระเพาะ(?!ปลา)|กรดไหลย้อน"
        r"|ลมชัก|ไทรอยด์|ไขมันในเลือด|เก๊าท์|(?:กิน|ทาน)ยา(?!ก|ว|ง)|สารพิษ|มีพิษ|เป็นพิษ|ป่วย|ผ่าตัด"
        r"|อักเสบ|ติดเชื้อ|ต้อ(?:หิน|กระจก|เนื้อ|ลม)|ตาแห้ง|ละลายลิ่มเลือด|ซึมเศร้า|อัมพาต|อัมพฤกษ์|ท้องผูก|ริดสีดวง|ประจำเดือน|เลสิก|เคมีบำบัด|เส้นเลือด(?:สมอง|หัวใจ)|ยาคุม|โลหิตจาง",
        "ar": r"السكري|للسكري|(?<!\w)(?:عندي|عنده|عندها|معي|معاي|فيني|يناسب|مريض|مريضه|لمريض|لمرضي|مرضي|مرض|مصاب|مصابه) سكري(?!\w)"
        r"|(?:مرض|مرضي|مريض|امراض|فشل|عندي|عنده|عندها) (?:ال)?(?:كلي|كلوي|قلب|كبد|سكر|ضغط)|ضغط (?:ال)?دم"
        r"|ضغط (?:مرتفع|عالي)|حصوات|(?:اثار|اعراض) جانبيه|(?<!\w)(?:ال|بال)?ربو(?!\w)|سرطان|صرع(?!ه)"
        r"|(?<!\w)(?:ال|لل|ل|و)?(?:مريض|امراض|مرض)(?!\w)|(?<!\w)(?:ال)?(?:دواء|ادويه)|(?<!\w)سام(?:ه)?(?!\w)"
        r"|تسمم|كوليسترول|الغده|قرحه|المعده"
        r"|التهاب|جلوكوما|(?:المياه|مويه|الماء) (?:البيضا|الزرقا|بيضا|زرقا)|مميع|مسيل|سيوله (?:ال)?دم|اكتياب|جلطه|امساك|بواسير|الدوره الشهريه|(?<!\w)(?:ال)?دورتي(?!\w)|ليزك|عمليه (?:ال)?(?:ليزر|عيون|قلب|جراحيه|عين)|جفاف (?:ال)?عين|كيماوي|انيميا|فقر (?:ال)?دم|اضطراب|عدوي",
        "hi": r"मधुमेह|डायबि?टी|शुगर (?:है|की बीमारी|के मरीज|पेशेंट)|ब्लड ?प्रेशर|रक्तचाप"
        r"|(?<![\u0900-\u097f])(?:बीपी|दमा|रोग|दवा)|अस्थमा|बीमार|साइड ?इफ़?ेक्ट|दुष्प्रभाव|किडनी|गुर्दे|पथरी|हृदय"
        r"|दिल (?:की|के) (?:बीमारी|मरीज|रोग)|कैंसर|मिर्गी|थायरॉ?इड|कोलेस्ट्रॉल|ज़हर|जहर|मरीज"
        r"|इन्फेक्शन|इंफेक्शन|संक्रमण|मोतियाबिंद|ग्लूकोमा|ऑपरेशन|सर्जरी|डिप्रेशन|लकवा|स्ट्रोक|कब्ज|बवासीर|पीरियड|खून पतला|कीमो|एनीमिया|टीबी(?!एस)",
    },
}

BY_ACCENT: dict[str, str] = {
    "pregnancy": r"\bbầu(?! (?:trời|không khí|chọn|cử|bí|xanh|canh))\b",
    "allergy": r"\bmề đay\b|\bmẩn (?:đỏ|ngứa)\b",
    "children": r"\bniñas?\b"
    rf"|{_NOT_SMALL}\bbé(?! (?:hơn|quá|lắm|nhất|tẹo|xíu|tí|bằng|nhỏ nhắn|mèo|cún|chó)\b)\b"
    r"|\b(?:cho|của) con(?! (?:này|kia|đó|ấy|mèo|chó|cún|bú))\b"
    r"|\bcon (?:mình|tôi|nhà mình|nhà em|nít|nhỏ)\b",
    "illness": r"\bdạ dày\b|\b(?:bị|bệnh) hen\b|\bthuốc (?:tây|huyết áp|điều trị)\b",
}
"""Without its accents a word here is another one, or one of another language, or a name."""

OFTEN_MISSPELT: dict[str, str] = {
    "pregnancy": "pregnant pregnancy breastfeeding embarazada schwanger schwangerschaft allaitement lactancia"
    " amamentando amamantando",
    "allergy": "allergic allergy allergies allergie allergique",
    "children": "children newborn toddler",
    "illness": "diabetes diabetic medicine medicament medikament hipertensi hypertension epilepsy asthmatic",
}
"""Long words of which also what is one letter off counts."""
SPELT_ALIKE = frozenset({"prenant", "schwager"})
"""Other words that are one letter off one of those."""
