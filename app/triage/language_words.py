"""Words that tell languages in Latin letters apart where a comment is too short for statistics; folded spelling.

A word in two languages' lists counts for both. Words that every live room uses (`size`, `cod`, `live`) are in none.
"""

WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """
the is are am was were do does did how much many what when where which who why can could would will should you your
i i'm im my me it this that these those there have has had any for of to from with without and or not don't dont
please pls plz thanks thank want need get got buy order ship shipping deliver delivery free price cost color colour
black white red blue does long still available link one first here be been if so just very nice love good hello hey
return refund discount stock restock wear fit fits true your's let know tell new old on in at by up out about
material cheap cheaper more less only how's what's anyone u ur wanna gonna mine yes back""",
        "id": """
kak ka gak ga nggak ngga enggak bisa berapa brp gimana gmn bagaimana dong sih banget aja kok yang yg untuk utk buat
ongkir ukuran bahan bahannya harganya harga warna apa apakah ini itu ada saya aku gue kamu dan atau dengan dari
dikirim kirim kapan mana kenapa sudah udah belum blm mau pesan beli barang barangnya bayar cara caranya masih tidak
tdk bukan lagi kalo kalau bang min gan sis toko resi kemarin besok hari ke di ya yah dapat diskon murah bagus kurir
jangan semua nih tuh deh loh emang emangnya paket cocok muat tinggi berat badan bb tb dipakai tahan juga jg saja
putih hitam merah bahasa karena tapi sekarang harus bisanya kebesaran kekecilan""",
        "ms": """
kak minggu lepas tudung kasut seluar diskaun koyak laju sikit saya nak tak boleh berapa ada yang ke kat dekat macam mcm mana bila harga saiz warna awak ini itu dan atau untuk
dengan dari hantar penghantaran pos beli tanya sis dah belum lagi ni tu je sahaja sangat kain bayar barang cara
kalau kenapa sampai semenanjung sabah sarawak malaysia nk xde xda takde tiada ade apa siapa bukan kah ker tinggi berat
boleh ke pakai murah cantik harganya kami kita sekarang esok semalam kedai pesanan bayaran jenis lengan baju putih
hitam merah biru kena tempah ye kan lah dapat perlu mahu comel cas guna ni tu dapat ialah adalah pun juga saja tidak akan telah""",
        "tl": """
po magkano mgkano hm ba ang ng mga sa na pa ko mo ito yung ung yan nyan dito kayo meron mayroon wala pwede puwede
paano pano kailan saan ilan anong ano kasi lang din rin naman nga bakit gusto bili bibili pabili mag nag may sana
salamat ate kuya sukat kulay itim puti pula hindi di oo opo at kung para kami tayo sila siya ako ikaw nyo niyo namin
order-in bayad bayaran padala mura sale-in kasya maliit malaki ganda maganda tela ulit nasa sakin mine-in kelan pede
sya nung yun iyon iyan kanino nila natin kanya huwag wag ka""",
        "es": """
el la los las un una unos de del que en y es por para con cuanto cuanta cuantos cuesta cuestan vale precio tienen
tiene tienes hay hola envio envios envian hacen como cuando donde cual quiero quisiera puedo pueden talla tallas mas
muy gracias me mi te se lo le si no estoy soy mide tela negro blanca blanco rojo azul disponible pago pagar llega
llegan tarda dias comprar compre pedido algodon queda quedan ustedes a al este esta esto ese esa aun todavia buenas
buenos noches barato descuento su mi sin son pero porque todo nada usted ella yo tu nos hace fue era ya bien favor
cuenta pesa kilos mido peso qué envías a donde aceptan acepta facil fácil limpiar lavar sirve funciona dura viene vienen
trae traen incluye alguien impermeable impermeables cuántos cuantos cuántas fuera quien quién cuándo cómo""",
        "pt": """
o a os as um uma de do da dos das que em e e é por para pra com quanto quanta quantos custa preco tem voces voce vcs
vc frete envia enviam entrega entregam qual quais quando onde como quero posso pode tamanho tamanhos numero mais
muito obrigada obrigado me meu minha se nao sim sou estou tecido preto branca branco vermelho azul disponivel pagar
pagamento chega chegou demora dias comprar comprei pedido algodao ainda esse essa este esta isso ele ela eu tu nos
boa noite bom dia desconto aceita pix boleto no na nos nas ao pelo sem sao mas porque tudo nada foi ja bem fica
serve veste peso altura kg moca oi ola ta tao to gente bivolt vem dura sai gelo lava lavar dá da funciona aguenta cabe
alguém alguem quem tamanhos cores cor faz fazem tá está""",
        "vi": """
bao nhieu gia shop ship khong ko co con mau nao size mac vay cho em anh chi minh oi a nha the mua ban hang bao gio
khi lau may den trang hong duoc dc la va cai nay kia nhe voi ve o ra sao cao nang lam gi k kg freeship vai chat
lieu doi tra tien bn bnh vs ad chua roi het mot hai nhung nguoi toi ban rat thi cua minh chiec dat thanh toan""",
        "fr": """
le la les un une des du de et est c'est combien prix quelle quel taille couleur livraison livrez livrer vous je tu
avez bonjour bonsoir merci pour avec dans sur il elle on ne pas quand comment ou cette ce ces mon ma j'ai j'aimerais
disponible noir blanc rouge bleu commande commander jours frais svp envoyez coute et au aux qui que y a-t-il""",
        "de": """
der die das ein eine und ist sind wie viel wieviel kostet preis grosse grosse farbe versand liefert nach ich du sie
haben hat gibt es noch mit  fur auf nicht kann bitte danke hallo wann wo welche schwarz weiss weiss rot blau
bestellen kommt tage ihr wir zu von mir dem den im oder auch""",
        "it": """
il lo la gli le un una di del della che e per con quanto costa prezzo taglia colore spedite spedizione avete ciao
grazie sono ho hai nero bianco rosso quando dove come posso non anche questo questa ancora disponibile giorni""",
        "hi": """
kya hai hain kitna kitne kitni ka ki ke ko mein me bhai kaise kab kaha kahan chahiye milega hoga nahi nhi ye yeh wo
mujhe aap karo kar do de rahe didi bhaiya rupees haan kyun milegi hogi krna karna raha rahi wala wali bahut accha acha
sasta mehnga paisa paise bhejo dikhao batao aur woh isme iska iski""",
        "th": """
tao rai taorai tawrai thaorai thao raka khong tawnnee dai duay mak mak lek yai krub krap khrap kha kub khub mee si song dai raka raakaa yang ngai arai""",
        "ar": """
kam bkam bikam kem ila yoosal yousel twaselon tosal tawasol alsaudia ksa mnin min hada hadi hatha bkm shgd se3r se3er el al 3ndkom 3andkom 3endkom fi fee hal tawseel tawsil shu sho wain wen mawjoud
mawjood habibi law samaht ya3ni mumkin momken 7elwa lon maqas ma2as""",
    }.items()
}

TELLING: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the how what when where which does do much please thanks your is are price this shipping i'm hello",
        "id": """
bgt celana sepatu jilbab banyak gak ga nggak ngga enggak bisa gimana gmn dong sih banget aja kok ongkir ukuran bahan bahannya kapan udah blm kalo
bang min gan resi deh loh muat kurir nih tuh yg brp kebesaran kekecilan bisakah mengapa anda gue uang kantor mobil
karena bahwa rumah bisnis kamu tolong sekali teman bicara mau coba""",
        "ms": """
lepas tudung kasut seluar diskaun koyak laju sikit takde taknak kejap elok nak tak boleh kat macam mcm saiz awak ni tu je dah penghantaran pos semenanjung nk xde xda takde cik cikgu ye kah
bila berapakah tahu kereta wang kerana bahawa beritahu hendak mahu cuba dekat ker hantar tengok faham esok""",
        "tl": """
po magkano mgkano ba ang ng mga yung kayo meron mayroon pwede puwede paano kailan saan ilan anong kasi lang naman
salamat hindi ako siya namin ito nyo pano kelan pede opo yun""",
        "es": """
cuanto cuesta cuestan el los las y tienen hay hola envio envios envian hacen cuando donde precio gracias tallas talla
quiero puedo usted muy una un pero del""",
        "pt": """
quanto custa voces voce vcs vc frete preco tem nao obrigada obrigado tamanho pra oi uma um com em muito ainda voce
entrega entregam qual isso ele ela eu os ao pelo""",
        "vi": """
bao nhieu gia khong nhieu ko co shop mau cho em minh oi duoc dc nha mac vay nay""",
        "fr": "combien prix vous avez bonjour livrez livraison c'est est les une j'ai taille merci",
        "de": "wie viel wieviel kostet und ist der das gibt es ich versand habt haben bitte nicht",
        "it": "quanto costa prezzo avete ciao grazie spedite sono taglia della che",
        "hi": "kya hai kitna kitne kitni bhai milega chahiye nahi kaise mujhe",
        "th": "taorai thaorai krub krap khrap tao rai",
        "ar": "bkam bikam se3r se3er 3ndkom 3andkom 3endkom tawseel mawjoud mawjood habibi",
    }.items()
}
