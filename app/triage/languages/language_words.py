"""Words that tell languages in Latin letters apart where a comment is too short for statistics; folded spelling.

A word in two languages' lists counts for both. Words that every live room uses (`size`, `cod`, `live`, `ready`) are in
none. `two_words` stand next to each other. Hindi, Thai, Arabic, Chinese, Japanese and Korean are here as they are
typed in Latin letters.
"""

WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """
the is are am was were do does did how much many what when where which who why can could would will should you your
i i'm im my me it this that these those there have has had any for of to from with without and or not don't dont
please pls plz thanks thank want need get got buy order ship shipping deliver delivery free price cost color colour
black white red blue does long still available link one first here be been if so just very nice love good hello hey
return refund discount stock restock wear fit fits true your's let's lets know tell new old on in at by up out about
material cheap cheaper more less only how's what's anyone u ur wanna gonna mine yes back again now today tomorrow
next week day days then than they them their he she his her we us our too also both same other another thing things
look looks like big small large little long short wide narrow warm cold green pink grey gray brown number song omg
lol lmao bye name night morning evening guys girl boy kids everyone works work wash machine cotton leather ooh wow so""",
        "id": """
kak ka gak ga nggak ngga enggak bisa berapa brp gimana gmn bagaimana dong sih banget aja kok yang yg untuk utk buat
ongkir ukuran bahan bahannya harganya harga warna apa apakah ini itu ada saya aku gue kamu dan atau dengan dari
dikirim kirim kapan mana kenapa sudah udah belum blm mau pesan beli barang barangnya bayar cara caranya masih tidak
tdk bukan lagi kalo kalau bang min gan sis toko resi kemarin besok hari ke di ya yah dapat diskon murah bagus kurir
jangan semua nih tuh deh loh emang emangnya paket cocok muat tinggi berat badan bb tb dipakai tahan juga jg saja
putih hitam merah krem bahasa karena tapi sekarang harus bisanya kebesaran kekecilan hai akan pun wkwk wkwkwk gais
spill gas cepat dulu dlu nya lama sampai nyampe kaki lebar cucian dicuci luntur tebal tipis nerawang adem buat anak
biru nangis dompet garam cabe msh cewek cowok orang hadir mantap mantul keren lucu cakep habis abis sisa stok tinggal ambil pakai pake""",
        "ms": """
kak minggu lepas tudung kasut seluar diskaun koyak laju sikit saya nak tak boleh berapa ada yang ke kat dekat macam
mcm mana bila harga saiz warna awak ini itu dan atau untuk dengan dari hantar penghantaran pos beli tanya sis dah
belum lagi ni tu je sahaja sangat kain bayar barang cara kalau kenapa sampai semenanjung sabah sarawak malaysia nk
xde xda takde tiada ade apa siapa bukan kah ker tinggi berat boleh ke pakai murah cantik harganya kami kita sekarang
esok semalam kedai pesanan bayaran jenis lengan baju putih hitam merah biru kena tempah ye kan lah dapat perlu mahu
comel cas guna dapat ialah adalah pun juga saja tidak akan telah hai stok habis kaki lama hari bagi kecik besar
lebar basuh tebal nipis jarang anak orang semua free""",
        "tl": """
po magkano mgkano hm ba ang ng mga sa na pa ko mo ito yung ung yan nyan dito kayo meron mayroon wala pwede puwede
paano pano kailan saan ilan anong ano kasi lang din rin naman nga bakit gusto bili bibili pabili mag nag may sana
salamat ate kuya sukat kulay itim puti pula hindi di oo opo at kung para kami tayo sila siya ako ikaw nyo niyo namin
order-in bayad bayaran padala mura sale-in kasya maliit malaki ganda maganda tela ulit nasa sakin mine-in kelan pede
sya nung yun iyon iyan kanino nila natin kanya huwag wag ka nasaan saang si ni kita daw raw pala talaga muna ngayon
bukas kahapon lahat isa dalawa tatlo pang bang mang all tsaka saka tapos kaya hanggang kapag pag sobra sulit palang
nalang lng bata paa haba lapad init lamig tubig laba presyo libre huhu anak asawa parang sigurado nanay tatay mahal eve""",
        "es": """
el la los las un una unos de del que en y es por para con cuanto cuanta cuantos cuantas cuesta cuestan vale valen
precio precios tienen tiene tienes hay hola envio envios envian hacen como cuando donde cual cuales quiero quisiera
puedo pueden puede talla tallas mas muy gracias me mi te se lo le les si no estoy soy mide tela negro negra blanca
blanco rojo rosa verde azul gris cafe disponible pago pagos pagar llega llegan tarda tardan dias comprar compre pedido
algodon queda quedan ustedes a al este esta esto estos estas ese esa aun todavia buenas buenos noches barato descuento
su sin son pero porque todo nada usted ella yo tu nos hace fue era ya bien favor cuenta pesa kilos mido peso que
aceptan acepta facil limpiar lavar sirve sirven funciona dura viene vienen trae traen incluye alguien impermeable
fuera quien o tenemos vendes venden desde hasta sale salen mandan manda mando jala jalan cabe caben ancho pie pies
ahora entonces luego antes despues tambien nunca siempre bonito bonita lindo linda hermoso agua lluvia calor frio
mujer hombre ninos gratis cupon codigo tarjeta cambio devolver devolucion garantia jaja jajaja va van voy hoy manana he has ha hemos eres sois fui hablo habla bastante apenas queremos quieren te ves dan da risa llorar
nosotros gusta encanta creo tengo tenia estar estan esto rapido usa uso uña plancha pila bateria rebaja oferta""",
        "pt": """
o a os as um uma de do da dos das que em e por para pra pro com quanto quanta quantos quantas custa custam preco tem
voces voce vcs vc frete envia enviam entrega entregam qual quais quando onde como quero posso pode podem tamanho
tamanhos numero mais muito obrigada obrigado me meu minha meus se nao sim sou estou tecido preto preta branca branco
vermelho azul verde rosa cinza disponivel pagar pagamento chega chegam chegou demora dias comprar comprei pedido
algodao ainda esse essa este esta isso isto ele ela eles eu tu nos boa noite bom dia desconto aceita aceitam pix
boleto no na nas ao aos pelo pela sem sao mas porque tudo nada foi ja bem fica ficam serve servem veste vestem peso
altura moca oi ola ta tao to gente bivolt vem vende dura sai gelo lava lavar da funciona aguenta cabe alguem quem cores
cor faz fazem mesmo mesma protege sol chuva agua calor frio pe pes largo larga transparente manda mandam logo aqui ali
agora depois hoje amanha ontem sempre nunca tambem ate sobre acho lindo linda lindos gostei amei adorei kkk rsrs bora
galera cupom troca trocar devolver garantia cartao parcela brasil ce dele dela deles sua seu seus suas estava deve
fosse ir tive parece visitar gostaria desisto fone carrega bateria celular cintura""",
        "vi": """
bao nhieu gia shop ship khong ko co con mau nao size mac vay cho em minh oi a nha the mua ban hang gio khi lau may
den trang hong duoc dc la va cai nay kia nhe voi ve ra sao cao nang lam gi k kg freeship vai chat lieu doi tra tien
bn bnh vs ad chua roi het mot hai nhung nguoi toi rat thi cua chiec dat thanh toan anh chi vang nau xam giao phi mien
ngay bao hanh khuyen mai giam ma chuyen khoan xinh dep re luon cung nua thoi qua ao quan dam giay tui sac pin kinh
vua rong chat dai ngan mong giat giac di deo choi biet muon thay xem dung hom mai nua hihi k0 hok hong hem z v""",
        "fr": """
le la les un une des du de et est c'est ca combien prix quelle quel quelles quels taille tailles couleur couleurs
livraison livrez livrer vous je tu nous avez bonjour bonsoir salut coucou merci pour avec dans sur il elle elles ils en existe existent on ne
pas quand comment ou cette ce ces mon ma mes j'ai j'aimerais j'adore je fais fait donne quoi chez disponible dispo
noir noire blanc blanche rouge bleu vert gris rose commande commander jours frais svp stp envoyez envoie coute et au
aux qui que y a-t-il qu'il d'accord est-ce encore reste stock pointure pointures chaussure chaussures robe sac retour
retours rembourse remboursement echange echanger paiement payer carte lavable lavage machine etanche pluie coton cuir
petit petite grand grande large trop tres beau belle jolie mdr ptdr musique voir aussi bien port delai colis recu son
mais sans sous entre leur mien peut peux veux""",
        "de": """
der die das den dem ein eine einen und ist sind wie was viel wieviel kostet kosten preis grosse große groesse gr farbe
farben versand versandkosten liefert liefern lieferzeit nach ich du sie er wir ihr haben hat habt gibt gibts es noch
mit fur fuer auf nicht kann kannst konnt man bitte danke hallo moin wann wo welche welcher schwarz weiss weiß rot blau
grun grau rosa braun bestellen bestellt kommt kommen tage tagen lange dauert zu zur zum von mir im oder auch aus bei
passt passen fallt klein groß gross schuhe kleid tasche rabatt gutschein verfugbar lager sehr schon schone toll guten
abend wasserdicht baumwolle leder waschen waschbar ruckgabe umtausch zuruck retoure garantie akku kinder damen herren
echt wird werden sich sein mein meine deutschland osterreich schweiz""",
        "it": """
il lo la gli le un una di del della che e per con quanto costa prezzo taglia taglie colore colori spedite spedizione
avete ciao grazie sono ho hai nero bianco rosso quando dove come posso non anche questo questa ancora disponibile
giorni numero scarpe misura sconto arriva sta piu molto bello bella""",
        "hi": """
kya hai hain ho hoga hogi tha kitna kitne kitni ka ki ke ko mein me se par pe bhi toh bhai kaise kaisa kaisi kab kaha
kahan kaun kaunsa kaunsi konsa konsi kyu kyun chahiye chaiye milega milegi milta nahi nahin nhi ye yeh yahi wo woh
mujhe muje mera meri mere aap aapka aapke aapki apna apni hum humko hamara iska iski iske uska uski uske isme isko
wala wali wale karo karna kar krna karta karte kiya do de dena dedo lu lo lena lunga lungi bhejo bhejna bhej raha rahi
rahe rahega dikhao batao bata bolo dekh dekho dekhna abhi aaj kal jaldi bahut bohot bhot thoda zyada jyada accha achha
acha acchi badhiya sahi mast ekdum bilkul sasta sasti mehnga paisa paise rupaye rupees daam rang kala kaala safed laal
neela gulabi kapda joota jute chappal pair naap vajan umar bacche ladki ladka bhaiya didi yaar ji namaste shukriya
dhanyavad theek thik haan matlab saath liye paani pani chalega chalegi chalta padega aayega aayegi ayega jayega jaunga
pehen pehenna lag hu hoon kuch aur ek dam log pasand karne karega karenge tak dono bech rakha""",
        "th": """
tao rai taorai tawrai thaorai thao raka rakha khong tawnnee dai duay mak maak lek yai krub krap khrap krab khrub khap
kha ka na naka nakha kub khub mee mi si see sai song pai thueng teung gee kee ki wan mai nee nii ni nan tua an yang ngai
arai baht bath khun chan phom rao khao dam daeng suay suai lot lod sue seu sang jong plaithang khanat kanat baan bkk
krungthep meuarai muarai tonnai thinai reu yung kep plai thang nam nak suung""",
        "ar": """
bil tayara kam bkam bikam bekam bkm kem ila el al il w wa fi fe fee hal hada hadi hadha hatha haza dah da min mnin yoosal yousel
yousal yewsal twaselon tosal tawasol twassel btwaslo btwaslon tawseel tawsil tawsel tewsal shahn alsaudia ksa shgd shu
sho shou shlon wish wesh wain wein wen feen fein mata meta emta lesh leh laish keef kif kayf ezay mawjoud mawjood
mawgood mwjod mutawafer mutawafir habibi habibti law samaht momken mumkin lon loon alwan maqas maqasi aswad abyad
ahmar azraq akhdar helo helw jameel gameel salam alaykum alaikum marhaba shukran shokran wallah walla yalla inshallah
mashallah khalas abgha abghi abi ayez awez bidi biddi baddi areed ureed ana inta enta inti enti andkom andkum indkom
tooli tuli toli wazni wazn tool anhi anhe ay ayy ala maa bas bs kteer ktir khasm dirham riyal darahem fulus floos""",
        "zh": "duoshao duo shao qian zenme mei you ma ne hao de ge zhe na kuai youmeiyou keyi baoyou shenme",
        "ja": "ikura desu desuka masu masuka arimasu arimasuka kudasai onegai arigatou kore sore itsu doko saizu wa ka",
        "ko": "eolma eolmaeyo eolmayeyo juseyo isseoyo itnayo annyeong annyeonghaseyo kamsahamnida gamsahamnida yo",
    }.items()
}

TELLING: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """the how what when where which does much please thanks your is are price this shipping i'm hello these
those would should""",
        "id": """
bgt celana sepatu jilbab kerudung banyak gak ga nggak ngga enggak bisa gimana gmn dong sih banget aja kok ongkir
ukuran bahan bahannya kapan udah blm kalo bang min gan resi deh loh muat kurir nih tuh yg brp kebesaran kekecilan
bisakah mengapa anda gue uang kantor mobil karena bahwa rumah bisnis kamu tolong sekali teman bicara mau coba
wkwk wkwkwk krem diskon gratis toko kemarin besok sore kalian ingin butuh bikin doang makasih silakan ketemu bertemu
paham pikir istri dokter obat sepeda kamar kursi sulit sehat nyaman delapan persen nomor menit bus taksi stasiun
bandara perusahaan karyawan jendela polisi televisi telepon handphone hp ponsel tas kaos senin kamis jumat agustus
maret inggris jepang prancis spanyol berbicara capek lelah haus dingin salju mulai yaitu saja punya garansi barusan
pria sedang jerman kasih ayah paman bibi kak masih""",
        "ms": """
lepas tudung kasut seluar diskaun koyak laju sikit takde taknak kejap elok nak tak boleh kat macam mcm saiz awak ni
tu je dah penghantaran pos semenanjung nk xde xda takda cik cikgu ye kah bila berapakah tahu kereta wang kerana bahawa
beritahu hendak mahu cuba dekat ker hantar tengok faham esok kelabu percuma kedai kecik basuh waranti iaitu ialah sahaja
jumpa balik petang semalam isteri doktor ubat basikal bilik kerusi sukar sihat selesa lapan peratus nombor minit bas
teksi stesen syarikat tingkap polis televisyen telefon fon beg isnin khamis jumaat ahad ogos inggeris jepun perancis
sepanyol bercakap cakap penat dahaga sejuk salji lelaki budak korang tiada memang sila daripada ramai universiti
kualiti lembu filem muzik bandar pejabat fikir nampak tempah ansuran kak masih""",
        "tl": """
po magkano mgkano ba ang ng mga yung kayo meron mayroon pwede puwede paano kailan saan ilan anong kasi lang naman
salamat hindi ako siya namin ito nyo pano kelan pede opo yun nasaan saang ngayon kahapon talaga pala ilang daw
nalang tsaka""",
        "es": """
cuanto cuesta cuestan el la los las y tienen hay hola envio envios envian hacen cuando donde precio gracias tallas talla
quiero puedo usted muy una un pero del es en jalan jala mandan tenemos tengo soy lo le ya ustedes cuales sirven jaja
jajaja estoy mido tardan aceptan tarjeta sirve sirven alguien queda quedan llega tambien ahora""",
        "pt": """
quanto custa voces voce vcs vc frete preco tem nao obrigada obrigado tamanho pra oi uma um com em muito ainda
entrega entregam qual isso ele ela eu os ao pelo mesmo fica ficam cabe ja boa acho foi esse essa dele kkk rsrs pro
tambem nao mandam meu minha quero posso gostei agora depois hoje amanha cor cores preto preta branco branca""",
        "vi": """
bao nhieu gia khong nhieu ko co shop mau cho em minh oi duoc dc nha mac vay nay bao_nhieu bao_lau shop_oi con_hang
con_size con_mau co_size co_ship co_mau khi_nao the_nao size_nao mau_nao may_ngay giam_gia chieu_cao ship_ve gia_sao
bao_h""",
        "fr": """combien prix vous avez bonjour bonsoir livrez livraison c'est est les une j'ai taille merci je pointure
est-ce chez quoi mdr dispo svp du au en la elles bleu noir noire blanc blanche""",
        "de": """wie viel wieviel kostet und ist der das gibt es ich versand habt haben bitte nicht gibts versandkosten
liefert was noch ihr passt nach hallo große groesse den dem""",
        "it": "quanto costa prezzo avete ciao la grazie spedite sono taglia della che",
        "hi": """
kya kitna kitne kitni bhai milega milegi chahiye chaiye nahi nahin kaise kaisa mujhe bahut bohot badhiya ekdum yaar
mera meri mere kaunsa kaunsi konsa konsi batao dikhao bhejo aap aapke saath chalega chalegi acha accha achha hoga yeh
raha rahi sasta paise rupaye iska uska namaste bhaiya kab kahan yahi hain wale hai kab_tak aayega ayega aayegi jayega jaunga""",
        "th": """
taorai thaorai tawrai krub krap khrap krab khrub tao_rai thao_rai raka_thao raka_tao song_pai ki_baht kee_baht gee_baht
ki_wan kee_wan gee_wan mee_mai mi_mai dai_mai song_mai mai_ka mai_krub mai_kha tua_ni tua_nee an_ni an_nee sai_dai raka
nakha arai tao""",
        "ar": """
bkam bikam bekam bkm tawseel tawsil tawsel mawjoud mawjood mawgood yoosal yousal twassel btwaslo hal_yoosal hal_fi
hal_fee hal_yujad hal_yoojad habibi shukran shokran marhaba abgha abghi ayez tooli wazni anhi momken mumkin alwan
maqas maqasi shlon wein andkom salam_alaikum kam_el kam_al kam_se3r fi_tawseel fee_tawseel shu shou alaykum""",
        "zh": "duoshao duo_shao shao_qian you_mei mei_you zenme keyi baoyou",
        "ja": "ikura desu desuka masuka arimasu arimasuka kudasai arigatou desu_ka masu_ka",
        "ko": "eolma eolmaeyo eolmayeyo juseyo isseoyo annyeonghaseyo kamsahamnida gamsahamnida",
    }.items()
}

MIXED_IN: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "tl": """po ba yung yun ung nung naman kasi lang lng mga ng ako pwede pede puwede magkano mgkano meron mayroon
pala talaga opo hindi kayo namin paano pano kailan saan anong sana nalang""",
        "id": "ga gak nggak ngga enggak dong sih banget bgt aja kok nih tuh deh brp berapa ongkir gimana harganya bisa",
        "ms": "tak nak berapa saiz macam boleh",
        "hi": """kya kitna kitne kitni chahiye milega nahi nahin kaunsa konsa kaise mujhe batao mera meri
saath bahut iska""",
        "th": "krub krap khrap krab khrub kha nakha taorai thaorai tao_rai thao_rai song_pai mai_ka mee_mai mi_mai",
        "vi": "khong nhieu bao_nhieu shop_oi duoc bao_lau co_size con_size ship_ve",
        "ar": "bkam bikam bekam bkm tawseel mawjood mawjoud andkom momken maqas",
        "zh": "duoshao duo_shao you_mei mei_you",
        "ja": "ikura desuka desu_ka arimasu masuka kudasai arigatou",
        "ko": "eolma eolmaeyo eolmayeyo juseyo isseoyo",
    }.items()
}
"""Words that a speaker keeps among English ones ("link 10 how much po"); no speaker of English has them."""

EVERYWHERE = frozenset(
    """
size sizes ready cod live link code promo sale ok okay oke s m l xl xxl xs pcs pc cm kg ml gb hi model
original ori official checkout co po dm online store voucher spill mine lock video nude pink beige cream navy
mint maroon army mocca mocha lilac khaki tint mini pro max plus set restock free gift
""".split()  # noqa: SIM905
)
"""Words that live rooms of all countries use: they tell no language, and their letters neither."""
