package io.aiclearance.domain.request;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.catalog.RiskLevel;
import java.util.Optional;

/** Which tool a request is for: one of the catalog, or one that is to enter it (R3.5). */
public sealed interface Wanted {
  String name();

  /** What the tool goes by in the catalog, or will; empty while nobody has classified it. */
  Optional<ToolId> tool();

  /** What the requester says of a tool that the catalog did not have then. */
  Optional<Proposal> proposal();

  Optional<Classification> classification();

  /** A tool of the catalog, as it was when it was asked for. */
  record Listed(ToolId id, String name, RiskLevel risk) implements Wanted {
    @Override
    public Optional<ToolId> tool() {
      return Optional.of(id);
    }

    @Override
    public Optional<Proposal> proposal() {
      return Optional.empty();
    }

    @Override
    public Optional<Classification> classification() {
      return Optional.empty();
    }
  }

  /**
   * A tool that nobody knows yet.
   *
   * @param handledAt the risk level whose rules hold for it
   */
  record Unlisted(Proposal proposed, RiskLevel handledAt) implements Wanted {
    @Override
    public String name() {
      return proposed.name();
    }

    @Override
    public Optional<ToolId> tool() {
      return Optional.empty();
    }

    @Override
    public Optional<Proposal> proposal() {
      return Optional.of(proposed);
    }

    @Override
    public Optional<Classification> classification() {
      return Optional.empty();
    }

    public Classified as(Classification classification) {
      return new Classified(proposed, handledAt, classification);
    }
  }

  /**
   * A proposed tool as its first approver classifies it.
   *
   * @param handledAt the risk level whose rules held for it before, and still do
   */
  record Classified(Proposal proposed, RiskLevel handledAt, Classification classified)
      implements Wanted {
    public Classified as(Classification other) {
      return new Classified(proposed, handledAt, other);
    }

    @Override
    public String name() {
      return classified.name();
    }

    @Override
    public Optional<ToolId> tool() {
      return Optional.of(classified.tool());
    }

    @Override
    public Optional<Proposal> proposal() {
      return Optional.of(proposed);
    }

    @Override
    public Optional<Classification> classification() {
      return Optional.of(classified);
    }
  }
}
