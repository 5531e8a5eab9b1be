"""Skills: folders of instructions, each upload a version of its own (SKL-1)."""
