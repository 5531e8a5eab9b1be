"""Property tests of the runner: a loaded machine is not a failure."""

import hypothesis

hypothesis.settings.register_profile("runner", deadline=None, max_examples=60)
hypothesis.settings.load_profile("runner")
