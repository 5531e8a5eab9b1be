"""What a program that receives webhooks needs beside `client.beta.webhooks`: which events it has seen, and views of frameworks."""

from __future__ import annotations

from .seen import SeenStore

__all__ = ["SeenStore"]
