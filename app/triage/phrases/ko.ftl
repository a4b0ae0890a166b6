# 한국어

dim-height = 키
dim-weight = 몸무게
dim-chest = 가슴둘레
dim-waist = 허리둘레
dim-hip = 엉덩이둘레
dim-foot = 발 길이

size-fits = { $body }이시면 { $size } 추천드려요 ({ $ranges }).
size-fits-short = { $body }이시면 { $size } 추천드려요.
size-border = { $body }: { $size }, { $other } 사이예요. { $size } 추천드려요.
size-measures = { $size }: { $ranges }.
ask-measures = { $measures } 알려 주시면 사이즈를 안내해 드릴게요.
ask-foot = 발 길이가 몇 cm인가요? 사이즈를 안내해 드릴게요.

free-shipping = 무료 배송
ship-to = 네, { $region } 배송 가능해요.
ship-free = { $region } 배송비는 무료예요.
ship-cost = { $region } 배송비: { $fee }.
ship-cost-free-over = { $region } 배송비: { $fee }, { $amount } 이상 무료예요.
ship-days-working =
    { $max ->
       *[other] 영업일 { $days }일 걸려요.
    }
ship-days-calendar =
    { $max ->
       *[other] { $days }일 걸려요.
    }
ship-arrives = 지금 주문하시면 { $first }부터 { $last } 사이에 도착해요.
ship-arrives-on = 지금 주문하시면 { $first }에 도착해요.
ask-region = 어느 나라로 보내 드릴까요?

price-plain = { $product } 가격: { $price }.
price-range = { $product }: { $low }부터 { $high }까지예요.
price-many = { $product } 가격: { $quantity } × { $unit } = { $total }.
price-with = { $promos } 적용 시 { $total }.
price-with-range = { $promos } 적용 시 { $low }부터 { $high }까지예요.
price-gift = 사은품: { $promo }.
price-free-shipping = 무료 배송: { $promo }.
price-near-quantity =
    { $count ->
       *[other] { $quantity }개부터: { $promo }.
    }
price-near-spend = { $amount }부터: { $promo }.
coupon-over = { $code }: 지금은 사용할 수 없어요.
promos-now = 진행 중: { $promos }.
promo-terms = { $promo } ({ $terms })
promo-places = { $places }: { $promo }.
promo-until = { $promo }: { $time }까지예요.
promo-until-day = { $promo }: { $day } { $time }까지예요.
promos-together = { $promos } 같이 사용할 수 있어요.
promos-apart = { $promos } 중복은 안 되고, 가장 좋은 것이 적용돼요.

in-stock = 네, 재고 있어요: { $item }.
in-stock-still = 아직 재고 있어요: { $item }.
sold-out = 죄송해요, { $item } 품절이에요.
sold-out-others = 죄송해요, { $item } 품절이에요. 남은 것: { $others }.
not-made = 죄송해요, { $wanted } 없어요. 있는 것: { $others }.
colours = 색상: { $list }.
sizes = 사이즈: { $list }.

ask-product = 어떤 상품인가요? 링크 번호나 이름을 알려 주세요.
ask-which = 어떤 상품인가요: { $products }?

acknowledge-complaint = 불편을 드려 죄송해요. 담당자가 확인 후 답변드릴게요.
acknowledge-order = 감사합니다. 담당자가 주문을 확인하고 답변드릴게요.

carried-yes = 네.
carried-no = 아니요.
carried-says = 매장 답변입니다: “{ $text }”
carried-beside = { $said } “{ $text }”
unit-day =
    { $max ->
       *[other] { $count }일
    }
unit-hour =
    { $max ->
       *[other] { $count }시간
    }
unit-minute =
    { $max ->
       *[other] { $count }분
    }
unit-week =
    { $max ->
       *[other] { $count }주
    }
unit-month =
    { $max ->
       *[other] { $count }개월
    }
unit-year =
    { $max ->
       *[other] { $count }년
    }
