# हिन्दी

dim-height = लंबाई
dim-weight = वज़न
dim-chest = छाती
dim-waist = कमर
dim-hip = हिप
dim-foot = पंजे की लंबाई

size-fits = { $body } के लिए { $size } लें ({ $ranges })।
size-fits-short = { $body } के लिए { $size } लें।
size-border = { $body } { $size } और { $other } के बीच है: हमारी सलाह { $size }।
size-measures = { $size }: { $ranges }।
ask-measures = { $measures } बताइए, हम आपका साइज़ बता देंगे।
ask-foot = आपके पंजे की लंबाई कितने cm है? हम साइज़ बता देंगे।

free-shipping = मुफ़्त डिलीवरी
ship-to = जी हाँ, डिलीवरी होती है: { $region }।
ship-free = { $region }: डिलीवरी मुफ़्त।
ship-cost = { $region } डिलीवरी: { $fee }।
ship-cost-free-over = { $region } डिलीवरी: { $fee }, { $amount } या उससे ज़्यादा पर मुफ़्त।
ship-days-working =
    { $max ->
       *[other] { $days } कार्य दिवस में पहुँचेगा।
    }
ship-days-calendar =
    { $max ->
       *[other] { $days } दिन में पहुँचेगा।
    }
ship-arrives = अभी ऑर्डर करें तो { $first } से { $last } के बीच पहुँचेगा।
ship-arrives-on = अभी ऑर्डर करें तो { $first } को पहुँचेगा।
ask-region = किस देश में भेजना है?

price-plain = { $product } की क़ीमत: { $price }।
price-range = { $product }: { $low } से { $high }।
price-many = { $product } की क़ीमत: { $quantity } × { $unit } = { $total }।
price-with = { $promos } के साथ: { $total }।
price-with-range = { $promos } के साथ: { $low } से { $high }।
price-gift = उपहार: { $promo }।
price-free-shipping = मुफ़्त डिलीवरी: { $promo }।
price-near-quantity =
    { $count ->
       *[other] { $quantity } पीस से: { $promo }।
    }
price-near-spend = { $amount } से: { $promo }।
coupon-over = { $code } अभी लागू नहीं है।
promos-now = अभी चालू: { $promos }।
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }।
promo-until = { $promo }: { $time } तक।
promo-until-day = { $promo }: { $day }, { $time } तक।
promos-together = { $promos } साथ में चलेंगे।
promos-apart = { $promos } साथ में नहीं चलेंगे; सबसे ज़्यादा बचत वाला ऑफ़र लागू होगा।

in-stock = जी हाँ, स्टॉक में है: { $item }।
in-stock-still = अभी स्टॉक में है: { $item }।
sold-out = माफ़ कीजिए, { $item } ख़त्म हो गया।
sold-out-others = माफ़ कीजिए, { $item } ख़त्म हो गया; अभी { $others } है।
not-made = माफ़ कीजिए, { $wanted } नहीं है; हमारे पास { $others } है।
colours = रंग: { $list }।
sizes = साइज़: { $list }।

ask-product = आप किस प्रोडक्ट की बात कर रहे हैं? लिंक नंबर या नाम बताइए।
ask-which = कौन सा: { $products }?

acknowledge-complaint = हमें खेद है। हमारे साथी देखकर आपको जवाब देंगे।
acknowledge-order = धन्यवाद, हमारे साथी आपका ऑर्डर देखकर जवाब देंगे।

carried-yes = जी हाँ।
carried-no = जी नहीं।
carried-says = दुकान का जवाब: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
       *[other] { $count } दिन
    }
unit-hour =
    { $max ->
        [one] { $count } घंटा
       *[other] { $count } घंटे
    }
unit-minute =
    { $max ->
       *[other] { $count } मिनट
    }
unit-week =
    { $max ->
        [one] { $count } हफ़्ता
       *[other] { $count } हफ़्ते
    }
unit-month =
    { $max ->
        [one] { $count } महीना
       *[other] { $count } महीने
    }
unit-year =
    { $max ->
       *[other] { $count } साल
    }
