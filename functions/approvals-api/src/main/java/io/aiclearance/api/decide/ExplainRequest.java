package io.aiclearance.api.decide;

import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Request;
import java.time.Instant;

/** Explains a request: what it waits for, and what its approval by somebody would come to. */
public final class ExplainRequest {
  private final GatherCase gather;

  public ExplainRequest(GatherCase gather) {
    this.gather = gather;
  }

  public Explained explain(Request request, Reviewer caller, Instant now) {
    if (!(request instanceof Request.Pending)) {
      return new Explained.Settled(request);
    }
    var yes = new DecisionCommand(caller, DecisionCommand.Outcome.APPROVE, "", null);
    return gather
        .of(request, yes, now)
        .map(gather::withExceptions)
        .flatMap(gather::withPolicies)
        .<Explained>map(open -> Explained.Open.of(open, caller, null))
        .orElseGet(Explained.NotSaid::new);
  }
}
