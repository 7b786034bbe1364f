# Sourced by ./dateline and ./test: makes .venv from requirements.lock, once for each state of it.
# Needs python3 3.11 or 3.12 and, the first time, the package registry; later uses need neither.

find_python() {
    for python in python3 python3.11 python3.12; do
        if "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2>/dev/null
        then echo "$python"; return; fi
    done
    echo "dateline needs Python 3.11 or 3.12 (python3 or python3.11 on the PATH)." >&2
    exit 2
}

setup() {  # setup FOLDER: FOLDER is the repository
    wanted=$(cat "$1/requirements.lock" "$1/pyproject.toml" "$1/scripts/setup.sh" | cksum)
    [ "$(cat "$1/.venv/.ready" 2>/dev/null || true)" = "$wanted $1" ] && return
    python=$(find_python)
    echo "Setting up in $1/.venv; this happens once and takes some minutes." >&2
    [ -x "$1/.venv/bin/python" ] || "$python" -m venv "$1/.venv"
    pip="$1/.venv/bin/python -m pip --quiet --disable-pip-version-check --no-input"
    # The lock names all that is needed; without --no-deps pip would look for newer ones beside it.
    $pip install --no-deps --require-hashes -r "$1/requirements.lock" >&2
    $pip install --no-deps --no-build-isolation --editable "$1" >&2
    (cd "$1" && .venv/bin/python -m pipeline.command.prepare) >&2
    echo "$wanted $1" > "$1/.venv/.ready"
}
