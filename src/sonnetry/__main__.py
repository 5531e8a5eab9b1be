"""`python -m sonnetry` is the `sonnetry` command, for environments that are not activated."""

from .cli import main

if __name__ == "__main__":
    main()
