"""The prompt cache, simulated: what a request would read and write, and why it missed (section 10)."""
