# Español

dim-height = altura
dim-weight = peso
dim-chest = pecho
dim-waist = cintura
dim-hip = cadera
dim-foot = largo del pie

size-fits = Para { $body }, la talla { $size } ({ $ranges }).
size-fits-short = Para { $body }, la talla { $size }.
size-border = { $body } queda entre { $size } y { $other }: recomendamos { $size }.
size-measures = La talla { $size } es para { $ranges }.
ask-measures = Dinos tu { $measures } y te decimos la talla.
ask-foot = ¿Cuántos cm mide tu pie? Así te decimos la talla.

free-shipping = Envío gratis
ship-to = Sí, enviamos a { $region }.
ship-free = El envío a { $region } es gratis.
ship-cost = Envío a { $region }: { $fee }.
ship-cost-free-over = Envío a { $region }: { $fee }, gratis desde { $amount }.
ship-days-working =
    { $max ->
        [one] Llega en { $days } día hábil.
       *[other] Llega en { $days } días hábiles.
    }
ship-days-calendar =
    { $max ->
        [one] Llega en { $days } día.
       *[other] Llega en { $days } días.
    }
ship-arrives = Si pides ahora, llega entre el { $first } y el { $last }.
ship-arrives-on = Si pides ahora, llega el { $first }.
ask-region = ¿A qué país lo enviamos?

price-plain = { $product }: { $price }.
price-range = { $product }: de { $low } a { $high }.
price-many = { $product }: { $quantity } × { $unit } = { $total }.
price-with = Con { $promos }: { $total }.
price-with-range = Con { $promos }: de { $low } a { $high }.
price-gift = Regalo: { $promo }.
price-free-shipping = Envío gratis: { $promo }.
price-near-quantity =
    { $count ->
        [one] Desde { $quantity } pieza: { $promo }.
       *[other] Desde { $quantity } piezas: { $promo }.
    }
price-near-spend = Desde { $amount }: { $promo }.
coupon-over = { $code } no está activo ahora.
promos-now = Ahora: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: hasta las { $time }.
promo-until-day = { $promo }: hasta el { $day }, { $time }.
promos-together = { $promos } se pueden usar juntos.
promos-apart = { $promos } no se combinan; cuenta el mejor.

in-stock = Sí, hay: { $item }.
in-stock-still = Todavía hay: { $item }.
sold-out = Lo sentimos, se agotó: { $item }.
sold-out-others = Lo sentimos, se agotó: { $item }; quedan: { $others }.
not-made = Lo sentimos, no hay { $wanted }; tenemos { $others }.
colours = Colores: { $list }.
sizes = Tallas: { $list }.

ask-product = ¿Qué producto? Dinos el número de enlace o el nombre.
ask-which = ¿Cuál de estos: { $products }?

acknowledge-complaint = Lo sentimos mucho. Un compañero lo revisará y te responderá.
acknowledge-order = Gracias, un compañero revisará tu pedido y te responderá.

carried-yes = Sí.
carried-no = No.
carried-says = Respuesta de la tienda: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
        [one] { $count } día
       *[other] { $count } días
    }
unit-hour =
    { $max ->
        [one] { $count } hora
       *[other] { $count } horas
    }
unit-minute =
    { $max ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
unit-week =
    { $max ->
        [one] { $count } semana
       *[other] { $count } semanas
    }
unit-month =
    { $max ->
        [one] { $count } mes
       *[other] { $count } meses
    }
unit-year =
    { $max ->
        [one] { $count } año
       *[other] { $count } años
    }
