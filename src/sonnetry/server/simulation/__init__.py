"""The backend that needs no model: answers made of the user's own words."""
