"""Options that are wrong, and `sidestage settings`."""

import json
from pathlib import Path

import pytest

from app.settings import Settings
from tests.cli.conftest import Command, assert_one_sentence
from tests.processes import SECRET


def test_a_wrong_option_is_a_usage_error(command: Command) -> None:
    for arguments in (["serve", "--what"], ["users", "add"], ["nothing"], ["serve", "--port", "many"]):
        done = command(*arguments)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"port": "99999"}, ("SIDESTAGE_PORT", "65535")),
        ({"encoder_runtime": "gpu"}, ("SIDESTAGE_ENCODER_RUNTIME", "gpu")),
    ],
)
def test_a_setting_that_can_not_be_is_named(
    command: Command, settings: dict[str, str], words: tuple[str, ...]
) -> None:
    assert_one_sentence(command("settings", **settings), *words)


def test_settings_are_listed_with_secrets_masked(command: Command, tmp_path: Path) -> None:
    given = {"webhook_secret": SECRET, "database_url": "postgresql://me:hidden@db/x", "port": 8123}
    for arguments in (["settings"], ["settings", "--json"]):
        done = command(*arguments, **given)
        assert done.returncode == 0
        assert SECRET not in done.stdout
        assert "hidden" not in done.stdout
    rows = {row["name"]: row for row in json.loads(done.stdout)}
    assert set(rows) == {f"SIDESTAGE_{name.upper()}" for name in Settings.model_fields}
    assert rows["SIDESTAGE_PORT"]["value"] == "8123"
    assert rows["SIDESTAGE_DATABASE_URL"]["value"] == "postgresql://me:***@db/x"
    assert rows["SIDESTAGE_WEBHOOK_SECRET"]["value"] == "**********"
    assert all(row["meaning"] for row in rows.values())
