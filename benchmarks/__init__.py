"""Speed and size beside the official package: `python -m benchmarks` from the repository root prints the table."""
