"""What every command prints to and takes: the terminal, failures in a sentence, options that several have."""

from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from app.errors import ConfigError
from app.settings import Settings

out = Console()
err = Console(stderr=True)

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder of the database (SIDESTAGE_DATA_DIR).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print for programs.")]


def fail(message: str) -> NoReturn:
    """Ends the program with a message on standard error."""
    err.print(Text.assemble(("error: ", "red"), message), soft_wrap=True)
    raise SystemExit(1)


def settings_with(data_dir: Path | None = None, **given: Any) -> Settings:
    """The settings from the environment, and what the command line says instead."""
    from pydantic import ValidationError

    values: dict[str, Any] = {k: v for k, v in {"data_dir": data_dir, **given}.items() if v is not None}
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        if not first["loc"]:  # what does not fit together is told whole
            raise ConfigError(first["msg"].removeprefix("Value error, ") + ".") from error
        name = "SIDESTAGE_" + str(first["loc"][0]).upper()
        raise ConfigError(f"{name}: {first['msg']} (it is {first['input']!r}).") from error
