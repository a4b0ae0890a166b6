# Deutsch

dim-height = Körpergröße
dim-weight = Gewicht
dim-chest = Brustumfang
dim-waist = Taillenumfang
dim-hip = Hüftumfang
dim-foot = Fußlänge

size-fits = Für { $body } passt { $size } ({ $ranges }).
size-fits-short = Für { $body } passt { $size }.
size-border = { $body } liegt zwischen { $size } und { $other }: wir empfehlen { $size }.
size-measures = { $size } ist für { $ranges }.
ask-measures = Sag uns { $measures }, dann finden wir deine Größe.
ask-foot = Wie lang ist dein Fuß in cm? Dann nennen wir dir die Größe.

free-shipping = Kostenloser Versand
ship-to = Ja, wir liefern: { $region }.
ship-free = Versand kostenlos: { $region }.
ship-cost = Versand { $region }: { $fee }.
ship-cost-free-over = Versand { $region }: { $fee }, kostenlos ab { $amount }.
ship-days-working =
    { $max ->
        [one] Lieferzeit { $days } Werktag.
       *[other] Lieferzeit { $days } Werktage.
    }
ship-days-calendar =
    { $max ->
        [one] Lieferzeit { $days } Tag.
       *[other] Lieferzeit { $days } Tage.
    }
ship-arrives = Jetzt bestellt, kommt es zwischen { $first } und { $last } an.
ship-arrives-on = Jetzt bestellt, kommt es am { $first } an.
ask-region = In welches Land sollen wir liefern?

price-plain = { $product }: { $price }.
price-range = { $product }: { $low } bis { $high }.
price-many = { $product }: { $quantity } × { $unit } = { $total }.
price-with = Mit { $promos }: { $total }.
price-with-range = Mit { $promos }: { $low } bis { $high }.
price-gift = Geschenk: { $promo }.
price-free-shipping = Versandkostenfrei: { $promo }.
price-near-quantity =
    { $count ->
        [one] Ab { $quantity } Stück: { $promo }.
       *[other] Ab { $quantity } Stück: { $promo }.
    }
price-near-spend = Ab { $amount }: { $promo }.
coupon-over = { $code } gilt zurzeit nicht.
promos-now = Aktuell: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: bis { $time }.
promo-until-day = { $promo }: bis { $day }, { $time }.
promos-together = { $promos } gelten zusammen.
promos-apart = { $promos } gelten nicht zusammen; der beste zählt.

in-stock = Ja, vorrätig: { $item }.
in-stock-still = Noch vorrätig: { $item }.
sold-out = { $item } ist leider ausverkauft.
sold-out-others = { $item } ist leider ausverkauft; es gibt noch { $others }.
not-made = { $wanted } gibt es leider nicht; wir haben { $others }.
colours = Farben: { $list }.
sizes = Größen: { $list }.

ask-product = Welchen Artikel meinst du? Nenn uns die Linknummer oder den Namen.
ask-which = Welchen meinst du: { $products }?

acknowledge-complaint = Das tut uns leid. Ein Kollege sieht nach und meldet sich bei dir.
acknowledge-order = Danke, ein Kollege prüft deine Bestellung und meldet sich bei dir.

carried-yes = Ja.
carried-no = Nein.
carried-says = Antwort des Shops: „{ $text }“
carried-beside = { $said } „{ $text }“
unit-day =
    { $max ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
unit-hour =
    { $max ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
unit-minute =
    { $max ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
unit-week =
    { $max ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
unit-month =
    { $max ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
unit-year =
    { $max ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
