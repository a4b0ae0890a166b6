# Filipino / Tagalog

dim-height = height
dim-weight = timbang
dim-chest = sukat ng dibdib
dim-waist = sukat ng baywang
dim-hip = sukat ng balakang
dim-foot = haba ng paa

size-fits = Para sa { $body }, { $size } po ({ $ranges }).
size-fits-short = Para sa { $body }, { $size } po.
size-border = Nasa pagitan po ng { $size } at { $other } ang { $body }; mas okay ang { $size }.
size-measures = Ang { $size } po ay para sa { $ranges }.
ask-measures = Ano po ang { $measures } ninyo? Tutulungan namin kayo sa size.
ask-foot = Ilang cm po ang haba ng paa ninyo? Tutulungan namin kayo sa size.

free-shipping = Libreng shipping
ship-to = Opo, nagpapadala kami sa { $region }.
ship-free = Libre po ang shipping sa { $region }.
ship-cost = Shipping sa { $region }: { $fee } po.
ship-cost-free-over = Shipping sa { $region }: { $fee } po, libre mula { $amount }.
ship-days-working =
    { $max ->
       *[other] Darating sa loob ng { $days } working days.
    }
ship-days-calendar =
    { $max ->
       *[other] Darating sa loob ng { $days } araw.
    }
ship-arrives = Kung oorder ngayon, darating sa pagitan ng { $first } at { $last }.
ship-arrives-on = Kung oorder ngayon, darating sa { $first }.
ask-region = Saang bansa po ipapadala?

price-plain = { $product }: { $price } po.
price-range = { $product }: { $low } hanggang { $high } po.
price-many = { $product }: { $quantity } × { $unit } = { $total } po.
price-with = Gamit ang { $promos }: { $total }.
price-with-range = Gamit ang { $promos }: { $low } hanggang { $high } po.
price-gift = Libreng regalo: { $promo }.
price-free-shipping = Libreng shipping: { $promo }.
price-near-quantity =
    { $count ->
       *[other] Mula { $quantity } piraso: { $promo }.
    }
price-near-spend = Mula { $amount }: { $promo }.
coupon-over = Hindi po gumagana ang { $code } ngayon.
promos-now = Promo ngayon: { $promos } po.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: hanggang { $time } po.
promo-until-day = { $promo }: hanggang { $day }, { $time } po.
promos-together = Puwede pong pagsabayin ang { $promos }.
promos-apart = Hindi po puwedeng pagsabayin ang { $promos }; ang may pinakamalaking bawas ang bibilangin.

in-stock = Meron po: { $item }.
in-stock-still = Meron pa po: { $item }.
sold-out = Pasensya na po, ubos na ang { $item }.
sold-out-others = Pasensya na po, ubos na ang { $item }; meron pang { $others }.
not-made = Pasensya na po, walang { $wanted }; meron kaming { $others }.
colours = Mga kulay: { $list }.
sizes = Mga size: { $list }.

ask-product = Alin pong produkto? Paki-sabi ang link number o pangalan.
ask-which = Alin po rito: { $products }?

acknowledge-complaint = Pasensya na po. Titingnan ito ng kasamahan namin at babalikan kayo.
acknowledge-order = Salamat po, iche-check ng kasamahan namin ang order ninyo at babalikan kayo.

carried-yes = Opo.
carried-no = Hindi po.
carried-says = Sagot po ng shop: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
       *[other] { $count } araw
    }
unit-hour =
    { $max ->
       *[other] { $count } oras
    }
unit-minute =
    { $max ->
       *[other] { $count } minuto
    }
unit-week =
    { $max ->
       *[other] { $count } linggo
    }
unit-month =
    { $max ->
       *[other] { $count } buwan
    }
unit-year =
    { $max ->
       *[other] { $count } taon
    }
