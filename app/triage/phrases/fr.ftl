# Français

dim-height = stature (cm)
dim-weight = poids
dim-chest = tour de poitrine
dim-waist = tour de taille
dim-hip = tour de hanches
dim-foot = longueur du pied

size-fits = Pour { $body }, prenez la taille { $size } ({ $ranges }).
size-fits-short = Pour { $body }, prenez la taille { $size }.
size-border = { $body } est entre { $size } et { $other } : nous conseillons { $size }.
size-measures = La taille { $size } est pour { $ranges }.
ask-measures = Indiquez-nous : { $measures }. Nous trouverons votre taille.
ask-foot = Quelle est la longueur de votre pied en cm ? Nous vous dirons la taille.

free-shipping = Livraison gratuite
ship-to = Oui, nous livrons : { $region }.
ship-free = Livraison gratuite : { $region }.
ship-cost = Livraison { $region } : { $fee }.
ship-cost-free-over = Livraison { $region } : { $fee }, gratuite dès { $amount }.
ship-days-working =
    { $max ->
        [one] Délai : { $days } jour ouvré.
       *[other] Délai : { $days } jours ouvrés.
    }
ship-days-calendar =
    { $max ->
        [one] Délai : { $days } jour.
       *[other] Délai : { $days } jours.
    }
ship-arrives = Commandé maintenant, arrivée entre le { $first } et le { $last }.
ship-arrives-on = Commandé maintenant, arrivée le { $first }.
ask-region = Dans quel pays devons-nous livrer ?

price-plain = { $product } : { $price }.
price-range = { $product } : de { $low } à { $high }.
price-many = { $product } : { $quantity } × { $unit } = { $total }.
price-with = Avec { $promos } : { $total }.
price-with-range = Avec { $promos } : de { $low } à { $high }.
price-gift = Cadeau : { $promo }.
price-free-shipping = Livraison offerte : { $promo }.
price-near-quantity =
    { $count ->
        [one] Dès { $quantity } pièce : { $promo }.
       *[other] Dès { $quantity } pièces : { $promo }.
    }
price-near-spend = Dès { $amount } : { $promo }.
coupon-over = { $code } n'est pas valable en ce moment.
promos-now = En ce moment : { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places } : { $promo }.
promo-until = { $promo } : jusqu’à { $time }.
promo-until-day = { $promo } : jusqu’au { $day }, { $time }.
promos-together = { $promos } se cumulent.
promos-apart = { $promos } ne se cumulent pas ; seule la meilleure offre s’applique.

in-stock = Oui, en stock : { $item }.
in-stock-still = Encore en stock : { $item }.
sold-out = Désolé, rupture de stock : { $item }.
sold-out-others = Désolé, rupture de stock : { $item } ; il reste { $others }.
not-made = Désolé, nous n’avons pas : { $wanted } ; nous avons { $others }.
colours = Couleurs : { $list }.
sizes = Tailles : { $list }.

ask-product = De quel article parlez-vous ? Donnez-nous le numéro du lien ou le nom.
ask-which = Lequel : { $products } ?

acknowledge-complaint = Nous sommes désolés. Un collègue va vérifier et vous répondre.
acknowledge-order = Merci, un collègue va vérifier votre commande et vous répondre.

carried-yes = Oui.
carried-no = Non.
carried-says = Réponse de la boutique : « { $text } »
carried-beside = { $said } « { $text } »
unit-day =
    { $max ->
        [one] { $count } jour
       *[other] { $count } jours
    }
unit-hour =
    { $max ->
        [one] { $count } heure
       *[other] { $count } heures
    }
unit-minute =
    { $max ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
unit-week =
    { $max ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }
unit-month =
    { $max ->
        [one] { $count } mois
       *[other] { $count } mois
    }
unit-year =
    { $max ->
        [one] { $count } an
       *[other] { $count } ans
    }
