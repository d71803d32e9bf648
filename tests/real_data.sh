#!/usr/bin/env bash
# Checks the release binary on the real press and agreements beside the project, where they are.
# Usage: tests/real_data.sh [BINARY] [DATA]; says so and succeeds when DATA is not there.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(realpath "${1:-target/release/verbatim}")
data=${2:-../shared/data}
if [ ! -d "$data/press" ]; then
  echo "SKIPPED: $data is not here; nothing was checked on real press, agreements and hostile queries"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VERBATIM_INDEX=$work/index VERBATIM_LANG=en

fail() { echo "FAILED: $*" >&2; exit 1; }
milliseconds() { local start; start=$(date +%s%N); "$@" >"$work/out" 2>"$work/err" || true; echo $((($(date +%s%N) - start) / 1000000)); }

# Everything indexes, nothing is refused, and a second run reads nothing.
first=$(milliseconds "$bin" index "$data/press" "$data/agreements" "$data/seed")
"$bin" status --losses --format csv >"$work/losses"
! grep -q ',true,' "$work/losses" || fail "something was refused: $(head -3 "$work/losses")"
second=$(milliseconds "$bin" index --format json)
grep -q '"bytes": 0,' "$work/out" || fail "the second run read files that had not changed"
echo "index: $first ms, again: $second ms"

# The article that the project began with comes first for every way to ask for it.
while read -r query; do
  best=$("$bin" search -l -n 1 "$query")
  [[ "$best" == */seed/montreal-toulouse.txt ]] || fail "$query: $best came first"
done <<'QUERIES'
entente Montréal Toulouse
l'aérospatiale à Montréal
AEROSPATIALE MONTREAL
43000 emplois aérospatiale Montréal
IVADO
Saint-Exupery CRIAQ
QUERIES
"$bin" show --format json seed/montreal-toulouse.txt | grep -q '"date": "2021-02"' || fail "the article's date is not 2021-02"

# A query from the command line, process start included; times are told, not judged.
slowest=0
for query in 'entente Montréal Toulouse' 'conseil fédéral' '"réduction des émissions"' 'aéro* type:communiqué'; do
  took=$(milliseconds "$bin" search "$query")
  [ "$took" -le "$slowest" ] || slowest=$took
done
echo "slowest query: $slowest ms"

# Whatever is pasted finds something or nothing; it is never an error.
count=0
while IFS= read -r query || [ -n "$query" ]; do
  code=0
  "$bin" search -q -- "$query" >/dev/null 2>"$work/err" || code=$?
  [ "$code" -le 1 ] || fail "exit $code for the query: ${query:0:80}: $(head -2 "$work/err")"
  count=$((count + 1))
done <"$data/queries/hostile.txt"
echo "hostile queries: $count"
echo "real data: all as it should be"
