"""The sheets and columns of a workbook, with every name that a file may call them by."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

from knowledge.languages import chinese_names, language_tag

Reads = Literal[
    "text", "list", "terms", "price", "number", "measure", "count", "days", "clock", "moment", "yes_no", "choice",
    "currency", "region", "regions", "language", "topic", "days_range", "measure_range",
]  # fmt: skip
"""How a column's cells are understood; `knowledge.checks.cells` has one reader for each."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its canonical name, its other names, and what its cells hold."""

    name: str
    aliases: tuple[str, ...]
    reads: Reads
    required: bool = False
    localised: bool = False
    """The header may carry a language: `answer_en`, `回答_泰语`."""
    choices: tuple[str, ...] = ()
    fills: tuple[str, ...] = ()
    """A range such as `3-5` is two columns in one: the names of both ends."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its canonical name, its other names, and its columns."""

    name: str
    aliases: tuple[str, ...]
    columns: tuple[Column, ...]
    required: bool = False

    def column(self, name: str) -> Column:
        """The column of a canonical name; KeyError where there is none."""
        return _by_name(self)[name]


@dataclass(frozen=True, slots=True)
class Header:
    """What a header cell means: a column and, where it carries one, a language."""

    column: Column
    language: str | None = None
    unreadable_language: str | None = None
    """What stands where the language should, when it is none."""

    @property
    def name(self) -> str:
        """The canonical header: `price`, `answer_en`."""
        return f"{self.column.name}_{self.language}" if self.language else self.column.name


PROMO_KINDS = ("percent", "amount", "fixed_price", "bundle", "gift", "free_shipping")

# An alias holds for its column in every sheet, so they stand in one place.
_ALIASES: dict[str, tuple[str, ...]] = {
    "sku": ("货号", "商品编码", "商品货号", "商品编号", "款号", "编码", "适用商品", "适用货号", "product code", "item code"),
    "link_no": ("链接号", "序号", "链接", "链接序号", "商品链接号", "link", "link number", "link no."),
    "name": ("名称", "商品名", "商品名称", "品名", "product name", "product"),
    "aliases": ("别名", "其他名称", "又名", "俗称", "alias", "other names"),
    "price": ("价格", "单价", "售价", "直播价", "unit price"),
    "currency": ("币种", "货币", "货币单位"),
    "colours": ("颜色列表", "可选颜色", "colors"),
    "colour": ("颜色", "色号", "color"),
    "sizes": ("尺码列表", "可选尺码"),
    "size": ("尺码", "尺寸", "码数", "规格尺码"),
    "stock": ("库存", "库存数", "库存数量", "数量", "quantity in stock", "inventory"),
    "material": ("材质", "面料", "成分", "材料", "materials"),
    "how_to_use": ("使用方法", "用法", "使用说明", "how to use", "usage"),
    "picture": ("图片", "图片链接", "主图", "商品图片", "商品主图", "image", "image url", "main image", "picture url"),
    "note": ("备注", "说明", "注意", "注意事项", "notes", "remark", "remarks"),
    "on_border": ("临界", "临界选码", "边界", "卡码", "卡码选", "交界选码", "on the border"),
    "id": ("编号", "问题编号", "faq编号", "问答编号", "faq id"),
    "intent": ("意图", "问题类型", "问题分类", "分类", "category"),
    "question": ("问题", "标准问", "标准问题", "提问", "questions"),
    "variants": ("相似问", "相似问题", "相似问法", "其他问法", "similar questions", "variant"),
    "answer": ("回答", "答案", "答复", "回复", "reply", "answers"),
    "auto": ("自动", "自动回复", "自动发送", "可自动发送", "auto reply", "automatic"),
    "region": ("地区", "国家", "国家/地区", "国家地区", "配送地区", "适用地区", "区域", "country", "regions"),
    "carrier": ("承运商", "物流商", "快递", "快递公司", "物流公司", "courier"),
    "handling_days": ("发货时效", "备货天数", "发货天数", "处理天数", "备货时效", "handling time", "handling"),
    "days_min": ("最短天数", "最快天数", "时效最短", "最短时效", "最少天数", "min days", "minimum days"),
    "days_max": ("最长天数", "最慢天数", "时效最长", "最长时效", "最多天数", "max days", "maximum days"),
    "days": ("时效", "到货时效", "运输时效", "配送时效", "物流时效", "运输天数", "到货天数", "配送天数", "delivery days",
             "delivery time", "transit days", "transit time"),
    "days_kind": ("天数类型", "时效类型", "时效单位", "工作日或自然日", "kind of days"),
    "fee": ("运费", "邮费", "快递费", "物流费", "shipping fee", "shipping cost"),
    "free_over": ("满免", "包邮门槛", "满额包邮", "免邮门槛", "免运费门槛", "free shipping over", "free from"),
    "cutoff": ("截单时间", "截单", "当日截单", "截止时间", "cut-off", "cut-off time", "cutoff time"),
    "customs": ("清关说明", "清关", "关税", "关税说明", "税费说明", "duties"),
    "code": ("优惠码", "券码", "优惠券码", "折扣码", "口令", "coupon", "coupon code", "promo code"),
    "title": ("标题", "优惠名称", "活动名称", "优惠标题", "活动标题", "活动"),
    "kind": ("类型", "优惠类型", "优惠方式", "type"),
    "value": ("数值", "优惠值", "面额", "优惠额", "优惠力度", "折扣值", "值"),
    "min_spend": ("满额", "最低消费", "门槛", "使用门槛", "满减门槛", "满", "minimum spend", "min. spend"),
    "min_quantity": ("件数", "最少件数", "满件", "最低件数", "minimum quantity", "min quantity"),
    "starts_at": ("开始时间", "开始", "生效时间", "起始时间", "starts", "start", "start time", "from"),
    "ends_at": ("结束时间", "结束", "失效时间", "终止时间", "ends", "end", "end time", "until"),
    "announce_from": ("公布时间", "预告时间", "可公布时间", "公开时间", "可透露时间", "announce"),
    "stackable": ("可叠加", "是否可叠加", "叠加", "能否叠加", "stacks"),
    "terms": ("条款", "使用条件", "使用规则", "规则", "条件", "使用说明条款", "conditions"),
    "topic": ("主题", "政策", "政策主题", "话题", "subject"),
    "window_days": ("天数", "期限", "期限天数", "有效天数", "时限", "window"),
    "term": ("屏蔽词", "词", "关键词", "敏感词", "违禁词", "word", "keyword", "blocked term"),
    "action": ("处理", "处理方式", "动作", "操作"),
    "lang": ("语言", "语种", "language"),
}  # fmt: skip

# The measures of a body: (canonical, Chinese names, unit). Each has a lower end, an upper end, and both in one cell.
_MEASURES = (
    ("height", ("身高",), "cm"),
    ("weight", ("体重",), "kg"),
    ("chest", ("胸围",), "cm"),
    ("waist", ("腰围",), "cm"),
    ("hip", ("臀围",), "cm"),
    ("foot", ("脚长", "足长"), "cm"),
)
_LOWEST = ("最小", "最低", "下限", "min")
_HIGHEST = ("最大", "最高", "上限", "max")


def _column(name: str, reads: Reads = "text", **more: object) -> Column:
    return Column(name, _ALIASES.get(name, ()), reads, **more)  # type: ignore[arg-type]


def _measure_columns() -> tuple[Column, ...]:
    columns: list[Column] = []
    for measure, chinese, unit in _MEASURES:
        ends: list[str] = []
        for end, words in (("min", _LOWEST), ("max", _HIGHEST)):
            name = f"{measure}_{end}_{unit}"
            aliases = [f"{measure}_{end}", f"{end}_{measure}"]
            aliases += [text for base in chinese for word in words for text in (base + word, word + base)]
            columns.append(Column(name, tuple(aliases), "measure"))
            ends.append(name)
        columns.append(Column(measure, (f"{measure}_{unit}", *chinese), "measure_range", fills=tuple(ends)))
    return tuple(columns)


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "products",
        ("商品", "产品", "商品表", "产品表", "货品", "商品信息", "product"),
        (
            _column("sku", required=True),
            _column("link_no"),
            _column("name", required=True, localised=True),
            _column("aliases", "list"),
            _column("price", "price"),
            _column("currency", "currency"),
            _column("colours", "terms"),
            _column("sizes", "terms"),
            _column("stock", "count"),
            _column("material", localised=True),
            _column("how_to_use", localised=True),
            _column("note", localised=True),
            _column("picture"),
        ),
        required=True,
    ),
    Sheet(
        "variants",
        ("规格", "规格表", "规格库存", "商品规格", "库存", "variant"),
        (
            _column("sku", required=True),
            _column("colour"),
            _column("size"),
            _column("stock", "count", required=True),
            _column("price", "price"),
        ),
    ),
    Sheet(
        "sizes",
        ("尺码表", "尺码", "尺寸表", "size chart", "size"),
        (
            _column("sku", required=True),
            _column("size", required=True),
            *_measure_columns(),
            _column("on_border", "choice", choices=("larger", "smaller")),
            _column("note", localised=True),
        ),
    ),
    Sheet(
        "faq",
        ("常见问题", "问答", "问答表", "常见问答", "faqs", "questions"),
        (
            _column("id"),
            _column("sku"),
            _column("intent", "choice"),
            _column("question", required=True, localised=True),
            _column("variants", "list"),
            _column("answer", required=True, localised=True),
            _column("auto", "yes_no"),
        ),
        required=True,
    ),
    Sheet(
        "shipping",
        ("物流", "物流表", "运费", "运费表", "配送", "发货", "物流时效"),
        (
            _column("region", "region", required=True),
            _column("aliases", "list"),
            _column("carrier"),
            _column("handling_days", "days"),
            _column("days_min", "days"),
            _column("days_max", "days"),
            _column("days", "days_range", fills=("days_min", "days_max")),
            _column("days_kind", "choice", choices=("working", "calendar")),
            _column("fee", "price"),
            _column("currency", "currency"),
            _column("free_over", "price"),
            _column("cutoff", "clock"),
            _column("customs", localised=True),
        ),
    ),
    Sheet(
        "promos",
        ("优惠", "优惠活动", "促销", "活动", "优惠券", "promo", "promotions"),
        (
            _column("code"),
            _column("title", required=True, localised=True),
            _column("sku", "list"),
            _column("kind", "choice", required=True, choices=PROMO_KINDS),
            _column("value", "number"),
            _column("min_spend", "price"),
            _column("min_quantity", "count"),
            _column("starts_at", "moment"),
            _column("ends_at", "moment"),
            _column("announce_from", "moment"),
            _column("stackable", "yes_no"),
            _column("region", "regions"),
            _column("terms", localised=True),
        ),
    ),
    Sheet(
        "policies",
        ("政策", "政策表", "店铺政策", "售后政策", "规则", "policy"),
        (
            _column("topic", "topic", required=True),
            _column("region", "region"),
            _column("window_days", "days"),
            _column("answer", required=True, localised=True),
        ),
    ),
    Sheet(
        "blocked",
        ("屏蔽词", "屏蔽", "违禁词", "敏感词", "blocked terms", "blocklist"),
        (
            _column("term", required=True),
            _column("action", "choice", choices=("hide", "hold")),
            _column("lang", "language"),
        ),
    ),
)

_SIMPLIFIED = str.maketrans(
    "貨號鏈編碼稱價幣種顏規問題複圍體說項態圖優惠屬備註應運費單發時效從達處過間終數類條則語適區國關稅說開結銷額門檻"
    "疊詞鍵違動選質麵學腳長無話鍾鐘預標",
    "货号链编码称价币种颜规问题复围体说项态图优惠属备注应运费单发时效从达处过间终数类条则语适区国关税说开结销额门槛"
    "叠词键违动选质面学脚长无话钟钟预标",
)
_UNIT = re.compile(r"_?[(\[](cm|kg|厘米|公分|公斤|千克|天|日|件|必填|required)[)\]]$")


def folded(text: str) -> str:
    """A header or sheet name as it is compared: width, case, spaces, stars and traditional characters evened out."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_SIMPLIFIED)
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    text = re.sub(r"[\s_\-]+", "_", text.strip().strip("*").strip())
    return _UNIT.sub("", text.strip("_*"))


@cache
def _by_name(sheet: Sheet) -> dict[str, Column]:
    return {column.name: column for column in sheet.columns}


@cache
def _sheets() -> dict[str, Sheet]:
    return {folded(name): sheet for sheet in SHEETS for name in (sheet.name, *sheet.aliases)}


@cache
def _headers(sheet: Sheet) -> dict[str, Column]:
    names = {folded(alias): column for column in sheet.columns for alias in column.aliases}
    plural = {"colour": "colours", "size": "sizes"}
    for singular, several in plural.items():
        # 颜色 and 尺码 head the lists of `products` and the single values of `variants` and `sizes` alike.
        column = _by_name(sheet).get(several)
        if column is not None and singular not in _by_name(sheet):
            names |= {folded(alias): column for alias in (singular, *_ALIASES[singular])}
    return names | {folded(column.name): column for column in sheet.columns}


def find_sheet(name: str) -> Sheet | None:
    """The sheet that goes by a name in either language, else None."""
    return _sheets().get(folded(name))


def find_header(sheet: Sheet, text: str) -> Header | None:
    """The column, and the language, that a header cell means in a sheet, else None."""
    key, headers = folded(text), _headers(sheet)
    if column := headers.get(key):
        return Header(column)
    for base, language in _splits(key):
        column = headers.get(base)
        if column is not None and column.localised:
            tag = language_tag(language)
            return Header(column, tag, None if tag else language)
    return None


def _splits(key: str) -> list[tuple[str, str]]:
    """The ways to part a header into column and language, the likeliest first: `回答_泰语`, `回答泰语`, `泰语回答`."""
    found: list[tuple[str, str]] = []
    for name in chinese_names():
        if key.endswith(name):
            found.append((key.removesuffix(name).strip("_"), name))
        if key.startswith(name):
            found.append((key.removeprefix(name).strip("_"), name))
    for at in (match.start() for match in re.finditer(r"[_:/(\[]", key)):
        found.append((key[:at], key[at:].strip("_:/()[]")))
    return found
