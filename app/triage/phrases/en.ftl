# English

dim-height = height
dim-weight = weight
dim-chest = chest
dim-waist = waist
dim-hip = hip
dim-foot = foot length

size-fits = For { $body } take { $size } ({ $ranges }).
size-fits-short = For { $body } take { $size }.
size-border = { $body } is between { $size } and { $other }: we suggest { $size }.
size-measures = { $size } is for { $ranges }.
ask-measures = Tell us your { $measures } and we will find your size.
ask-foot = How long is your foot in cm? Then we can tell you the size.

free-shipping = Free shipping
ship-to = Yes, we ship to { $region }.
ship-free = Shipping to { $region } is free.
ship-cost = Shipping to { $region }: { $fee }.
ship-cost-free-over = Shipping to { $region }: { $fee }, free from { $amount }.
ship-days-working =
    { $max ->
        [one] Delivery in { $days } working day.
       *[other] Delivery in { $days } working days.
    }
ship-days-calendar =
    { $max ->
        [one] Delivery in { $days } day.
       *[other] Delivery in { $days } days.
    }
ship-arrives = Order now and it arrives between { $first } and { $last }.
ship-arrives-on = Order now and it arrives on { $first }.
ask-region = Which country should we ship to?

price-plain = { $product }: { $price }.
price-range = { $product }: { $low } to { $high }.
price-many = { $product }: { $quantity } × { $unit } = { $total }.
price-with = With { $promos }: { $total }.
price-with-range = With { $promos }: { $low } to { $high }.
price-gift = Gift: { $promo }.
price-free-shipping = Free shipping: { $promo }.
price-near-quantity =
    { $count ->
        [one] From { $quantity } piece: { $promo }.
       *[other] From { $quantity } pieces: { $promo }.
    }
price-near-spend = From { $amount }: { $promo }.
coupon-over = { $code } is not running now.
promos-now = Now on: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: until { $time }.
promo-until-day = { $promo }: until { $day }, { $time }.
promos-together = { $promos } can be used together.
promos-apart = { $promos } can’t be combined; the best one counts.

in-stock = Yes, { $item } is in stock.
in-stock-still = { $item } is still in stock.
sold-out = Sorry, { $item } is sold out.
sold-out-others = Sorry, { $item } is sold out; we still have { $others }.
not-made = Sorry, no { $wanted }; we have { $others }.
colours = Colours: { $list }.
sizes = Sizes: { $list }.

ask-product = Which product do you mean? Please tell us its link number or name.
ask-which = Which one do you mean: { $products }?

acknowledge-complaint = We are sorry about this. A colleague will look into it and get back to you.
acknowledge-order = Thank you, a colleague will check your order and get back to you.

carried-yes = Yes.
carried-no = No.
carried-says = The shop’s answer: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
        [one] { $count } day
       *[other] { $count } days
    }
unit-hour =
    { $max ->
        [one] { $count } hour
       *[other] { $count } hours
    }
unit-minute =
    { $max ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
unit-week =
    { $max ->
        [one] { $count } week
       *[other] { $count } weeks
    }
unit-month =
    { $max ->
        [one] { $count } month
       *[other] { $count } months
    }
unit-year =
    { $max ->
        [one] { $count } year
       *[other] { $count } years
    }
