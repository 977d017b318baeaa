package io.aiclearance.api.decide;

import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.Considered;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.DecisionRules;
import io.aiclearance.domain.decision.Finding;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.policy.Decider;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request stands, and what an approval of it would come to (R4.11). */
public sealed interface Explained {
  /**
   * One that can be decided.
   *
   * @param by whose approval the findings are about
   */
  record Open(OpenCase open, Decider by, List<Finding> findings, List<Considered> policies)
      implements Explained {
    static Open of(OpenCase open, Decider by, @Nullable Integer days) {
      var command = new DecisionCommand(by, DecisionCommand.Outcome.APPROVE, "", days);
      return new Open(open, by, DecisionRules.explain(open, command), considered(open));
    }
  }

  /** One about which nothing is decided now: it is told as it was. */
  record Settled(Request request) implements Explained {}

  /** Nobody can say just now what people may do. */
  record NotSaid() implements Explained {}

  /** Every approval policy, where they have a say. */
  static List<Considered> considered(OpenCase open) {
    Optional<Tool> tool = open.tool();
    return open.request() instanceof Request.Pending pending && tool.isPresent()
        ? PolicyChoice.of(open.file(), pending, tool.get(), open.governance())
        : List.of();
  }
}
