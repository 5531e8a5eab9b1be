"""From a request to an answer: admission, what the model sees of it, the backend, and the events it becomes."""
