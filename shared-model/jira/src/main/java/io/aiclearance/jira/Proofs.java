package io.aiclearance.jira;

import io.aiclearance.jira.JiraCredentials.Basic;
import io.aiclearance.jira.JiraCredentials.ClientCredentials;

/** Turns credentials into what requests carry, and follows their rotation. */
final class Proofs {
  private final JiraCredentials.Source source;
  private final AccessTokens tokens;
  private final boolean gateway;

  Proofs(JiraCredentials.Source source, AccessTokens tokens, boolean gateway) {
    this.source = source;
    this.tokens = tokens;
    this.gateway = gateway;
  }

  sealed interface Outcome {
    /**
     * @param fresh whether it was made just now, so that a newer one would do no better
     */
    record Proven(Proof proof, boolean fresh) implements Outcome {}

    record Unproven(JiraAnswer.Failure<?> failure) implements Outcome {}
  }

  Outcome current(Deadline deadline) {
    var credentials = source.current();
    var outcome = of(credentials, deadline);
    if (outcome instanceof Outcome.Unproven(JiraAnswer.Unauthorized<?> _)) {
      var renewed = source.renewed();
      return renewed.equals(credentials) ? outcome : of(renewed, deadline);
    }
    return outcome;
  }

  /** What to try after a refusal: the same again where there is nothing newer. */
  Outcome after(Outcome.Proven refused, Deadline deadline) {
    if (!refused.fresh()) {
      tokens.forget(refused.proof());
    }
    return of(source.renewed(), deadline);
  }

  private Outcome of(JiraCredentials credentials, Deadline deadline) {
    return switch (credentials) {
      case Basic basic -> new Outcome.Proven(Proof.of(basic), false);
      case ClientCredentials client when gateway ->
          switch (tokens.of(client, deadline)) {
            case AccessTokens.Answer.Granted(var proof, var fresh) ->
                new Outcome.Proven(proof, fresh);
            case AccessTokens.Answer.Withheld(var failure) -> new Outcome.Unproven(failure);
          };
      case ClientCredentials _ ->
          new Outcome.Unproven(
              new JiraAnswer.Unauthorized<>(
                  "An OAuth client works through Atlassian's gateway only: set the Jira base URL to"
                      + " https://api.atlassian.com/ex/jira/ and the cloud id."));
    };
  }
}
