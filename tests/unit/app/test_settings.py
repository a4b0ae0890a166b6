import pytest

from app.cli import settings_with
from app.errors import ConfigError
from app.settings import Settings, described


@pytest.mark.parametrize(
    ("given", "origins"),
    [
        ("https://shop.example, http://localhost:3000", ["https://shop.example", "http://localhost:3000"]),
        ('["https://shop.example"]', ["https://shop.example"]),
        ("", []),
    ],
)
def test_origins_are_told_with_commas_or_as_json(
    monkeypatch: pytest.MonkeyPatch, given: str, origins: list[str]
) -> None:
    monkeypatch.setenv("SIDESTAGE_EMBED_ORIGINS", given)
    assert Settings().embed_origins == origins


@pytest.mark.parametrize(
    "given",
    ["*", "null", "shop.example", "https://shop.example/", "https://shop.example/desk", "https://*.example",
     "https://a@shop.example", "HTTPS://shop.example", "javascript:alert(1)", "[1]", "[", '{"a": 1}'],
)  # fmt: skip
def test_what_is_no_origin_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SIDESTAGE_EMBED_ORIGINS", given)
    with pytest.raises(ConfigError, match=r"^SIDESTAGE_EMBED_ORIGINS: "):
        settings_with()


PROVIDER = {
    "issuer": "https://login.example",
    "client_id": "sidestage",
    "roles": "leads=admin,live=agents=agent",
}


def test_roles_are_mapped_from_the_providers_values(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in PROVIDER.items():
        monkeypatch.setenv(f"SIDESTAGE_OIDC_{name.upper()}", value)
    monkeypatch.setenv("SIDESTAGE_OIDC_CLIENT_SECRET", "quite-secret")
    settings = settings_with()
    assert settings.oidc_roles == {"leads": "admin", "live=agents": "agent"}
    assert "quite-secret" not in str(described(settings))
    rows = {row["name"]: row["value"] for row in described(settings)}
    assert rows["SIDESTAGE_OIDC_ROLES"] == "leads=admin,live=agents=agent"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"client_id": ""}, "needs SIDESTAGE_OIDC_CLIENT_ID"),
        ({"roles": ""}, "needs SIDESTAGE_OIDC_ROLES or"),
        ({"roles": "leads=boss"}, "boss is no role"),
        ({"roles": "agent"}, "write value=role"),
        ({"issuer": "http://login.example"}, "https address"),
        ({"issuer": "login.example"}, "https address"),
        ({"default_role": "boss"}, "boss is no role"),
    ],
)
def test_a_provider_that_can_not_work_is_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, str], says: str
) -> None:
    for name, value in {**PROVIDER, **changed}.items():
        monkeypatch.setenv(f"SIDESTAGE_OIDC_{name.upper()}", value)
    with pytest.raises(ConfigError, match=says):
        settings_with()


@pytest.mark.parametrize(
    "given", [{"due": 121}, {"alert": 59}, {"alert": 181}, {"breach": 119}, {"due": 300, "alert": 300}]
)
def test_clocks_that_run_out_before_the_one_before_them_are_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, int]
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"SIDESTAGE_{name.upper()}_SECONDS", str(value))
    with pytest.raises(ConfigError, match=r"^None of SIDESTAGE_DUE_SECONDS"):
        settings_with()


def test_clocks_may_run_out_together(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DUE", "ALERT", "BREACH"):
        monkeypatch.setenv(f"SIDESTAGE_{name}_SECONDS", "300")
    assert settings_with().breach_seconds == 300


LASTING = [name for name in Settings.model_fields if name.endswith(("_seconds", "_minutes", "_hours"))]


@pytest.mark.parametrize("name", LASTING)
def test_no_time_is_so_long_that_it_leads_out_of_the_calendar(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(f"SIDESTAGE_{name.upper()}", "100000000")
    with pytest.raises(ConfigError, match=f"^SIDESTAGE_{name.upper()}: .*less than or equal to"):
        settings_with()
