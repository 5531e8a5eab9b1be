"""What is on the pages of a PDF, and what they cost."""

from base64 import b64encode

import pytest

from sonnetry._core import pdfs
from sonnetry._core.text_tokens import count_text


def pdf(*pages, ending=b""):
    """Return a PDF with one line of text a page; an empty one has nothing on it."""
    count = len(pages)
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(count))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"]
    for number, text in enumerate(pages):
        drawn = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else ""
        font = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {4 + 2 * number} 0 R "
            f"/Resources << /Font {font} >> >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + tail.encode() + ending


def source(data):
    return {"type": "base64", "media_type": "application/pdf", "data": b64encode(data).decode()}


@pytest.fixture
def pypdf():
    return pytest.importorskip("pypdf", reason="the extra `server` is not installed")


def test_pdf_1_the_text_of_every_page_is_read(pypdf):
    """Page by page, with blank pages known as such (PDF-1)."""
    found = pdfs.pdf_of(source(pdf("The sky is blue.", "", "Grass is green.")))

    assert [page.text.strip() for page in found.pages] == ["The sky is blue.", "", "Grass is green."]
    assert [page.blank for page in found.pages] == [False, True, False]
    assert (found.count, found.problem) == (3, None)


def test_rec_15_a_page_costs_by_what_is_on_it(pypdf):
    """Text beside a picture of the page; next to nothing for a blank one (REC-15)."""
    text = "Rivers carry water to the sea. " * 60
    full = pdfs.document_tokens(source(pdf(text)), "3")
    blank = pdfs.document_tokens(source(pdf(*[""] * 100)), "3")

    assert full == pytest.approx(1_570 + count_text(text), rel=0.03)
    assert blank < 100 * 20


def test_pdf_1_long_documents_are_read_in_part(pypdf, monkeypatch):
    """Pages after those that were read are taken to be like them."""
    monkeypatch.setattr(pdfs, "_READ", 2)
    ten = pdfs.pdf_of(source(pdf(*["Ten pages of this."] * 10)))

    assert (len(ten.pages), ten.count) == (2, 10)
    assert pdfs.document_tokens(source(pdf(*["Ten pages of this."] * 10)), "3") > 10 * 1_570


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "PDF cannot be empty"),
        (b"hello", "The PDF specified was not valid."),
        (b"%PDF-1.4 and then nothing that is a PDF", "The PDF specified was not valid."),
        (pdf("a", ending=b"trailer << /Encrypt 9 0 R >>"), "The PDF specified is password protected."),
    ],
)
def test_doc_3_what_is_wrong_with_a_file(pypdf, data, problem):
    """In the words of the service (DOC-3)."""
    assert pdfs.pdf_of(source(data)).problem == problem


def test_doc_3_what_is_not_base64_is_no_pdf():
    """The characters are looked at before the bytes (DOC-3)."""
    assert pdfs.pdf_of({"type": "base64", "data": "%%%"}).problem == "The PDF specified was not valid."


def test_pages_are_counted_by_their_marks_where_pypdf_is_missing(monkeypatch):
    """Their text is then taken to be that of a usual page."""
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    found = pdfs.pdf_of(source(pdf("x", "y")))

    assert (found.count, found.problem) == (2, None)
    assert 2 * 1_500 <= pdfs.document_tokens(source(pdf("x", "y")), "3") <= 2 * 3_000


def test_a_document_elsewhere_has_a_usual_price():
    """One page of usual length."""
    assert pdfs.pdf_of({"type": "url", "url": "https://x.test/a.pdf"}) is None
    assert 1_500 <= pdfs.document_tokens({"type": "url", "url": "https://x.test/a.pdf"}, "3") <= 3_000


def test_reading_is_remembered_and_bounded(monkeypatch):
    """The same document is read once; many documents do not pile up."""
    read = []
    monkeypatch.setattr(pdfs, "_parsed", lambda text: read.append(text) or pdfs.Pdf(count=1))
    monkeypatch.setattr(pdfs, "_read", {})
    for number in (*range(40), 39):
        pdfs.pdf_of({"type": "base64", "data": str(number)})

    assert len(read) == 40
    assert len(pdfs._read) <= 32
