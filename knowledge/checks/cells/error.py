"""A cell that its reader refuses."""

from knowledge.messages import said


class CellError(ValueError):
    """What a cell can't be, and what would be accepted."""

    def __init__(self, code: str, **values: object) -> None:
        self.said = said(code, values)
        super().__init__(self.said.told())
