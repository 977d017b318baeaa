#!/usr/bin/env bash
# Kills the local system in mid-flow, starts it again on what it kept, and sees the flow finish:
#   infra/local/killed.sh [PRODUCT_PORT]      (starts the system itself, through Maven)
set -euo pipefail
cd "$(dirname "$0")/../.."
base=${1:-18080}
api=http://127.0.0.1:$base jira=http://127.0.0.1:$((base + 2)) control=http://127.0.0.1:$((base + 9))
data=$(mktemp -d) log=$(mktemp) maven=
trap 'kill "$maven" 2>/dev/null; wait "$maven" 2>/dev/null; rm -rf "$data" "$log"' EXIT

start() {
  ./mvnw -q -Plocal -Dlocal.port.base="$base" -Dlocal.data="$data" > "$log" 2>&1 & maven=$!
  until grep -q 'AI Clearance is up' "$log"; do
    kill -0 "$maven" 2>/dev/null || { tail -n 20 "$log"; exit 1; }
    sleep 1
  done
  grep 'AI Clearance is up' "$log"
}
token() { curl -fsS "$control/token?as=$1@example.com"; }
state() { curl -fsS -H "Authorization: Bearer $(token requester)" "$api/api/v1/me/grants" | grep -o '"state":"[^"]*"' || echo none; }
quiet() { curl -sS -X POST "$control/quiesce" > /dev/null; }

start
key=$(curl -fsS -u requester@example.com:local -H 'content-type: application/json' "$jira/rest/servicedeskapi/request" \
  -d '{"serviceDeskId":"1","requestTypeId":"11","requestFieldValues":{"summary":"AI tool","customfield_10101":{"id":"20001"},"customfield_10102":30,"customfield_10103":"to write tests"}}' \
  | sed 's/.*"issueKey":"\([^"]*\)".*/\1/')
quiet
curl -fsS -o /dev/null -H "Authorization: Bearer $(token approver)" -H 'content-type: application/json' \
  -d '{"outcome":"approve","reason":"fine"}' "$api/api/v1/requests/$key/decision"
pkill -9 -f "local.port.base=$base .*[l]ocal.Main"
echo "killed right after the approval of $key was committed"
wait "$maven" 2>/dev/null || true
rm -rf "$data/sqs"
echo "and what its queues held is lost with it"

start
echo "after the restart the grant is $(state)"
curl -fsS -o /dev/null -d '{"advance":"PT10M"}' "$control/clock"
for sweep in RelaySweep FulfilmentSweep; do curl -fsS -X POST "$control/schedules/$sweep"; done
quiet
curl -fsS -X POST "$control/schedules/RelaySweep"; quiet
now=$(state)
echo "after the sweeps it is $now"
[ "$now" = '"state":"active"' ]
curl -fsS -H "Authorization: Bearer $(token auditor)" -H 'content-type: application/json' -d '{}' "$api/api/v1/evidence/verification" | grep '"verdict":"intact"'
