# ไทย

dim-height = ส่วนสูง
dim-weight = น้ำหนัก
dim-chest = รอบอก
dim-waist = รอบเอว
dim-hip = รอบสะโพก
dim-foot = ความยาวเท้า

size-fits = { $body } แนะนำไซซ์ { $size } ค่ะ ({ $ranges })
size-fits-short = { $body } แนะนำไซซ์ { $size } ค่ะ
size-border = { $body } อยู่ระหว่าง { $size } กับ { $other } แนะนำไซซ์ { $size } ค่ะ
size-measures = ไซซ์ { $size }: { $ranges } ค่ะ
ask-measures = ขอทราบ{ $measures }ด้วยค่ะ จะช่วยเลือกไซซ์ให้นะคะ
ask-foot = เท้ายาวกี่ซม.คะ จะช่วยเลือกไซซ์ให้ค่ะ

free-shipping = ส่งฟรี
ship-to = ส่ง{ $region }ได้ค่ะ
ship-free = ส่ง{ $region }ฟรีค่ะ
ship-cost = ค่าส่งไป{ $region } { $fee } ค่ะ
ship-cost-free-over = ค่าส่งไป{ $region } { $fee } ส่งฟรีเมื่อซื้อครบ { $amount } ค่ะ
ship-days-working =
    { $max ->
       *[other] ได้รับภายใน { $days } วันทำการค่ะ
    }
ship-days-calendar =
    { $max ->
       *[other] ได้รับภายใน { $days } วันค่ะ
    }
ship-arrives = สั่งตอนนี้ ได้รับระหว่าง { $first } ถึง { $last } ค่ะ
ship-arrives-on = สั่งตอนนี้ ได้รับ { $first } ค่ะ
ask-region = ให้จัดส่งไปประเทศไหนคะ

price-plain = { $product } ราคา { $price } ค่ะ
price-range = { $product } ราคา { $low } ถึง { $high } ค่ะ
price-many = { $product }: { $quantity } × { $unit } = { $total } ค่ะ
price-with = ใช้ { $promos } เหลือ { $total } ค่ะ
price-with-range = ใช้ { $promos } เหลือ { $low } ถึง { $high } ค่ะ
price-gift = ของแถม: { $promo } ค่ะ
price-free-shipping = ส่งฟรี: { $promo } ค่ะ
price-near-quantity =
    { $count ->
       *[other] ซื้อ { $quantity } ชิ้นขึ้นไป: { $promo } ค่ะ
    }
price-near-spend = ซื้อครบ { $amount }: { $promo } ค่ะ
coupon-over = ตอนนี้ใช้ { $code } ไม่ได้ค่ะ
promos-now = โปรตอนนี้: { $promos } ค่ะ
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }
promo-until = { $promo }: ถึง { $time } ค่ะ
promo-until-day = { $promo }: ถึง { $day } { $time } ค่ะ
promos-together = { $promos } ใช้ร่วมกันได้ค่ะ
promos-apart = { $promos } ใช้ร่วมกันไม่ได้ ระบบใช้อันที่คุ้มที่สุดค่ะ

in-stock = มีสินค้าค่ะ: { $item }
in-stock-still = ยังมีสินค้าค่ะ: { $item }
sold-out = ขอโทษค่ะ { $item } หมดแล้วค่ะ
sold-out-others = ขอโทษค่ะ { $item } หมดแล้ว ยังมี { $others } ค่ะ
not-made = ขอโทษค่ะ ไม่มี{ $wanted } มี{ $others }ค่ะ
colours = สี: { $list } ค่ะ
sizes = ไซซ์: { $list } ค่ะ

ask-product = หมายถึงสินค้าตัวไหนคะ แจ้งเลขลิงก์หรือชื่อสินค้าได้เลยค่ะ
ask-which = หมายถึงตัวไหนคะ: { $products }

acknowledge-complaint = ต้องขออภัยด้วยนะคะ ทีมงานจะตรวจสอบและติดต่อกลับค่ะ
acknowledge-order = ขอบคุณค่ะ ทีมงานจะเช็กออเดอร์และแจ้งกลับนะคะ

carried-yes = ใช่ค่ะ
carried-no = ไม่ค่ะ
carried-says = คำตอบจากร้านค่ะ: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
       *[other] { $count } วัน
    }
unit-hour =
    { $max ->
       *[other] { $count } ชั่วโมง
    }
unit-minute =
    { $max ->
       *[other] { $count } นาที
    }
unit-week =
    { $max ->
       *[other] { $count } สัปดาห์
    }
unit-month =
    { $max ->
       *[other] { $count } เดือน
    }
unit-year =
    { $max ->
       *[other] { $count } ปี
    }
