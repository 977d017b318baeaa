package io.aiclearance.local.faults;

import java.util.List;
import java.util.Map;

/** What people do with a request and the access that comes of it, each as one repeatable step. */
record Deciding(Caller caller, String requester, String issue, String newTool) {
  private static final String REASON = "as the walk says";

  boolean decide(String outcome) throws Exception {
    return decide("approver", outcome);
  }

  boolean decide(String who, String outcome) throws Exception {
    return decide(who, Map.of("outcome", outcome, "reason", REASON));
  }

  /** The first approval of a tool that nobody knows. */
  boolean classify() throws Exception {
    var as = Map.of("name", newTool, "provider", "Example", "riskLevel", "low", "defaultDays", 30);
    return decide("approver", Map.of("outcome", "approve", "reason", REASON, "classification", as));
  }

  private boolean decide(String who, Map<String, ?> decision) throws Exception {
    return caller.post(who, "/api/v1/requests/" + issue + "/decision", decision).well();
  }

  /** As the list of approvals does it; what is decided already is as good. */
  boolean decideInBulk(String outcome) throws Exception {
    var answer =
        caller.post(
            "approver",
            "/api/v1/decisions",
            Map.of("issueKeys", List.of(issue), "outcome", outcome, "reason", REASON));
    return answer.well() && !answer.json().at("/results/0/outcome").asText().equals("refused");
  }

  boolean complete(int ordinal) throws Exception {
    return caller
        .post("approver", "/api/v1/tasks/" + issue + "." + ordinal + "/completion", Map.of())
        .well();
  }

  boolean withdraw() throws Exception {
    return caller
        .post(requester, "/api/v1/requests/" + issue + "/withdrawal", Map.of("reason", REASON))
        .well();
  }

  boolean release() throws Exception {
    return caller.post(requester, grant() + "/release", Map.of()).well();
  }

  boolean revoke() throws Exception {
    return caller.post("approver", grant() + "/revocation", Map.of("reason", REASON)).well();
  }

  /** Ten days more, on the grant as it is seen. */
  boolean extend() throws Exception {
    var seen = caller.get("approver", grant());
    return !seen.tag().isEmpty()
        && caller
            .call(
                "approver",
                "POST",
                grant() + "/extension",
                Map.of("If-Match", seen.tag()),
                "{\"days\":10,\"reason\":\"" + REASON + "\"}")
            .well();
  }

  /** Whoever has the level's last stage settles the extension that was asked for as the n-th. */
  boolean settleExtension(int ordinal, String how) throws Exception {
    return caller
        .post(
            "security",
            "/api/v1/extensions/" + issue + "." + ordinal + "/" + how,
            how.equals("refusal") ? Map.of("reason", REASON) : Map.of())
        .well();
  }

  private String grant() {
    return "/api/v1/grants/" + issue;
  }
}
