"""The table in the README and in docs/benchmarks.md, between two comments there."""

from benchmarks.environments import ROOT

PAGES = (ROOT / "README.md", ROOT / "docs/benchmarks.md")
BEGIN, END = "<!-- figures: just bench --write -->", "<!-- end of figures -->"


def write(table: list[str], facts: dict[str, object]) -> None:
    """Replace what stands between the comments."""
    about = f"Python {facts['python']}, {facts['cores']} cores, {facts['processor']}."
    for page in PAGES:
        before, _, rest = page.read_text("utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        page.write_text("\n".join([before + BEGIN, *table, "", about, END + after]), "utf-8")
