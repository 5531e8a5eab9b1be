"""Requests kept below the rate limits before they are sent: `buckets` decides, `shared` keeps the state, `limiter` is the door."""
