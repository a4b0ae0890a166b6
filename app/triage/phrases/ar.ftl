# العربية

dim-height = الطول
dim-weight = الوزن
dim-chest = محيط الصدر
dim-waist = محيط الخصر
dim-hip = محيط الورك
dim-foot = طول القدم

size-fits = المقاس المناسب لـ { $body } هو { $size } ({ $ranges }).
size-fits-short = المقاس المناسب لـ { $body } هو { $size }.
size-border = القياس { $body } بين { $size } و { $other }، ننصح بـ { $size }.
size-measures = المقاس { $size }: { $ranges }.
ask-measures = أخبرنا: { $measures }، لنحدد المقاس المناسب.
ask-foot = كم طول القدم بالسنتيمتر (cm)؟ لنحدد المقاس المناسب.

free-shipping = شحن مجاني
ship-to = نعم، نشحن إلى { $region }.
ship-free = الشحن إلى { $region } مجاني.
ship-cost = الشحن إلى { $region }: { $fee }.
ship-cost-free-over = الشحن إلى { $region }: { $fee }، ومجاني عند الشراء بقيمة { $amount } أو أكثر.
ship-days-working =
    { $max ->
        [one] التوصيل خلال يوم عمل ({ $days }).
        [two] التوصيل خلال يومي عمل ({ $days }).
        [few] التوصيل خلال { $days } أيام عمل.
       *[other] التوصيل خلال { $days } يوم عمل.
    }
ship-days-calendar =
    { $max ->
        [one] التوصيل خلال يوم ({ $days }).
        [two] التوصيل خلال يومين ({ $days }).
        [few] التوصيل خلال { $days } أيام.
       *[other] التوصيل خلال { $days } يومًا.
    }
ship-arrives = اطلب الآن ويصل بين { $first } و { $last }.
ship-arrives-on = اطلب الآن ويصل في { $first }.
ask-region = إلى أي بلد تريد الشحن؟

price-plain = سعر { $product }: { $price }.
price-range = سعر { $product }: من { $low } إلى { $high }.
price-many = سعر { $product }: { $quantity } × { $unit } = { $total }.
price-with = مع { $promos }: { $total }.
price-with-range = مع { $promos }: من { $low } إلى { $high }.
price-gift = هدية: { $promo }.
price-free-shipping = شحن مجاني: { $promo }.
price-near-quantity =
    { $count ->
        [two] عند شراء قطعتين ({ $quantity }) أو أكثر: { $promo }.
        [few] عند شراء { $quantity } قطع أو أكثر: { $promo }.
       *[other] عند شراء { $quantity } قطعة أو أكثر: { $promo }.
    }
price-near-spend = عند الشراء بقيمة { $amount } أو أكثر: { $promo }.
coupon-over = القسيمة { $code } غير متاحة الآن.
promos-now = العروض الآن: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = العرض { $promo }: حتى { $time }.
promo-until-day = العرض { $promo }: حتى { $day }، { $time }.
promos-together = يمكن استخدام { $promos } معًا.
promos-apart = لا يمكن الجمع بين { $promos }، ويُحتسب الأفضل.

in-stock = نعم، متوفر: { $item }.
in-stock-still = ما زال متوفرًا: { $item }.
sold-out = عذرًا، نفد: { $item }.
sold-out-others = عذرًا، نفد: { $item }. المتوفر: { $others }.
not-made = عذرًا، لا يوجد { $wanted }. المتوفر: { $others }.
colours = الألوان: { $list }.
sizes = المقاسات: { $list }.

ask-product = أي منتج تقصد؟ اكتب رقم الرابط أو الاسم.
ask-which = أي منتج تقصد: { $products }؟

acknowledge-complaint = نعتذر عن ذلك. سيتابع أحد زملائنا الأمر ويرد عليك.
acknowledge-order = شكرًا لك، سيراجع أحد زملائنا طلبك ويرد عليك.

carried-yes = نعم.
carried-no = لا.
carried-says = رد المتجر: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
        [two] يومين ({ $count })
        [few] { $count } أيام
       *[other] { $count } يوم
    }
unit-hour =
    { $max ->
        [two] ساعتين ({ $count })
        [few] { $count } ساعات
       *[other] { $count } ساعة
    }
unit-minute =
    { $max ->
        [two] دقيقتين ({ $count })
        [few] { $count } دقائق
       *[other] { $count } دقيقة
    }
unit-week =
    { $max ->
        [two] أسبوعين ({ $count })
        [few] { $count } أسابيع
       *[other] { $count } أسبوع
    }
unit-month =
    { $max ->
        [two] شهرين ({ $count })
        [few] { $count } أشهر
       *[other] { $count } شهر
    }
unit-year =
    { $max ->
        [two] سنتين ({ $count })
        [few] { $count } سنوات
       *[other] { $count } سنة
    }
