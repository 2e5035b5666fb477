#!/bin/sh
# Checks the plans of this repository, or those that are named, in any CI that has Node and a shell.
# Leaves out/plans.sarif and out/plans.junit.xml. Ends with 0 when all is well, 1 where there is an error, 2 where a plan cannot be read.
set -eu
cd "$(dirname "$0")"
PATH="$PWD/node_modules/.bin:$PATH"
[ "$#" -gt 0 ] || set -- plans
mkdir -p out
exec folkmoot lint --as-of "${TODAY:-$(date -u +%F)}" --write sarif:out/plans.sarif --write junit:out/plans.junit.xml -- "$@"
