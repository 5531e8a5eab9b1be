# The everyday commands; `just` alone lists them, and .ci/run runs `just check` in a clean environment.
# They use the Python of the environment that `just` is installed in, activated or not; PYTHON names another.

python := env("PYTHON", parent_directory(just_executable()) / "python")
makers := "argument_names resources unasync door openapi api_page cli_page checking_page docblocks fidelity"
surface := "__init__.py types endpoints _async _sync _local.py engines testing cli"
surface_paths := replace_regex(surface, '(\S+)', 'src/sonnetry/$1')

[private]
default:
    @"{{ just_executable() }}" --list --unsorted

# Everything that must hold before a change goes in
check: apart test

# What needs one core each, side by side
[parallel]
[private]
apart: lint types derived site wheel

# Format, mend what the linter can mend, and write the derived files again
fix:
    "{{ python }}" -m ruff check --quiet --fix .
    for maker in {{ makers }}; do "{{ python }}" codegen/$maker.py || exit 1; done
    "{{ python }}" -m ruff format --quiet .

# Formatting and lint
lint:
    "{{ python }}" -m ruff format --check --quiet .
    "{{ python }}" -m ruff check --quiet .

# Types: mypy on the package and the examples of tests/typing, basedpyright on what users see
types:
    "{{ python }}" -m mypy --strict --no-error-summary
    "{{ python }}" -m mypy --strict --no-error-summary tests/typing/*.py
    "{{ python }}" -m basedpyright {{ surface_paths }} tests/typing

# Derived files are fresh
derived:
    for maker in {{ makers }}; do "{{ python }}" codegen/$maker.py --check || exit 1; done

# The documentation as a site, in build/site; a link that leads nowhere fails
site:
    "{{ python }}" -m sphinx -q -W --keep-going -b html -c docs/site . build/site

# The wheel works in a clean environment, with its core packages only
[private]
wheel:
    "{{ python }}" .ci/wheel.py

# The tests, or some: just test tests/cli -k pipe
test *args:
    "{{ python }}" -m pytest -n auto --dist worksteal {{ args }}

# The tests with branch coverage, which takes twice as long
[private]
coverage: (test "--cov" "--cov-fail-under=90")

# Speed and size beside the official package: just bench --rows '*stream'
bench *args:
    "{{ python }}" -m benchmarks {{ args }}

# What others wrote against ours: the official packages and their suites; just compat surface for one part
compat *parts:
    "{{ python }}" tests/compat {{ parts }}

# A slow proof by its name, with its own arguments: just prove soak 2
prove name *args:
    "{{ python }}" "tests/proofs/{{ name }}.py" {{ args }}
