#!/usr/bin/env bash
# The same bytes with the lowest and the newest packages that pyproject.toml allows, and
# on every Python given (default: python3). Takes minutes and a registry:
#     .ci/versions.sh python3.11 python3.13
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lowest() {  # name>=1.2,<3 becomes name==1.2.*
  "$1" - <<'PY'
import re, tomllib
for need in tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]:
    name, low = re.match(r"([\w.\[\]-]+)>=([\w.]+)", need).groups()
    print(f"{name}=={low}.*")
PY
}

number=0
for python in "${@:-python3}"; do
  for which in lowest newest; do
    number=$((number + 1))
    place="$work/$number"
    told="$("$python" -V), $which packages"
    "$python" -m venv "$place"
    needs=(.)
    if [ "$which" = lowest ]; then
      lowest "$python" > "$place/needs.txt"
      needs+=(-r "$place/needs.txt")
    fi
    "$place/bin/python" -m pip install --quiet "${needs[@]}" 2> "$place/pip.txt" \
      || { cat "$place/pip.txt" >&2; echo "$told: cannot be installed" >&2; exit 1; }
    "$place/bin/dealfacts" run corpus -o "$place/out" --no-timing > /dev/null
    rm -rf "$place/out/.cache" "$place/out/facts.db"  # SQLite signs with its version
    (cd "$place/out" && sha256sum -- *) > "$work/$number.sums"
    if ! diff "$work/1.sums" "$work/$number.sums" >&2; then
      echo "$told: other bytes than with the first" >&2
      exit 1
    fi
    echo "$told: the same bytes"
  done
done
