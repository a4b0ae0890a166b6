# Bahasa Melayu

dim-height = tinggi
dim-weight = berat
dim-chest = ukur lilit dada
dim-waist = ukur lilit pinggang
dim-hip = ukur lilit pinggul
dim-foot = panjang tapak kaki

size-fits = Untuk { $body } pilih { $size } ya ({ $ranges }).
size-fits-short = Untuk { $body } pilih { $size } ya.
size-border = { $body } di antara { $size } dan { $other }, kami cadangkan { $size }.
size-measures = { $size } untuk { $ranges }.
ask-measures = Boleh beritahu { $measures } anda? Kami bantu pilih saiz.
ask-foot = Berapa cm panjang tapak kaki anda? Kami bantu pilih saiz.

free-shipping = Pos percuma
ship-to = Boleh, kami hantar ke { $region }.
ship-free = Penghantaran ke { $region } percuma.
ship-cost = Kos penghantaran ke { $region }: { $fee }.
ship-cost-free-over = Kos penghantaran ke { $region }: { $fee }, percuma untuk { $amount } ke atas.
ship-days-working =
    { $max ->
       *[other] Sampai dalam { $days } hari bekerja.
    }
ship-days-calendar =
    { $max ->
       *[other] Sampai dalam { $days } hari.
    }
ship-arrives = Order sekarang, sampai antara { $first } dan { $last }.
ship-arrives-on = Order sekarang, sampai pada { $first }.
ask-region = Nak hantar ke negara mana?

price-plain = { $product }: { $price }.
price-range = { $product }: { $low } hingga { $high }.
price-many = { $product }: { $quantity } × { $unit } = { $total }.
price-with = Dengan { $promos }: { $total }.
price-with-range = Dengan { $promos }: { $low } hingga { $high }.
price-gift = Hadiah: { $promo }.
price-free-shipping = Penghantaran percuma: { $promo }.
price-near-quantity =
    { $count ->
       *[other] Mulai { $quantity } unit: { $promo }.
    }
price-near-spend = Mulai { $amount }: { $promo }.
coupon-over = { $code } tidak aktif sekarang.
promos-now = Promosi sekarang: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: hingga { $time }.
promo-until-day = { $promo }: hingga { $day }, { $time }.
promos-together = { $promos } boleh diguna bersama.
promos-apart = { $promos } tak boleh digabung; yang terbaik dikira.

in-stock = Ada stok: { $item }.
in-stock-still = Masih ada stok: { $item }.
sold-out = Maaf, { $item } sudah habis.
sold-out-others = Maaf, { $item } sudah habis; masih ada { $others }.
not-made = Maaf, tiada { $wanted }; yang ada { $others }.
colours = Warna: { $list }.
sizes = Saiz: { $list }.

ask-product = Produk yang mana? Beritahu nombor link atau namanya ya.
ask-which = Maksud anda yang mana: { $products }?

acknowledge-complaint = Maaf atas masalah ini. Rakan kami akan semak dan hubungi anda.
acknowledge-order = Terima kasih, rakan kami akan semak pesanan anda dan maklumkan kepada anda.

carried-yes = Ya.
carried-no = Tidak.
carried-says = Jawapan kedai: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
       *[other] { $count } hari
    }
unit-hour =
    { $max ->
       *[other] { $count } jam
    }
unit-minute =
    { $max ->
       *[other] { $count } minit
    }
unit-week =
    { $max ->
       *[other] { $count } minggu
    }
unit-month =
    { $max ->
       *[other] { $count } bulan
    }
unit-year =
    { $max ->
       *[other] { $count } tahun
    }
