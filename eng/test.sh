#!/usr/bin/env bash
# Builds the solution, runs all its tests and closes with 'N passed, N failed, N skipped' alone on the last line.
# Arguments are passed on to 'dotnet test': ./eng/test.sh --filter Name~Balance
set -uo pipefail
cd "$(dirname "$0")/.."

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

build=true
projects=$(grep -cE '^Project\(.*"tests[\\/]' SchemaKit.sln)
for argument in "$@"; do
  [ "$argument" = --no-build ] && build=false
done

if $build && ! dotnet build SchemaKit.sln -c Release -v q; then
  echo "the solution does not build: no test ran"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

# One project after the other (-m:1): two that end in the same moment could write the same results file.
dotnet test SchemaKit.sln -c Release --no-build -m:1 --nologo "$@" \
  --logger "trx;LogFilePrefix=t" --results-directory "$results"
code=$?

set -- "$results"/*.trx
[ -e "$1" ] || set --
awk -v code="$code" -v want="$projects" -v have="$#" '
  function count(name,  text) {
    if (match($0, " " name "=\"[0-9]+\"") == 0) return 0
    text = substr($0, RSTART, RLENGTH)
    gsub(/[^0-9]/, "", text)
    return text + 0
  }
  /<Counters / { passed += count("passed"); failed += count("failed") + count("error") + count("timeout") + count("aborted") }
  /outcome="NotExecuted"/ { skipped++ }
  END {
    if (have < want) { print "only " have " of " want " test projects wrote a result"; failed += want - have }
    if (code != 0 && failed == 0) { print "dotnet test ended with " code " although no test is recorded as failed"; failed++ }
    if (code == 0 && passed + failed == 0) { print "no test ran"; failed++ }
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit (failed > 0)
  }' "$@" /dev/null
