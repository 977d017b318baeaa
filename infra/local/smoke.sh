#!/usr/bin/env bash
# Walks one request the whole way through a local system that is up, with curl alone:
#   infra/local/smoke.sh [PRODUCT_PORT]
set -euo pipefail
. "$(dirname "$0")/walking.sh"
# ask EMAIL OPTION DAYS : creates a request in the service desk, answers its key
ask() {
  rest "$1" -d "{\"serviceDeskId\":\"1\",\"requestTypeId\":\"11\",\"requestFieldValues\":{\"summary\":\"AI tool\",\"customfield_10101\":{\"id\":\"$2\"},\"customfield_10102\":$3,\"customfield_10103\":\"to write tests\"}}" \
    "$jira/rest/servicedeskapi/request" | sed 's/.*"issueKey":"\([^"]*\)".*/\1/'
}
members() { curl -fsS -H 'Authorization: SSWS local' "$okta/api/v1/groups/00g-copilot/users" > "$body"; }

say "a person asks for GitHub Copilot in the service desk"
one=$(ask requester 20001 30); quiet; expect 200 approver GET "/api/v1/requests/$one"; has '"state":"pending"'; ok
say "nobody else's request can be seen"
expect 404 requester2 GET "/api/v1/requests/$one"; ok
say "the requester cannot approve it"
expect 403 requester POST "/api/v1/requests/$one/decision" '{"outcome":"approve","reason":""}'; ok
say "an approver approves it"
expect 200 approver POST "/api/v1/requests/$one/decision" '{"outcome":"approve","reason":"fine"}'; ok
say "the grant becomes active and the person is in the Okta group"
quiet; expect 200 requester GET /api/v1/me/grants; has '"state":"active"'; members; has requester@example.com; ok
say "Jira's issue has moved and has its comments"
issue "$one"; has Approved; has 'GitHub Copilot'; ok
say "a second request for the same tool is refused: 409"
two=$(ask requester 20001 10); quiet
expect 409 approver POST "/api/v1/requests/$two/decision" '{"outcome":"approve","reason":"fine"}'; has "$one"; ok
say "it is denied, with a reason"
expect 200 approver POST "/api/v1/requests/$two/decision" '{"outcome":"deny","reason":"you have it"}'
quiet; issue "$two"; has Declined; has 'you have it'; ok
say "a manual tool waits for a human"
three=$(ask requester2 20002 30); quiet
expect 200 approver POST "/api/v1/requests/$three/decision" '{"outcome":"approve","reason":"fine"}'; quiet
expect 200 requester2 GET /api/v1/me/grants; has '"state":"pendingProvision"'
expect 200 approver GET /api/v1/tasks; has "$three.1"; ok
say "Mark fulfilled makes it active"
expect 200 approver POST "/api/v1/tasks/$three.1/completion" '{}'; quiet
expect 200 requester2 GET /api/v1/me/grants; has '"state":"active"'; ok
say "a high-risk tool needs the security reviewer too"
four=$(ask customer 20003 30); quiet
expect 200 approver POST "/api/v1/requests/$four/decision" '{"outcome":"approve","reason":"fine"}'
expect 200 security POST "/api/v1/requests/$four/decision" '{"outcome":"approve","reason":"checked"}'; quiet
expect 200 customer GET /api/v1/me/grants; has '"state":"active"'; ok
say "a blocked tool is refused at once"
five=$(ask requester 20004 30); quiet; expect 200 approver GET "/api/v1/requests/$five"; has '"state":"denied"'; ok
say "the evidence verifies"
expect 200 auditor POST /api/v1/evidence/verification '{}'; has '"verdict":"intact"'; ok
six=$(ask requester2 20001 30); quiet
say "past its end the grant expires and the person leaves the group"
curl -fsS -o "$body" -d '{"advance":"P31D"}' "$control/clock"
curl -fsS -o "$body" -X POST "$control/schedules/Expiry"; quiet
expect 200 approver GET "/api/v1/grants?status=expired"; has "$one"; members; hasnt requester@example.com; ok
say "and what nobody has decided lapses, whose issue is told so"
expect 409 approver POST "/api/v1/requests/$six/decision" '{"outcome":"approve","reason":"late"}'
curl -fsS -o "$body" -X POST "$control/schedules/Lapse"; quiet
expect 200 approver GET "/api/v1/requests/$six"; has '"state":"lapsed"'; issue "$six"; has Declined; has 'lapsed'; ok
say "the evidence still verifies, and no dead letter is left"
expect 200 auditor POST /api/v1/evidence/verification '{}'; has '"verdict":"intact"'
quiet; hasnt '":[1-9]'; ok
echo "the request went the whole way"
