import pytest

from app.triage.products.audience import audiences


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is there one for guys?", {"men"}),
        ("got men's version? want couple set", {"men"}),
        ("có đồ nam không shop", {"men"}),
        ("男款有吗", {"men"}),
        ("男朋友给我买的", set()),
        ("ada utk lelaki?", {"men"}),
        ("มีของผู้ชายมั้ย", {"men"}),
        ("في رجالي؟", {"men"}),
        ("tem masculino?", {"men"}),
        ("for men or women", {"men", "women"}),
        ("女生能穿吗", {"women"}),
        ("the moment it drops", set()),
        ("năm nay có không", set()),
        ("how much is the silk dress", set()),
    ],
)
def test_whom_a_comment_asks_for(text: str, told: set[str]) -> None:
    assert audiences(text) == told
