# 中文（简体）

dim-height = 身高
dim-weight = 体重
dim-chest = 胸围
dim-waist = 腰围
dim-hip = 臀围
dim-foot = 脚长

size-fits = 亲，{ $body } 建议穿 { $size }（{ $ranges }）。
size-fits-short = 亲，{ $body } 建议穿 { $size }。
size-border = 亲，{ $body } 在 { $size } 和 { $other } 之间，建议选 { $size }。
size-measures = { $size }：{ $ranges }。
ask-measures = 亲，请告诉我们您的{ $measures }，帮您选尺码。
ask-foot = 亲，您的脚长是多少厘米？帮您选尺码。

free-shipping = 包邮
ship-to = 可以发{ $region }。
ship-free = 发{ $region }包邮。
ship-cost = 发{ $region }运费 { $fee }。
ship-cost-free-over = 发{ $region }运费 { $fee }，满 { $amount } 包邮。
ship-days-working =
    { $max ->
       *[other] { $days } 个工作日送达。
    }
ship-days-calendar =
    { $max ->
       *[other] { $days } 天送达。
    }
ship-arrives = 现在下单，预计 { $first } 至 { $last } 送达。
ship-arrives-on = 现在下单，预计 { $first } 送达。
ask-region = 亲，请问要发到哪个国家或地区？

price-plain = { $product } 价格：{ $price }。
price-range = { $product }：{ $low } 至 { $high }。
price-many = { $product } 价格：{ $quantity } × { $unit } = { $total }。
price-with = 用 { $promos }：{ $total }。
price-with-range = 用 { $promos }：{ $low } 至 { $high }。
price-gift = 赠品：{ $promo }。
price-free-shipping = 包邮：{ $promo }。
price-near-quantity =
    { $count ->
       *[other] 满 { $quantity } 件：{ $promo }。
    }
price-near-spend = 满 { $amount }：{ $promo }。
coupon-over = { $code } 目前不可用。
promos-now = 现在的优惠：{ $promos }。
promo-terms = { $promo }（{ $terms }）
promo-places = { $places }：{ $promo }。
promo-until = { $promo }：到 { $time }。
promo-until-day = { $promo }：到 { $day } { $time }。
promos-together = { $promos } 可以一起用。
promos-apart = { $promos } 不能叠加，按最优惠的算。

in-stock = 有货：{ $item }。
in-stock-still = 还有货：{ $item }。
sold-out = 抱歉，{ $item } 已售罄。
sold-out-others = 抱歉，{ $item } 已售罄，还有 { $others }。
not-made = 抱歉，没有{ $wanted }，有{ $others }。
colours = 颜色：{ $list }。
sizes = 尺码：{ $list }。

ask-product = 亲，请问是哪一款？请告诉我们链接号或名称。
ask-which = 亲，请问是哪一款：{ $products }？

acknowledge-complaint = 非常抱歉，我们会有同事跟进处理并回复您。
acknowledge-order = 收到，我们会有同事查询您的订单并回复您。

carried-yes = 是的。
carried-no = 不。
carried-says = 店铺的回答：“{ $text }”
carried-beside = { $said }“{ $text }”
unit-day =
    { $max ->
       *[other] { $count }天
    }
unit-hour =
    { $max ->
       *[other] { $count }小时
    }
unit-minute =
    { $max ->
       *[other] { $count }分钟
    }
unit-week =
    { $max ->
       *[other] { $count }周
    }
unit-month =
    { $max ->
       *[other] { $count }个月
    }
unit-year =
    { $max ->
       *[other] { $count }年
    }
