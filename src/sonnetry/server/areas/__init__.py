"""The areas of the API that the server answers for, one module or folder each."""
