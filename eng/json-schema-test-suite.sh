#!/usr/bin/env bash
# Holds the interpreter and the generated readers against the JSON-Schema-Test-Suite, draft 2020-12.
# PATH is a checkout of the suite; --refused lists the schemas that are refused, and why.
#   eng/json-schema-test-suite.sh PATH [--refused]
set -euo pipefail
here=$(dirname "$0")
dotnet run --project "$here/SchemaKit.SuiteRunner" -c Release -v q -- "$@"
