from pathlib import Path

import pytest

from app.errors import ConfigError
from app.settings import Settings
from app.store.opening import existing_database, open_database


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("mysql://user@host/db", "mysql://"),
        ("postgresql+psycopg2://user@host/db", r"postgresql\+psycopg2://"),
        ("nonsense", "no address"),
    ],
)
def test_what_nothing_is_stored_in_is_told_in_a_sentence(tmp_path: Path, address: str, says: str) -> None:
    settings = Settings(data_dir=tmp_path / "data", database_url=address)
    with pytest.raises(ConfigError, match=says):
        open_database(settings)
    with pytest.raises(ConfigError, match=says), existing_database(settings):
        pass
    assert not settings.data_dir.exists()


def test_the_data_folder_has_the_database_unless_the_settings_say_otherwise(tmp_path: Path) -> None:
    for settings in (
        Settings(data_dir=tmp_path / "a"),
        Settings(data_dir=tmp_path / "b", database_url=f"sqlite:///{tmp_path / 'own.db'}"),
    ):
        open_database(settings, readers=1).close()
    assert (tmp_path / "a" / "sidestage.db").is_file()
    assert (tmp_path / "own.db").is_file()
