#!/usr/bin/env bash
# Walks what admins, approvers and their delegates do to a local system that is up, with curl alone:
#   infra/local/governance.sh [PRODUCT_PORT]
set -euo pipefail
. "$(dirname "$0")/walking.sh"
run=$(date +%s)
value() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$body"; }
later() { curl -fsS -o "$body" -d "{\"advance\":\"$1\"}" "$control/clock"; }
sweep() { curl -fsS -o "$body" -X POST "$control/schedules/$1"; }
# sending STATUS EMAIL METHOD PATH HEADER [JSON] : as expect, with a header more
sending() {
  local token got
  token=$(curl -fsS "$control/token?as=$2@example.com")
  got=$(curl -sS -o "$body" -w '%{http_code}' -X "$3" -H "Authorization: Bearer $token" -H "$5" \
    ${6:+-H 'content-type: application/json' -d "$6"} "$api$4")
  [ "$got" = "$1" ] || fail "$got instead of $1 for $2 $3 $4"
}
# asks EMAIL TOOL DAYS : asks from the panel, leaves the issue's key in $key
asks() {
  asked=$((${asked:-0} + 1))
  sending 202 "$1" POST /api/v1/portal/requests "Idempotency-Key: gov-$run-$asked" \
    "{\"portalId\":\"1\",\"requestTypeId\":\"11\",\"toolId\":\"$2\",\"durationDays\":$3,\"purpose\":\"to write tests\"}"
  local sent
  sent=$(value id); quiet
  expect 200 "$1" GET "/api/v1/portal/requests/$sent"; key=$(value issueKey)
}
decides() { expect "$1" "$2" POST "/api/v1/requests/$3/decision" "${4:-{\"outcome\":\"approve\",\"reason\":\"as the walk says\"\}}"; }
tool() { # tool NAME RISK [STATUS]
  expect 201 admin POST /api/v1/tools "{\"id\":\"$1\",\"name\":\"Tool $1\",\"provider\":\"Somebody\",\"status\":\"${3:-approved}\",\"riskLevel\":\"$2\",\"defaultDays\":14}"
}
version() { sed -n 's/^[^{]*{.*"version":\([0-9]*\).*/\1/p' "$body"; }
levels() { # levels QUORUM_OF_MEDIUM REASON
  echo "{\"rules\":{\"low\":{\"stages\":[{\"role\":\"approver\",\"quorum\":1}],\"maxDays\":180,\"autoApproval\":true},\"medium\":{\"stages\":[{\"role\":\"approver\",\"quorum\":$1}],\"maxDays\":90,\"autoApproval\":true},\"high\":{\"stages\":[{\"role\":\"approver\",\"quorum\":1},{\"role\":\"securityReviewer\",\"quorum\":1}],\"maxDays\":90,\"autoApproval\":false},\"critical\":{\"stages\":[{\"role\":\"approver\",\"quorum\":1},{\"role\":\"securityReviewer\",\"quorum\":1},{\"role\":\"jiraAdmin\",\"quorum\":1}],\"maxDays\":30,\"autoApproval\":false}},\"unknownTools\":\"review\",\"unclassified\":\"high\",\"exceptionLimits\":{\"low\":{\"mostOpen\":50,\"mostDays\":180},\"medium\":{\"mostOpen\":25,\"mostDays\":90},\"high\":{\"mostOpen\":10,\"mostDays\":60},\"critical\":{\"mostOpen\":3,\"mostDays\":14}},\"pendingDays\":30,\"secondAdmin\":false,\"reason\":\"$2\"}"
}
governs() { expect 200 admin GET /api/v1/settings/governance; sending 200 admin PUT /api/v1/settings/governance "If-Match: \"$(version)\"" "$(levels "$1" "$2")"; }

say "an admin asks for two approvers at medium risk; the version before can still be read"
governs 2 "two pairs of eyes"; expect 200 auditor GET /api/v1/settings/governance/versions; has quorum
expect 403 approver GET /api/v1/settings/governance
sending 412 admin PUT /api/v1/settings/governance 'If-Match: "0"' "$(levels 1 stale)"; ok
say "an admin adds tools; a name is one tool's"
tool "low-$run" low; tool "medium-$run" medium; tool "high-$run" high; tool "kept-$run" high restricted
expect 409 admin POST /api/v1/tools "{\"id\":\"other-$run\",\"name\":\" TOOL  low-$run\",\"provider\":\"Somebody\",\"status\":\"approved\",\"riskLevel\":\"low\",\"defaultDays\":14}"
expect 200 requester GET "/api/v1/tools/low-$run"; ok
say "one approver is not enough where two are asked for, and the same one twice is one"
asks requester "medium-$run" 20; two=$key
decides 200 approver "$two"; has '"state":"pending"'; decides 403 approver "$two" '{"outcome":"approve","reason":"again"}'
decides 200 approver2 "$two"; has '"state":"approved"'; ok
say "the explanation says who decided under which version"
expect 200 requester GET "/api/v1/requests/$two/explanation"; has governanceVersion; has '"next"'; expect 404 requester2 GET "/api/v1/requests/$two/explanation"; ok
say "a policy approves by itself for the members of a group, up to its days"
sending 201 admin PUT "/api/v1/settings/approval-policies/auto-$run" 'If-None-Match: *' "{\"name\":\"Auto $run\",\"tool\":\"low-$run\",\"autoApprove\":true,\"groups\":[\"ai-approvers\"],\"maxDays\":20}"
asks approver "low-$run" 15; auto=$key; expect 200 approver GET "/api/v1/requests/$auto"; has '"state":"approved"'; issue "$auto"; has "Auto $run"
asks approver2 "low-$run" 21; expect 200 approver2 GET "/api/v1/requests/$key"; has '"state":"pending"'
asks requester "low-$run" 15; expect 200 requester GET "/api/v1/requests/$key"; has '"state":"pending"'
expect 200 approver GET "/api/v1/requests/$key/explanation"; has "auto-$run"; has 'none of its groups'; ok
say "what would become of a request that nobody has made can be asked"
expect 200 security POST /api/v1/policy/simulate "{\"groups\":[\"ai-approvers\"],\"projectKey\":\"AIC\",\"toolId\":\"low-$run\",\"durationDays\":10}"; has "auto-$run"; expect 403 requester POST /api/v1/policy/simulate "{\"groups\":[\"ai-approvers\"],\"projectKey\":\"AIC\",\"toolId\":\"low-$run\"}"; ok
say "a delegate decides what is pending already, and never for whoever lent the part"
asks requester2 "high-$run" 30; high=$key; decides 200 approver "$high"; decides 403 auditor "$high" '{"outcome":"approve","reason":"no part"}'
later PT1S; ends=$(sed -n 's/.*"now":"\([0-9-]*\)T.*/\1/p' "$body"); ends=$(date -u -d "$ends + 5 days" +%FT00:00:00Z)
expect 201 security POST /api/v1/delegations "{\"toEmail\":\"auditor@example.com\",\"roles\":[\"securityReviewer\"],\"endsAt\":\"$ends\",\"reason\":\"on leave\"}"; lent=$(value id)
decides 200 auditor "$high"; has '"state":"approved"'; has onBehalfOf
asks security "medium-$run" 10; decides 403 auditor "$key" '{"outcome":"approve","reason":"for the lender"}'
expect 200 security POST "/api/v1/delegations/$lent/revocation" '{}'; ok
say "a restricted tool is refused, and granted under an exception that another one approved"
expect 201 approver POST /api/v1/exceptions "{\"subject\":\"acc-customer\",\"toolId\":\"kept-$run\",\"overrides\":[\"tool-is-requestable\"],\"owner\":\"acc-approver2\",\"reason\":\"a pilot\",\"days\":20}"; waived=$(value id)
expect 403 approver POST "/api/v1/exceptions/$waived/approval" '{}'
expect 200 security POST "/api/v1/exceptions/$waived/approval" '{"reason":"checked"}'; has '"state":"active"'; ok
say "a grant is extended within its bounds, by somebody else than its holder"
quiet; expect 200 admin POST "/api/v1/tasks/$two.1/completion" '{}'; expect 200 approver GET "/api/v1/grants/$two"; has '"active"'
seen() { curl -fsS -o /dev/null -D - -H "Authorization: Bearer $(curl -fsS "$control/token?as=approver@example.com")" "$api/api/v1/grants/$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
sending 403 requester POST "/api/v1/grants/$two/extension" "If-Match: $(seen "$two")" '{"days":10,"reason":"mine"}'
sending 202 approver POST "/api/v1/grants/$two/extension" "If-Match: $(seen "$two")" '{"days":10,"reason":"not done"}'; more=$(sed -n 's/^[^}]*"id":"\([A-Z0-9_-]*\.[0-9]*\)".*/\1/p' "$body")
expect 403 approver POST "/api/v1/extensions/$more/approval" '{}'
expect 200 approver2 POST "/api/v1/extensions/$more/approval" '{}'; ok
say "whoever has it gives it back; what was given is taken away"
expect 200 requester POST "/api/v1/grants/$two/release" '{}'; expect 200 requester GET "/api/v1/grants/$two"; has deprovisioning
expect 200 approver2 POST "/api/v1/grants/$auto/revocation" '{"reason":"no longer"}'; ok
say "a requester withdraws, and a request that nobody decides lapses"
asks customer "low-$run" 5; expect 200 customer POST "/api/v1/requests/$key/withdrawal" '{"reason":"found another way"}'; has '"withdrawn"'
asks customer "medium-$run" 5; later P31D; sweep Lapse; quiet; expect 200 customer GET "/api/v1/requests/$key"; has '"lapsed"'; ok
say "the catalog is seeded once, and goes into a file and back without a change"
expect 200 admin POST /api/v1/catalog/seed '{}'; expect 200 admin POST /api/v1/catalog/seed '{}'; has '"added":0'
expect 200 admin GET /api/v1/catalog/export; cp "$body" "$body.file"
expect 200 admin POST '/api/v1/catalog/import?mode=plan' "@$body.file"; plan=$(value planId); hasnt '"outcome":"change"'; rm "$body.file"; ok
say "all of it is evidence, and the evidence is whole"
governs 1 "as before"; quiet
expect 200 auditor GET '/api/v1/evidence?limit=100'; has governance_changed; has tool_added
expect 200 auditor POST /api/v1/evidence/verification '{}'; has '"verdict":"intact"'; ok
echo "governance walk ok"
