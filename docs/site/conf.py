"""The documentation as a site: the Markdown of the project as it is, built by Sphinx without a network (`just site`)."""

project = "Sonnetry"
author = "The Sonnetry developers"
extensions = ["myst_parser"]
include_patterns = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "FIDELITY.md", "docs/*.md", "docs/site/index.md"]
root_doc = "docs/site/index"
myst_heading_anchors = 4  # links name headings the way they do where Markdown is shown as it is
suppress_warnings = ["myst.header"]  # derived pages may skip a level
html_theme = "furo"
html_title = "Sonnetry"
html_show_sphinx = False
html_copy_source = False
