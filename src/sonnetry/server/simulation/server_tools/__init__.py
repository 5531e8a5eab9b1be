"""Server tools of the simulation: web search and fetch, tool search, the advisor, MCP servers, and calls that code makes.

They run when the user's last text is the phrase `call NAME {json}`, as other tools do, and for nothing else that a prompt says.
"""
