"""Limits written on the command line are taken, or refused with what can be written."""

import pytest

from pipeline.errors import IngestError
from pipeline.ingest import Settings, read_settings


def test_settings_are_read_and_the_others_stay() -> None:
    settings = read_settings(["pages=20", "languages=en,de"])

    assert settings == Settings(pages=20, languages=("en", "de"))


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("page=20", "page: there is no such setting; the settings are file_bytes, "),
        ("pages=many", "pages: Input should be a valid integer"),
        ("pages=0", "pages: Input should be greater than 0"),
        ("pages", "'pages': write a setting as NAME=VALUE, such as pages=500"),
    ],
)
def test_what_is_no_setting_is_refused_with_its_name(written: str, reason: str) -> None:
    with pytest.raises(IngestError) as refused:
        read_settings([written])

    assert str(refused.value).startswith(reason)
