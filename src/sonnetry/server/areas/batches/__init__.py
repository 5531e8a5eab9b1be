"""Message batches: taken in while they are read, kept on disk, worked off through the same rules and backend (BAT-*)."""
