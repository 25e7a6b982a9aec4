#!/bin/sh
# Makes sure that the browser tests have a Chromium to drive. Where none can be installed, it says what to run and lets
# the tests go on: those that need a browser then fail, each with the same words.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

command="apt-get update && apt-get install -y --no-install-recommends chromium"

if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then
        as_root="sh -c"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n sh -c"
    else
        as_root=""
    fi
    if [ -n "$as_root" ]; then
        echo "Installing Chromium for the browser tests."
        # shellcheck disable=SC2086 # two words on purpose
        if DEBIAN_FRONTEND=noninteractive $as_root "$command" >/dev/null; then
            exit 0
        fi
        echo "That failed." >&2
    fi
fi

echo "The browser tests need Chromium; as root: $command" >&2
