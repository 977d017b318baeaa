#!/usr/bin/env bash
# Walks what Jira and its admins do to a local system that is up, the unpleasant included, with curl alone:
#   infra/local/jsm.sh [PRODUCT_PORT]
set -euo pipefail
. "$(dirname "$0")/walking.sh"
run=$(date +%s)
behave() { curl -fsS -o "$body" -X PUT -d "$1" "$jira/__standin/behaviour"; }
usual() { curl -fsS -o "$body" -X DELETE "$jira/__standin/behaviour"; }
later() { curl -fsS -o "$body" -d "{\"advance\":\"$1\"}" "$control/clock"; }
sweep() { curl -fsS -o "$body" -X POST "$control/schedules/$1"; }
value() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$body"; }
# ask EMAIL TYPE FIELDS : creates a request in the service desk, answers its key
ask() {
  rest "$1" -d "{\"serviceDeskId\":\"1\",\"requestTypeId\":\"$2\",\"requestFieldValues\":{\"summary\":\"AI tool\"$3}}" \
    "$jira/rest/servicedeskapi/request" | sed 's/.*"issueKey":"\([^"]*\)".*/\1/'
}
copilot=',"customfield_10101":{"id":"20001"},"customfield_10102":30'
why=',"customfield_10103":"to write tests"'
# as, with a header more: sending EMAIL METHOD PATH HEADER [JSON]
sending() {
  local token
  token=$(curl -fsS "$control/token?as=$1@example.com")
  curl -sS -o "$body" -w '%{http_code}' -X "$2" -H "Authorization: Bearer $token" -H "$4" -H 'content-type: application/json' \
    ${5:+-d "$5"} "$api$3"
}
submit() { sending customer POST /api/v1/portal/requests "Idempotency-Key: $1" "$2"; }
trap 'usual || true; rm -f "$body"' EXIT

say "an admin sees what the site is set to, and no secret"
expect 200 admin GET /api/v1/settings/intake; has '"connected":true'; hasnt '"local"'; expect 403 requester GET /api/v1/settings/intake; ok
say "the permission check passes"
expect 200 admin POST /api/v1/settings/intake/check '{}'; has '"ready":true'; ok
say "without Browse users it says what is missing and what to click"
behave '{"withheld":["USER_PICKER"]}'; expect 200 admin POST /api/v1/settings/intake/check '{}'; has '"failed"'; has 'Browse users'; usual; ok
say "settings are saved on the version that was read, or not at all"
expect 200 admin GET /api/v1/settings/intake
version=$(sed -n 's/.*"version":\([0-9]*\).*/\1/p' "$body")
wanted='{"project":"AIC","serviceDesk":"1","portal":"1","requestTypes":["11"],"fields":{"tool":"customfield_10101","days":"customfield_10102","purpose":"customfield_10103","toolUrl":"customfield_10104"},"toolOptions":{"20001":"github-copilot","20002":"chatgpt-enterprise","20003":"claude","20004":"midjourney"},"roleGroups":{"approver":["ai-approvers"],"securityReviewer":["ai-security"],"jiraAdmin":["jira-administrators"],"auditor":["ai-auditors"]}}'
got=$(sending admin PUT /api/v1/settings/intake 'If-Match: "999"' "$wanted"); [ "$got" = 412 ] || fail "$got"
got=$(sending admin PUT /api/v1/settings/intake "If-Match: \"$version\"" "$wanted"); [ "$got" = 200 ] || fail "$got"
got=$(sending admin PUT /api/v1/settings/intake "If-Match: \"$version\"" "${wanted/customfield_10101/customfield_99999}"); [ "$got" = 422 ] || fail "$got"; ok
say "the panel opens where it is set to, and says why elsewhere"
expect 200 customer GET '/api/v1/portal/panel?portalId=1&requestTypeId=11'; has '"open":true'; has 'GitHub Copilot'
expect 200 admin GET '/api/v1/portal/panel?portalId=2&requestTypeId=11'; has '"open":false'; has wrong-portal; ok
say "a customer without a licence asks from the panel"
panel='{"portalId":"1","requestTypeId":"11","toolId":"chatgpt-enterprise","durationDays":30,"purpose":"to write tests"}'
got=$(submit "jsm-$run" "$panel"); [ "$got" = 202 ] || fail "$got"; sent=$(value id); quiet
expect 200 customer GET "/api/v1/portal/requests/$sent"; has '"raised"'; one=$(value issueKey)
expect 200 approver GET "/api/v1/requests/$one"; has '"state":"pending"'; has ChatGPT; ok
say "the same key again is the same request; nobody else sees it"
got=$(submit "jsm-$run" "$panel"); [ "$got" = 202 ] || fail "$got"; has "$one"; expect 404 requester GET "/api/v1/portal/requests/$sent"; ok
say "facts that come late are waited for"
behave '{"lateBy":"PT5S","lateTypes":["11"]}'; two=$(ask requester2 11 "$copilot$why"); quiet; usual
expect 200 approver GET "/api/v1/requests/$two"; has '"state":"pending"'; ok
say "facts that do not come are asked for, and complete the request"
three=$(ask auditor 11 "$copilot"); quiet
expect 200 approver GET "/api/v1/requests/$three"; has '"state":"incomplete"'; issue "$three"; has 'cannot go on yet'
rest admin -X PUT -d '{"fields":{"customfield_10103":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"to review code"}]}]}}}' "$jira/rest/api/3/issue/$three"; quiet
expect 200 approver GET "/api/v1/requests/$three"; has '"state":"pending"'; ok
say "an issue of another request type is refused, and an admin reads why"
four=$(ask requester 12 ''); quiet; expect 404 approver GET "/api/v1/requests/$four"
expect 200 admin GET /api/v1/intake/refusals; has "$four"; has wrong-request-type
expect 200 admin GET "/api/v1/intake/issues/$four"; has wrong-request-type; ok
say "a webhook that never comes is made up for by the backfill"
behave '{"network":{"seed":7,"drop":1.0}}'; five=$(ask security 11 "$copilot$why"); quiet; usual
expect 404 approver GET "/api/v1/requests/$five"; later PT16M; sweep Backfill; quiet
expect 200 approver GET "/api/v1/requests/$five"; has '"state":"pending"'; ok
say "a deleted issue withdraws its request"
rest admin -X DELETE "$jira/rest/api/3/issue/$five"; quiet; expect 200 approver GET "/api/v1/requests/$five"; has '"state":"withdrawn"'; ok
say "a tool that nobody knows waits for a review, and joins the catalog as classified"
got=$(submit "jsm-new-$run" "{\"portalId\":\"1\",\"requestTypeId\":\"11\",\"newTool\":{\"name\":\"Tool $run\",\"url\":\"https://tool.example.com\"},\"durationDays\":14,\"purpose\":\"to try it\"}"); [ "$got" = 202 ] || fail "$got"
sent=$(value id); quiet; expect 200 customer GET "/api/v1/portal/requests/$sent"; six=$(value issueKey)
expect 422 approver POST "/api/v1/requests/$six/decision" '{"outcome":"approve","reason":"fine"}'
expect 200 approver POST "/api/v1/requests/$six/decision" "{\"outcome\":\"approve\",\"reason\":\"fine\",\"classification\":{\"toolId\":\"tool-$run\",\"name\":\"Tool $run\",\"provider\":\"Somebody\",\"riskLevel\":\"low\",\"defaultDays\":30,\"guidance\":\"None.\"}}"
expect 200 security POST "/api/v1/requests/$six/decision" '{"outcome":"approve","reason":"checked"}'; quiet
expect 200 requester GET '/api/v1/tools?limit=100'; has "tool-$run"; ok
say "while Jira is away nothing is lost"
curl -fsS -o "$body" -X PUT -d '{"on":true}' "$jira/__standin/outage"
got=$(submit "jsm-away-$run" '{"portalId":"1","requestTypeId":"11","toolId":"claude","durationDays":7,"purpose":"to write"}'); [ "$got" = 202 ] || fail "$got"; sent=$(value id); sleep 2
curl -fsS -o "$body" -X PUT -d '{"on":false}' "$jira/__standin/outage"; quiet
expect 200 customer GET "/api/v1/portal/requests/$sent"; has '"raised"'; ok
say "the evidence verifies, and no dead letter is left"
expect 200 auditor POST /api/v1/evidence/verification '{}'; has '"verdict":"intact"'; quiet; hasnt '":[1-9]'; ok
echo "Jira was heard, and told"
