"""Errors: Ctrl-C is one also where a library tells of it in an error of its own."""

import pytest
from pydantic import BaseModel, model_serializer

from pipeline.errors import is_interruption


class Interrupted(BaseModel):
    """A model during whose writing somebody presses Ctrl-C."""

    @model_serializer
    def write(self) -> dict[str, str]:
        raise KeyboardInterrupt


def test_pydantic_tells_of_an_interruption_in_its_own_words() -> None:
    with pytest.raises(BaseException) as raised:
        Interrupted().model_dump()
    assert is_interruption(raised.value)


def test_other_errors_are_none() -> None:
    assert not is_interruption(ValueError("no such file"))
