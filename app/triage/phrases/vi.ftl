# Tiếng Việt

dim-height = chiều cao
dim-weight = cân nặng
dim-chest = vòng ngực
dim-waist = vòng eo
dim-hip = vòng mông
dim-foot = chiều dài bàn chân

size-fits = { $body } thì chọn size { $size } nhé ({ $ranges }).
size-fits-short = { $body } thì chọn size { $size } nhé.
size-border = { $body } nằm giữa { $size } và { $other }, shop khuyên chọn { $size } nhé.
size-measures = Size { $size }: { $ranges }.
ask-measures = Bạn cho shop biết { $measures } để tư vấn size nhé.
ask-foot = Bàn chân bạn dài bao nhiêu cm? Shop sẽ tư vấn size nhé.

free-shipping = Miễn phí vận chuyển
ship-to = Có ạ, shop giao đến { $region }.
ship-free = Giao đến { $region } miễn phí ạ.
ship-cost = Phí giao đến { $region }: { $fee }.
ship-cost-free-over = Phí giao đến { $region }: { $fee }, miễn phí cho đơn từ { $amount }.
ship-days-working =
    { $max ->
       *[other] Nhận hàng sau { $days } ngày làm việc.
    }
ship-days-calendar =
    { $max ->
       *[other] Nhận hàng sau { $days } ngày.
    }
ship-arrives = Đặt bây giờ, nhận hàng từ { $first } đến { $last }.
ship-arrives-on = Đặt bây giờ, nhận hàng ngày { $first }.
ask-region = Bạn muốn giao đến nước nào ạ?

price-plain = { $product }: { $price } ạ.
price-range = { $product }: { $low } đến { $high } ạ.
price-many = { $product }: { $quantity } × { $unit } = { $total } ạ.
price-with = Dùng { $promos }: { $total }.
price-with-range = Dùng { $promos }: { $low } đến { $high } ạ.
price-gift = Quà tặng: { $promo }.
price-free-shipping = Miễn phí ship: { $promo }.
price-near-quantity =
    { $count ->
       *[other] Mua từ { $quantity } cái: { $promo }.
    }
price-near-spend = Mua từ { $amount }: { $promo }.
coupon-over = { $code } hiện không áp dụng ạ.
promos-now = Ưu đãi hiện có: { $promos } ạ.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: đến { $time } ạ.
promo-until-day = { $promo }: đến { $time } ngày { $day } ạ.
promos-together = { $promos } dùng chung được ạ.
promos-apart = { $promos } không dùng chung được ạ; tính ưu đãi tốt nhất.

in-stock = Còn hàng ạ: { $item }.
in-stock-still = Vẫn còn hàng ạ: { $item }.
sold-out = Xin lỗi, { $item } đã hết hàng ạ.
sold-out-others = Xin lỗi, { $item } đã hết; còn { $others } ạ.
not-made = Xin lỗi, không có { $wanted }; shop có { $others } ạ.
colours = Màu: { $list }.
sizes = Size: { $list }.

ask-product = Bạn hỏi sản phẩm nào ạ? Cho shop số link hoặc tên nhé.
ask-which = Bạn hỏi sản phẩm nào ạ: { $products }?

acknowledge-complaint = Shop xin lỗi bạn. Nhân viên sẽ kiểm tra và phản hồi bạn ạ.
acknowledge-order = Cảm ơn bạn, nhân viên sẽ kiểm tra đơn hàng và phản hồi bạn ạ.

carried-yes = Dạ có ạ.
carried-no = Dạ không ạ.
carried-says = Shop trả lời ạ: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
       *[other] { $count } ngày
    }
unit-hour =
    { $max ->
       *[other] { $count } giờ
    }
unit-minute =
    { $max ->
       *[other] { $count } phút
    }
unit-week =
    { $max ->
       *[other] { $count } tuần
    }
unit-month =
    { $max ->
       *[other] { $count } tháng
    }
unit-year =
    { $max ->
       *[other] { $count } năm
    }
