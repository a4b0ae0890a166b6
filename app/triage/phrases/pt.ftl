# Português

dim-height = altura
dim-weight = peso
dim-chest = busto
dim-waist = cintura
dim-hip = quadril
dim-foot = comprimento do pé

size-fits = Para { $body }, o tamanho { $size } ({ $ranges }).
size-fits-short = Para { $body }, o tamanho { $size }.
size-border = { $body } fica entre { $size } e { $other }: sugerimos { $size }.
size-measures = O tamanho { $size } é para { $ranges }.
ask-measures = Diga { $measures } e indicamos o tamanho.
ask-foot = Quantos cm tem o seu pé? Assim indicamos o tamanho.

free-shipping = Frete grátis
ship-to = Sim, enviamos para: { $region }.
ship-free = Frete grátis: { $region }.
ship-cost = Frete ({ $region }): { $fee }.
ship-cost-free-over = Frete ({ $region }): { $fee }, grátis a partir de { $amount }.
ship-days-working =
    { $max ->
        [one] Chega em { $days } dia útil.
       *[other] Chega em { $days } dias úteis.
    }
ship-days-calendar =
    { $max ->
        [one] Chega em { $days } dia.
       *[other] Chega em { $days } dias.
    }
ship-arrives = Pedindo agora, chega entre { $first } e { $last }.
ship-arrives-on = Pedindo agora, chega em { $first }.
ask-region = Para qual país devemos enviar?

price-plain = { $product }: { $price }.
price-range = { $product }: de { $low } a { $high }.
price-many = { $product }: { $quantity } × { $unit } = { $total }.
price-with = Com { $promos }: { $total }.
price-with-range = Com { $promos }: de { $low } a { $high }.
price-gift = Brinde: { $promo }.
price-free-shipping = Frete grátis: { $promo }.
price-near-quantity =
    { $count ->
        [one] A partir de { $quantity } peça: { $promo }.
       *[other] A partir de { $quantity } peças: { $promo }.
    }
price-near-spend = A partir de { $amount }: { $promo }.
coupon-over = { $code } não está valendo agora.
promos-now = Agora: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: até às { $time }.
promo-until-day = { $promo }: até { $day }, { $time }.
promos-together = { $promos } podem ser usados juntos.
promos-apart = { $promos } não acumulam; vale o melhor.

in-stock = Sim, temos: { $item }.
in-stock-still = Ainda temos: { $item }.
sold-out = Desculpe, esgotou: { $item }.
sold-out-others = Desculpe, esgotou: { $item }; ainda temos { $others }.
not-made = Desculpe, não temos { $wanted }; temos { $others }.
colours = Cores: { $list }.
sizes = Tamanhos: { $list }.

ask-product = Qual produto? Diga o número do link ou o nome.
ask-which = Qual deles: { $products }?

acknowledge-complaint = Sentimos muito. Um colega vai verificar e responder a você.
acknowledge-order = Obrigado, um colega vai verificar o seu pedido e responder a você.

carried-yes = Sim.
carried-no = Não.
carried-says = Resposta da loja: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
        [one] { $count } dia
       *[other] { $count } dias
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
        [one] { $count } mês
       *[other] { $count } meses
    }
unit-year =
    { $max ->
        [one] { $count } ano
       *[other] { $count } anos
    }
