"""Platforms that serve the API in a form of their own: Amazon Bedrock, Google Vertex AI, Azure AI Foundry, and others.

A platform is a base URL, a rewrite of each request, a table of what it lacks, a framing of its streams, and a way to sign in.
`base` says what the client asks of one, each platform is a module, `sigv4` and `event_stream` are Amazon's formats. Nothing
here does I/O, and nothing is imported by a client of the API itself.
"""
