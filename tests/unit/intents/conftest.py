from pathlib import Path

import pytest

from intents.catalogue_files import Catalogue
from tests.unit.intents.toy import write_toy


@pytest.fixture
def toy(tmp_path: Path) -> Catalogue:
    return write_toy(tmp_path)
