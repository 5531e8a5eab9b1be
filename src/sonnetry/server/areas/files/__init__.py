"""Files: uploaded and listed, used in messages, handed out when a tool made them (FILE-*)."""
