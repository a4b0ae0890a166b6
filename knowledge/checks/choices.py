"""The words that a cell of few choices takes, in both languages."""

INTENTS = (
    "size", "shipping", "how_to_order", "complaint", "price", "availability", "product_info", "returns",
    "order_status", "chat",
)  # fmt: skip
"""The intent names of the contract, which a FAQ row may be given."""

TOPICS = (
    "how_to_order",
    "payment",
    "returns",
    "exchange",
    "warranty",
    "after_sales",
    "authenticity",
    "contact",
)
"""The policy topics that have their own questions; any other is free."""

_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "intent": {
        "size": ("尺码", "尺寸", "选码"),
        "shipping": ("物流", "发货", "运费", "配送", "快递"),
        "how_to_order": ("下单", "怎么买", "如何下单", "支付", "付款"),
        "complaint": ("投诉", "抱怨"),
        "price": ("价格", "优惠", "折扣"),
        "availability": ("库存", "有货", "现货", "颜色"),
        "product_info": ("商品信息", "产品信息", "商品", "产品", "材质", "商品咨询"),
        "returns": ("退货", "退换", "退换货", "退款", "售后", "保修"),
        "order_status": ("订单状态", "查单", "订单查询", "订单"),
        "chat": ("闲聊", "其他"),
    },
    "kind": {
        "percent": ("百分比", "百分比折扣", "按百分比", "percentage", "%"),
        "amount": ("满减", "立减", "减免", "金额", "直减"),
        "fixed_price": ("一口价", "特价", "固定价", "秒杀价"),
        "bundle": ("套装", "组合", "多件", "多件价", "组合价"),
        "gift": ("赠品", "买赠", "送礼", "满赠"),
        "free_shipping": ("包邮", "免运费", "免邮"),
    },
    "action": {"hide": ("隐藏", "屏蔽", "忽略"), "hold": ("人工", "待审", "转人工", "暂留", "保留")},
    "on_border": {
        "larger": ("大", "选大", "大码", "偏大", "bigger"),
        "smaller": ("小", "选小", "小码", "偏小"),
    },
    "days_kind": {
        "working": ("工作日", "个工作日", "working days", "business", "business days"),
        "calendar": ("自然日", "日历日", "自然天", "calendar days"),
    },
    "topic": {
        "how_to_order": ("下单", "如何下单", "怎么下单", "购买流程"),
        "payment": ("付款", "支付", "支付方式", "付款方式"),
        "returns": ("退货", "退款", "退换", "退换货", "退换政策", "return", "refund", "refunds"),
        "exchange": ("换货", "换码", "exchanges"),
        "warranty": ("保修", "质保", "保固"),
        "after_sales": ("售后", "售后服务", "after-sales"),
        "authenticity": ("正品", "真伪", "正品保证", "genuine"),
        "contact": ("联系", "联系方式", "联系客服", "客服"),
    },
}


def choice(column: str, word: str) -> str | None:
    """The canonical word of a column's choice, from itself or a usual name in either language, else None."""
    return _LOOKUP[column].get(_folded(word))


def _folded(word: str) -> str:
    return "_".join(word.casefold().replace("-", " ").replace("_", " ").split())


_LOOKUP = {
    column: {_folded(word): name for name, words in names.items() for word in (name, *words)}
    for column, names in _WORDS.items()
}
