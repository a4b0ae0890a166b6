"""Words beside which nothing has befallen the shop's goods, though it may be asked what would be then."""

from app.triage.grievances.unmeant import IF_DE, IF_VI

IN_CASE = {
    "en": r"(?:if|unless|in case|what happens|suppose|in the event|when(?:ever)?(?! (?:(?:it|i|we|they|mine|the \w+|my \w+) )?(?:first |finally )?(?:arrived|came|got|opened"
    r"|received|unboxed))|does|do (?:they|these|you|it)|will (?:it|they|this|these|the)|would(?! like)|might|could (?:it|they)|any ?(?:one|body)|ever|hope|afraid|worried|scared|doesn'?t (?:arrive|come)"
    r"|(?:not|never|nothing|none|isn'?t|wasn'?t|didn'?t|without|no) (?:\w+ )?(?:arriv\w*|came|come|broken|damaged|cracked|leak\w*)|(?:never|not|didn'?t|hasn'?t) (?:broke|break|died))\b",
    "id": r"(?:kalau|kalo|klo|kl|jika|jikalau|andai|misal\w*|takut|semoga|moga2?|jangan|jgn|aman|bisa (?:pecah|bocor|rusak)|boleh pecah|gampang|mudah|cepat|sering|suka|pernah"
    r"|(?:ga|gak|nggak|tak|tidak|tdk|x|ngga|anti|belum|blm) (?:\w+ )?(?:pecah|rusak|rosak|bocor|retak|sobek|koyak|penyok|patah|luntur))\b|(?:perih|pedih|sakit|gatal|merah|bocor|pecah|meledak|rusak|rosak|terbakar|patah) (?:\w+ )?(?:ga|gak|nggak|ngga|tak|ndak)\b(?! (?:hilang|sembuh|baik|boleh|bisa|henti))"
    r"|(?:ga|gak|nggak|ngga|tak|ke|kah|gasih)(?: (?:kak|sis|min|bang|ya|ye))?\W*$",
    "vi": rf"(?:{IF_VI}|(?:lo|so|nho) (?:bi|no|hang|giao|nhan|ma|nhu)|thi (?:sao|gui|lam|doi|tra|the nao|co|shop|ai|phai)|truong hop|khi nao|co (?:bi|de|hay)|de bi|hay bi|khong bi|ko bi|k bi|chua bi|chong (?:vo|nuoc))\b",
    "tl": r"(?:kung|kapag|pag|sakaling|sakali|baka|sana|paano pag|hindi (?:nasira|nabasag)|di (?:nasira|nabasag)|madali(?:ng)?)\b",
    "es": r"(?:(?<!\w)si (?:me|no|se|llego|llega|viene|vino|el|la|lo|esta|mi)|por si|en caso|suponiendo|cuando (?:llega|llegue)|(?:nunca|jamas|no) (?:me |se me |se )?(?:ha |han )?(?:llego|vino|rompio"
    r"|quebro|danado|roto|gotea)|sin romp\w*|ojala|ningun[oa]?)\b",
    "pt": r"(?:(?<!\w)se (?:chegar|vier|quebrar|estiver|o|a|eu|nao|der)|caso|(?:nunca|nao) (?:me )?(?:chegou|veio|quebrou|vazou)|tomara)\b",
    "fr": r"(?:(?<!\w)si (?:je|c'est|ca|on|le|la|il|elle|mon|ma)|s'il|s'ils|au cas|en cas|jamais (?:casse|ouvert|abime)|pas (?:casse|ouvert|abime)\w*)\b",
    "de": rf"(?:wenn|{IF_DE}|sollte|ob|im fall|nie|nicht (?:kaputt|beschadigt))\b",
    "hi-Latn": r"(?:agar|kabhi|to kya|toh kya|nahi (?:toot|tut|hua|hui|phat)\w*|hota hai|ho (?:to|toh|sakt\w*)|jayeg[ai])\b",
    "zh": "如果|要是|万一|萬一|假如|会不会|會不會|怎么办|怎麼辦|怎么处理|怕|担心|擔心|容易|包赔|包賠|坏单|壞單|赔不赔|从来|没有?(?:坏|破|碎|漏|裂)|不会|不會|会(?:坏|破|碎|漏|裂)|希望|别(?:坏|碎)|会[^,]{0,4}吗|[坏壞破碎漏裂]了?(?:怎|咋)|给换|給換|换新|換新|包换|包退|给退|給退|赔吗|賠嗎",
    "th": "ถ้า|หาก|กรณี|เผื่อ|กลัว|จะ(?:แตก|พัง|หัก)|ไม่(?:แตก|พัง|หัก|รั่ว|ขาด)|ง่าย(?:ไหม|มั้ย)|เคย",
    "ar": r"(?<!\w)(?:لو|اذا|في حال|ان كان|خايف|خايفه|ممكن (?:ينكسر|يوصل|يخرب)|ما (?:ينكسر|انكسرت?|يخرب|خربت?))(?!\w)|(?<!\w)(?:ينكسر|يخرب)(?!\w)",
    "ja": "場合|もし|心配|不安|届いたら.{0,6}(?:返|交換|どう|対応|保証)|(?:て|で)?(?:たら|れば)(?:返|交換|どう|対応|保証)|やすい|にくい|ませんか|ないです|なかっ",
    "ko": "(?:으면|오면|지면|나면|라면|다면)(?: |$)|경우|걱정|혹시 .{0,10}(?:면|나요)|안 ?(?:깨|부서|부러|새|샜|터|찢|고장)|잘 ?(?:깨|부서|새)|나요|수 ?있",
    "hi": "अगर|कभी|तो क्या|हो तो|नहीं (?:टूट|फट)|सकत",
}  # fmt: skip
"""A case that may come: also what is asked of it would be asked beside what has come."""

REPLACED = {
    "en": r"(?:need|needed|want to (?:buy|get|order)|wanna|buying|buy|ordering|new one|another|replace\w*|perfect timing|good timing|right on time|time (?:to|for)|looking for|so i|is this|are these"
    r"|does (?:this|yours|it)|will (?:this|it)|getting|get (?:this|a new|one|it|me)|upgrade|before|cheap ones?|amazon|shein|temu|years ago|too bad|after (?:\w+ )?years)\b",
    "id": r"(?:butuh|perlu|mau (?:beli|ganti)|nak (?:beli|ganti|tukar baru)|ganti (?:baru|ini|ni|yang)|beli (?:baru|ini|lagi|ni)|pas banget|baru mau|yang lama|yg lama|lama(?:ku|nya)?)\b",
    "vi": r"(?:can mua|mua (?:cai )?moi|muon mua|dung luc|cai cu|thay cai)\b",
    "tl": r"(?:kailangan|bibili|bili na|bago na|palit na|luma|dati)\b",
    "es": r"(?:necesito|quiero (?:un|otr|compr)\w*|comprar|otr[oa]|nuev[oa]|justo|asi que|viej[oa])\b",
    "pt": r"(?:preciso|quero (?:um|outr|compr)\w*|comprar|outr[oa]|nov[oa]|bem na hora|velh[oa])\b",
    "fr": r"(?:besoin|acheter|nouve\w+|autre|pile|ancien\w*|vieux|vieille|tombe bien)\b",
    "de": r"(?:brauche?|kaufen|neue[nrs]?|passt ja|alte[nrs]?|ersatz)\b",
    "hi-Latn": r"(?:chahiye|lena|kharid\w*|naya|nayi|purana|purani|le lu|le leti)\b",
    "zh": "想买|要买|换个|換個|换新|正好|刚好|剛好|需要|旧|舊|以前|之前|再买|再買|入手|想换",
    "th": "อยากได้|ต้องซื้อ|จะซื้อ|พอดี|ตัวเก่า|อันเก่า|เก่า",
    "ar": "(?:احتاج|ابي اشتري|بشتري|اشتري|جديد|قديم|محتاج)",
    "ja": "欲しい|ほしい|買い替え|買おう|ちょうど|前の|新しい|必要",
    "ko": "필요|사야|살게|사려|새로|마침|예전|옛날|전에 ?쓰",
    "hi": "चाहिए|खरीद|नया|नई|पुरान",
}  # fmt: skip
"""One that broke before, in whose place another is to be bought."""

SOUGHT = {
    "en": r"(?:need|safe|looking for|want something|does (?:this|it|the)|something for|anything for|remedy|reliev\w*|for my|from (?:the |all )?(?:sun|smoke|pollen|work|screens?|computer|phone|laughing|cry\w*|lights?|colou?rs?|prices?|gym|run|walking|standing|dancing|lack|your (?:\w+ )?(?:jokes?"
    r"|voice|music|song|singing|lights?|mic|smile|prices?|live|stream|beauty))|laugh\w*|cry\w*|the (?:live|stream|show|song|music|price|joke|match|game))\b",
    "id": r"(?:butuh|cari|obat|ubat|buat (?:sakit|yang|yg|obat)|untuk (?:sakit|yang|yg)|meredakan|legakan|ketawa|gelak|nangis|begadang|nonton|tengok|tiap|setiap|sering|selalu)\b",
    "vi": r"(?:can (?:tim|mua|cai|thuoc)|chua (?:dau|viem|benh)|giam|ho tro|cho nguoi|danh cho|cuoi|khoc|xem live|thuc dem|hay bi|thuong)\b",
    "tl": r"(?:kailangan|hanap|para sa|gamot|kakatawa|kaka-?tawa|kakanood|tawa|iyak|puyat|palagi|sa dami|sa ganda|magaganda\w*)\b",
    "es": r"(?:necesito|busco|algo para|para (?:el|la|los|las|mi)|alivia\w*|de (?:la )?(?:risa|tanto)|llorar|reir\w*|siempre|a veces|regla|menstrua\w*)\b",
    "pt": r"(?:preciso|procuro|algo para|para (?:dor|quem)|alivia\w*|de (?:tanto )?rir|chorar|sempre|menstrua\w*)\b",
    "fr": r"(?:besoin|cherche|quelque chose pour|contre|soulage\w*|de rire|pleurer|toujours|souvent)\b",
    "de": r"(?:brauche|suche|etwas (?:fur|gegen)|gegen|hilft|lachen|weinen|immer|oft|bildschirm\w*)\b",
    "hi-Latn": r"(?:chahiye|ke liye|hasne|has has|hans|rona|ro ro|hamesha|rozana)\b",
    "zh": "需要|缓解|緩解|改善|治|笑得|笑到|哭|熬夜|加班|看(?:手机|手機|直播|屏幕|电脑)|看得|经常|經常|老是|平时|一直都|月经|痛经|姨妈|姨媽|辣条|香得|饿得|馋",
    "th": "ต้องการ|แก้|บรรเทา|ช่วย|หัวเราะ|ขำ|ร้องไห้|ดูไลฟ์|ดูมือถือ|ตลอด|บ่อย|ประจำ|ประจำเดือน",
    "ar": "(?:احتاج|ابي شي|من اي |علاج|يخفف|يعالج|الضحك|ضحك|البكاء|دايم)",
    "ja": "欲しい|ほしい|効く|効き|緩和|笑い|泣い|いつも|普段|寝不足|生理",
    "ko": "필요|효과|완화|웃겨|웃다|울어|맨날|항상|평소|생리",
    "hi": "चाहिए|के लिए|हंस|रो रो|हमेशा",
}  # fmt: skip
"""What is felt anyhow, and something is sought against it."""

OF_ONESELF = {
    "en": r"(?:heart|social|relationship|soul|spirit|will ?power)\b",
    "tl": r"(?:relasyon|puso|sahod|sarili|ulo|lovelife)\b",
    "id": r"hati(?:ku)?\b",
    "es": r"(?:corazon|espalda|alma)\b",
    "pt": r"(?:coracao|costas|alma)\b",
    "fr": r"(?:coeur|dos|ame)\b",
    "de": r"(?:herz|rucken|seele)\b",
    "zh": "心.{0,2}碎|[腰手腿].{0,2}断|人.{0,2}(?:碎|散|裂)",
    "th": "หัวใจ|ใจ(?:พัง|สลาย|แตก)|อกหัก",
    "ar": "قلبي|ظهري|ايدي|يدي|راسي|خاطري",
    "ja": "心が|腰が|腹筋",
    "ko": "마음|멘탈|심장|허리",
    "hi": "दिल|कमर",
}
"""Hearts and backs break in talk."""

IN_A_QUESTION = {"mark": r"[^?]*\?"}
"""A question mark anywhere."""
