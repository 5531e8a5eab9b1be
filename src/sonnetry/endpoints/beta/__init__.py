"""The beta routes, one module an area."""
