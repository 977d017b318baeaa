package io.aiclearance.local;

import java.util.Optional;

/** What a newcomer reads when the system is up. */
final class Welcome {
  private Welcome() {}

  static String text(Ports ports, Optional<String> data, double seconds) {
    return """

    AI Clearance is up (%.1f s). Ctrl-C stops it; %s.

      Web UI           http://127.0.0.1:%d/
      API              http://127.0.0.1:%d/api/v1
      Jira portal      http://127.0.0.1:%d/portal        basic auth EMAIL:local for the REST API
      Okta             http://127.0.0.1:%d               Authorization: SSWS local
      Microsoft Graph  http://127.0.0.1:%d               client secret local
      Sign-in (OIDC)   http://127.0.0.1:%d
      Secrets, bus     http://127.0.0.1:%d  http://127.0.0.1:%d/published
      DynamoDB, SQS    http://127.0.0.1:%d  http://127.0.0.1:%d
      Control          http://127.0.0.1:%d/status

    People, all @example.com: requester, requester2, approver, approver2, security, admin, auditor, customer

    Try: ask for a tool at the Jira portal, then decide in the web UI as approver, or
      TOKEN=$(curl -s 'http://127.0.0.1:%d/token?as=approver@example.com')
      curl -s -H "Authorization: Bearer $TOKEN" 'http://127.0.0.1:%d/api/v1/requests?status=pending'
      curl -s -H "Authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
        -d '{"outcome":"approve","reason":"fine"}' http://127.0.0.1:%d/api/v1/requests/AIC-1/decision
    """
        .formatted(
            seconds,
            data.map(d -> "it keeps its data in " + d)
                .orElse("it keeps nothing (-Dlocal.data=DIR keeps it)"),
            ports.product(),
            ports.product(),
            ports.jira(),
            ports.okta(),
            ports.graph(),
            ports.oidc(),
            ports.secrets(),
            ports.bus(),
            ports.dynamoDb(),
            ports.sqs(),
            ports.control(),
            ports.control(),
            ports.product(),
            ports.product());
  }
}
