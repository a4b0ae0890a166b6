# 中文（繁體）

dim-height = 身高
dim-weight = 體重
dim-chest = 胸圍
dim-waist = 腰圍
dim-hip = 臀圍
dim-foot = 腳長

size-fits = 您好，{ $body } 建議穿 { $size }（{ $ranges }）。
size-fits-short = 您好，{ $body } 建議穿 { $size }。
size-border = 您好，{ $body } 在 { $size } 和 { $other } 之間，建議選 { $size }。
size-measures = { $size }：{ $ranges }。
ask-measures = 您好，請告訴我們您的{ $measures }，幫您選尺寸。
ask-foot = 您好，請問您的腳長是多少 cm？幫您選尺寸。

free-shipping = 包郵
ship-to = 可以寄到{ $region }。
ship-free = 寄到{ $region }免運費。
ship-cost = 寄到{ $region }運費 { $fee }。
ship-cost-free-over = 寄到{ $region }運費 { $fee }，滿 { $amount } 免運費。
ship-days-working =
    { $max ->
       *[other] { $days } 個工作天送達。
    }
ship-days-calendar =
    { $max ->
       *[other] { $days } 天送達。
    }
ship-arrives = 現在下單，預計 { $first } 至 { $last } 送達。
ship-arrives-on = 現在下單，預計 { $first } 送達。
ask-region = 您好，請問要寄到哪個國家或地區？

price-plain = { $product } 價格：{ $price }。
price-range = { $product }：{ $low } 至 { $high }。
price-many = { $product } 價格：{ $quantity } × { $unit } = { $total }。
price-with = 用 { $promos }：{ $total }。
price-with-range = 用 { $promos }：{ $low } 至 { $high }。
price-gift = 贈品：{ $promo }。
price-free-shipping = 免運費：{ $promo }。
price-near-quantity =
    { $count ->
       *[other] 滿 { $quantity } 件：{ $promo }。
    }
price-near-spend = 滿 { $amount }：{ $promo }。
coupon-over = { $code } 目前不能使用。
promos-now = 現在的優惠：{ $promos }。
promo-terms = { $promo }（{ $terms }）
promo-places = { $places }：{ $promo }。
promo-until = { $promo }：到 { $time }。
promo-until-day = { $promo }：到 { $day } { $time }。
promos-together = { $promos } 可以一起使用。
promos-apart = { $promos } 不能同時使用，以最優惠的計算。

in-stock = 有現貨：{ $item }。
in-stock-still = 還有現貨：{ $item }。
sold-out = 抱歉，{ $item } 已售完。
sold-out-others = 抱歉，{ $item } 已售完，還有 { $others }。
not-made = 抱歉，沒有{ $wanted }，有{ $others }。
colours = 顏色：{ $list }。
sizes = 尺寸：{ $list }。

ask-product = 您好，請問是哪一款？請告訴我們連結編號或名稱。
ask-which = 您好，請問是哪一款：{ $products }？

acknowledge-complaint = 非常抱歉，我們會有同事跟進處理並回覆您。
acknowledge-order = 收到，我們會有同事查詢您的訂單並回覆您。

carried-yes = 是的。
carried-no = 不。
carried-says = 店家的回答：「{ $text }」
carried-beside = { $said }「{ $text }」
unit-day =
    { $max ->
       *[other] { $count }天
    }
unit-hour =
    { $max ->
       *[other] { $count }小時
    }
unit-minute =
    { $max ->
       *[other] { $count }分鐘
    }
unit-week =
    { $max ->
       *[other] { $count }週
    }
unit-month =
    { $max ->
       *[other] { $count }個月
    }
unit-year =
    { $max ->
       *[other] { $count }年
    }
