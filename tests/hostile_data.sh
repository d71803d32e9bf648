#!/usr/bin/env bash
# Checks the release binary on broken, fuzzed, encrypted and packed-to-burst files, with good files beside them.
# Usage: tests/hostile_data.sh [BINARY] [DATA]; what needs DATA is skipped, visibly, when it is not there.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "${1:-target/release/verbatim}")
data=${2:-../shared/data}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VERBATIM_INDEX=$work/index VERBATIM_LANG=en
fail() { echo "FAILED: $*" >&2; exit 1; }

mkdir "$work/files"
if [ -d "$data/hostile" ]; then
  cp -r "$data/hostile" "$work/files/hostile"
else
  echo "SKIPPED: $data/hostile is not here; only bombs and good files are checked"
fi
for number in 1 2 3 4 5; do
  echo "<p>La passerelle numéro $number rouvre lundi.</p>" >"$work/files/bon-$number.html"
done
python3 tests/bomb.py "$work/files/bombe.pdf"

# The memory of the program and all that it starts, looked at a hundred times a second.
peak=0
"$bin" index "$work/files" --format json >"$work/report" 2>"$work/err" &
run=$!
while kill -0 "$run" 2>/dev/null; do
  now=$({ ps -o rss= --pid "$run" --ppid "$run" || true; } | awk '{ sum += $1 } END { print sum + 0 }')
  [ "$now" -le "$peak" ] || peak=$now
  sleep 0.01
done
wait "$run" || fail "the run ended with $?: $(tail -3 "$work/err")"
[ "$peak" -lt 976562 ] || fail "it took $((peak / 1024)) MiB"
echo "peak memory of all processes: $((peak / 1024)) MiB"

# Every file is a document, in part or whole, or a line of the report.
"$bin" status --losses --format csv >"$work/losses"
"$bin" search -l -n 0 '*' >"$work/found"
grep -q 'bombe.pdf,.*over_memory' "$work/losses" || fail "the bomb is not in the report"
[ "$(grep -c 'bon-[1-5].html$' "$work/found")" = 5 ] || fail "a good file is missing"
python3 - "$work/index"/manifest-*.json.gz "$work/files" <<'PYTHON' || fail "a file is neither in the index nor in the report"
import gzip, json, pathlib, sys
files = json.load(gzip.open(sys.argv[1]))["files"]
silent = [name for name, file in files.items() if not file["documents"] and not file.get("notes")]
told = sum(1 for file in files.values() if file.get("notes"))
print(f"files: {len(files)}; with a line in the report: {told}; silent: {len(silent)} {silent[:5]}")
sys.exit(bool(silent) or len(files) != sum(1 for path in pathlib.Path(sys.argv[2]).rglob("*") if path.is_file()))
PYTHON
echo "hostile data: all as it should be"
