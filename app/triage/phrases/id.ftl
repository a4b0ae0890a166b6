# Bahasa Indonesia

dim-height = tinggi badan
dim-weight = berat badan
dim-chest = lingkar dada
dim-waist = lingkar pinggang
dim-hip = lingkar pinggul
dim-foot = panjang telapak kaki

size-fits = Untuk { $body } pilih { $size } ya kak ({ $ranges }).
size-fits-short = Untuk { $body } pilih { $size } ya kak.
size-border = { $body } ada di antara { $size } dan { $other }, kami sarankan { $size } ya kak.
size-measures = { $size } untuk { $ranges }.
ask-measures = Boleh info { $measures } kak? Nanti kami bantu pilih ukurannya.
ask-foot = Panjang telapak kakinya berapa cm kak? Nanti kami bantu pilih ukurannya.

free-shipping = Gratis ongkir
ship-to = Bisa kak, kami kirim ke { $region }.
ship-free = Ongkir ke { $region } gratis kak.
ship-cost = Ongkir ke { $region }: { $fee }.
ship-cost-free-over = Ongkir ke { $region }: { $fee }, gratis mulai { $amount }.
ship-days-working =
    { $max ->
       *[other] Sampai dalam { $days } hari kerja.
    }
ship-days-calendar =
    { $max ->
       *[other] Sampai dalam { $days } hari.
    }
ship-arrives = Pesan sekarang, sampai antara { $first } dan { $last }.
ship-arrives-on = Pesan sekarang, sampai { $first }.
ask-region = Mau dikirim ke negara mana kak?

price-plain = { $product }: { $price }.
price-range = { $product }: { $low } sampai { $high }.
price-many = { $product }: { $quantity } × { $unit } = { $total }.
price-with = Dengan { $promos }: { $total }.
price-with-range = Dengan { $promos }: { $low } sampai { $high }.
price-gift = Hadiah: { $promo }.
price-free-shipping = Gratis ongkir: { $promo }.
price-near-quantity =
    { $count ->
       *[other] Mulai { $quantity } pcs: { $promo }.
    }
price-near-spend = Mulai { $amount }: { $promo }.
coupon-over = { $code } sedang tidak berlaku.
promos-now = Promo sekarang: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: sampai { $time }.
promo-until-day = { $promo }: sampai { $day }, { $time }.
promos-together = { $promos } bisa dipakai bareng kak.
promos-apart = { $promos } tidak bisa digabung kak; yang paling untung yang dihitung.

in-stock = Ready kak: { $item }.
in-stock-still = Masih ready kak: { $item }.
sold-out = Maaf kak, { $item } sudah habis.
sold-out-others = Maaf kak, { $item } sudah habis; masih ada { $others }.
not-made = Maaf kak, tidak ada { $wanted }; adanya { $others }.
colours = Warna: { $list }.
sizes = Ukuran: { $list }.

ask-product = Produk yang mana kak? Sebutkan nomor link atau namanya ya.
ask-which = Maksudnya yang mana kak: { $products }?

acknowledge-complaint = Mohon maaf kak. Tim kami akan mengecek dan menghubungi kakak.
acknowledge-order = Terima kasih kak, tim kami akan mengecek pesanannya dan mengabari kakak.

carried-yes = Ya, kak.
carried-no = Tidak, kak.
carried-says = Jawaban toko: “{ $text }”
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
       *[other] { $count } menit
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
