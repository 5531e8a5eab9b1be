"""`/_local`: what tests prepare and look at, injected faults, and the API's own description."""
