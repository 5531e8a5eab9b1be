"""The beta routes of organizations."""
