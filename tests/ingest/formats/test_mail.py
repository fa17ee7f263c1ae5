"""A mail gives its text, and each document that is attached to it."""

from email.message import EmailMessage
from pathlib import Path

from pipeline.ingest import Unread, read_articles
from tests.ingest.making import Story, make_archive, make_docx

_STORY = Story(
    "Tarn buys Selkirk mill",
    ("Tarn Holdings has agreed to buy the Selkirk paper mill for $4 million in cash.",),
)


def _mail(subject: str, text: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Quayside Desk <desk@quayside.example>", "a@b.example"
    mail["Subject"] = subject
    mail.set_content(text)
    return mail


def _attach(mail: EmailMessage, name: str, data: bytes) -> None:
    mail.add_attachment(data, maintype="application", subtype="x", filename=name)


def _found(folder: Path, mail: EmailMessage) -> dict[str, str | None]:
    """What each part gave: the title of its article, or why there is none."""
    path = folder / "a.eml"
    path.write_bytes(bytes(mail))
    return {
        row.name if isinstance(row, Unread) else row.path: (
            row.reason.rpartition(": ")[2] if isinstance(row, Unread) else row.title
        )
        for row in read_articles(path)
    }


def test_attached_documents_and_archives_are_read_and_others_named(
    tmp_path: Path,
) -> None:
    mail = _mail("Papers", "The papers of the sale of the mill are attached.")
    _attach(mail, "release.docx", make_docx(_STORY))
    _attach(mail, "../week.zip", make_archive(_STORY))
    _attach(mail, "model.xlsx", b"x")
    _attach(mail, "unnamed", b"x")

    assert _found(tmp_path, mail) == {
        "a.eml": "Papers",
        "a.eml/release.docx": _STORY.title,
        "a.eml/week.zip/week/story.txt": _STORY.title,
        "a.eml/week.zip/week/photo.png": "no reader for .png files",
        "a.eml/model.xlsx": "no reader for .xlsx files; save the sheet as CSV",
        "a.eml/unnamed": "no reader for files without a suffix",
    }


def test_picture_shown_in_a_mail_is_not_worth_a_word(tmp_path: Path) -> None:
    mail = _mail("Papers", "The papers of the sale of the mill are attached.")
    mail.add_attachment(
        b"x", maintype="image", subtype="png", filename="logo.png", disposition="inline"
    )

    assert _found(tmp_path, mail) == {"a.eml": "Papers"}


def test_mail_attached_to_a_mail_is_an_article_of_its_own(tmp_path: Path) -> None:
    inner = _mail("Mill sold", _STORY.text)
    _attach(inner, "release.docx", make_docx(_STORY))
    outer = _mail("For your eyes", "See what came in this morning.")
    outer.add_attachment(inner)

    assert list(_found(tmp_path, outer).values()) == [
        "For your eyes",
        "Mill sold",
        _STORY.title,
    ]
