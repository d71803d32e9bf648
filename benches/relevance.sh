#!/usr/bin/env bash
# Scores the ranking on the judged sets of a folder, and each of its parts switched off, as a Markdown table.
# Usage: benches/relevance.sh [DATA] (default: ../shared/data/relevance; needs a release build and Python for the JSON).
set -euo pipefail
cd "$(dirname "$0")/.."
bin=target/release/verbatim
data=${1:-../shared/data/relevance}
[ -d "$data" ] || { echo "SKIPPED: $data is not here"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sets=$(ls "$data")
parts="body body_exact body_accented title title_exact names presence complete proximity side_by_side title_pairs lead lead_as_title variants feedback all_first"

value() { python3 -c 'import json,sys; answer=json.load(sys.stdin); print(eval(sys.argv[1], {"a": answer}))' "$1"; }
score() { # set, options…
  local set=$1; shift
  "$bin" eval --index "$work/$set" --queries "$data/$set/queries.jsonl" --qrels "$data/$set/qrels.tsv" --format json "$@"
}
without_accents() { # set
  python3 -c 'import json,sys,unicodedata
for line in sys.stdin:
    query = json.loads(line)
    plain = unicodedata.normalize("NFD", query["text"])
    query["text"] = "".join(c for c in plain if not unicodedata.combining(c))
    print(json.dumps(query))' <"$data/$1/queries.jsonl" >"$work/$1.jsonl"
}

for set in $sets; do
  "$bin" index -q --index "$work/$set" "$data/$set/corpus.jsonl.gz"
  score "$set" -q --run "$work/$set.trec"
done
echo "| | $(echo $sets | sed 's/ / | /g') |"
echo "|--|$(for set in $sets; do printf -- '--|'; done)"
row() { printf '| %s |' "$1"; shift; for set in $sets; do printf ' %s |' "$("$@" "$set")"; done; echo; }
whole() { score "$1" | value '"%.4f / %.3f" % (a["ndcg_at_10"], a["recall_at_100"])'; }
speed() { score "$1" | value '"%.2f / %.2f" % (a["p50_ms"], a["p99_ms"])'; }
plain() { without_accents "$1"; "$bin" eval --index "$work/$1" --queries "$work/$1.jsonl" --qrels "$data/$1/qrels.tsv" --format json | value '"%.4f" % a["ndcg_at_10"]'; }
off() { score "$2" --set "$1=0" --against "$work/$2.trec" | value '"%+.4f%s" % (a["ndcg_at_10"] - a["against"]["ndcg_at_10"], "*" if a["against"]["significance"] < 0.05 else "")'; }
row 'nDCG@10 / Recall@100' whole
row 'queries without accents, nDCG@10' plain
row 'latency p50 / p99, ms' speed
for part in $parts; do row "without $part, difference" off "$part"; done
echo
echo '`*`: p < 0.05, paired randomisation test.'
