# 日本語

dim-height = 身長
dim-weight = 体重
dim-chest = 胸囲
dim-waist = ウエスト
dim-hip = ヒップ
dim-foot = 足長

size-fits = { $body } の方には { $size } がおすすめです（{ $ranges }）。
size-fits-short = { $body } の方には { $size } がおすすめです。
size-border = { $body } は { $size } と { $other } の間です。{ $size } がおすすめです。
size-measures = { $size } は { $ranges } の方向けです。
ask-measures = { $measures }を教えてください。サイズをご案内します。
ask-foot = 足長（かかとからつま先）は何cmですか？サイズをご案内します。

free-shipping = 送料無料
ship-to = はい、{ $region }に発送できます。
ship-free = { $region }への送料は無料です。
ship-cost = { $region }への送料は { $fee } です。
ship-cost-free-over = { $region }への送料は { $fee }、{ $amount } 以上で無料です。
ship-days-working =
    { $max ->
       *[other] { $days } 営業日でお届けします。
    }
ship-days-calendar =
    { $max ->
       *[other] { $days } 日でお届けします。
    }
ship-arrives = 今のご注文で { $first }から{ $last }の間に届きます。
ship-arrives-on = 今のご注文で { $first }に届きます。
ask-region = どちらの国へのお届けですか？

price-plain = { $product }：{ $price }です。
price-range = { $product }：{ $low } から { $high } です。
price-many = { $product }：{ $quantity } × { $unit } = { $total } です。
price-with = { $promos } で { $total } です。
price-with-range = { $promos } で { $low } から { $high } です。
price-gift = プレゼント：{ $promo }。
price-free-shipping = 送料無料：{ $promo }。
price-near-quantity =
    { $count ->
       *[other] { $quantity } 点から：{ $promo }。
    }
price-near-spend = { $amount } から：{ $promo }。
coupon-over = { $code } は現在ご利用いただけません。
promos-now = ただいま：{ $promos }。
promo-terms = { $promo }（{ $terms }）
promo-places = { $places }：{ $promo }。
promo-until = { $promo }：{ $time } まで。
promo-until-day = { $promo }：{ $day } { $time } まで。
promos-together = { $promos } は併用できます。
promos-apart = { $promos } は併用できません。一番お得なものが適用されます。

in-stock = 在庫あります：{ $item }。
in-stock-still = まだ在庫あります：{ $item }。
sold-out = 申し訳ありません、{ $item } は売り切れです。
sold-out-others = 申し訳ありません、{ $item } は売り切れです。{ $others } はあります。
not-made = 申し訳ありません、{ $wanted } はありません。{ $others } があります。
colours = カラー：{ $list }。
sizes = サイズ：{ $list }。

ask-product = どの商品でしょうか？リンク番号か商品名を教えてください。
ask-which = どの商品でしょうか：{ $products }？

acknowledge-complaint = 申し訳ございません。担当者が確認してご連絡いたします。
acknowledge-order = ありがとうございます。担当者がご注文を確認してご連絡いたします。

carried-yes = はい。
carried-no = いいえ。
carried-says = ショップの回答です：「{ $text }」
carried-beside = { $said }「{ $text }」
unit-day =
    { $max ->
       *[other] { $count }日
    }
unit-hour =
    { $max ->
       *[other] { $count }時間
    }
unit-minute =
    { $max ->
       *[other] { $count }分
    }
unit-week =
    { $max ->
       *[other] { $count }週間
    }
unit-month =
    { $max ->
       *[other] { $count }か月
    }
unit-year =
    { $max ->
       *[other] { $count }年
    }
