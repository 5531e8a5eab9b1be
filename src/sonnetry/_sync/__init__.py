"""The synchronous client, derived from `_async` by `codegen/unasync.py`; only `_runtime.py` is written by hand."""
