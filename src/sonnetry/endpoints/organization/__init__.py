"""The routes of organizations."""
