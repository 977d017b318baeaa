package io.aiclearance.domain.request;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's ask for one tool, in one of its states (R1). */
public sealed interface Request extends Entity {
  Origin origin();

  default IssueKey key() {
    return origin().key();
  }

  /** What is asked for; absent while it is not known. */
  Optional<Ask> asked();

  List<StageApproval> approvals();

  @Override
  default EntityRef ref() {
    return new EntityRef(EntityRef.Kind.REQUEST, key().value());
  }

  /** What evidence about this request names. */
  default Facts facts() {
    var facts =
        new Facts(
            origin().requester().account(),
            asked().flatMap(Ask::tool).orElse(null),
            key(),
            null,
            null,
            Map.of());
    return asked()
        .flatMap(ask -> ask.wanted().proposal())
        .map(
            proposal ->
                facts.with("proposedTool", proposal.name()).with("proposedUrl", proposal.url()))
        .orElse(facts);
  }

  /** A request that still may get a different outcome. */
  sealed interface Undecided extends Request {}

  record Incomplete(Origin origin, List<Missing> missing, Revision revision) implements Undecided {
    public Incomplete {
      missing = List.copyOf(missing);
    }

    @Override
    public Optional<Ask> asked() {
      return Optional.empty();
    }

    @Override
    public List<StageApproval> approvals() {
      return List.of();
    }
  }

  record Pending(Origin origin, Ask ask, List<StageApproval> approvals, Revision revision)
      implements Undecided {
    public Pending {
      approvals = List.copyOf(approvals);
      if (!approvals.isEmpty() && ask.wanted() instanceof Wanted.Unlisted) {
        throw new IllegalArgumentException("whoever approves a new tool classifies it");
      }
    }

    @Override
    public Optional<Ask> asked() {
      return Optional.of(ask);
    }

    /** The longest access that the approvals so far leave open. */
    public int daysLeftOpen() {
      return approvals.stream().mapToInt(StageApproval::days).reduce(ask.days(), Math::min);
    }
  }

  /**
   * @param byPolicy the policy's yes, where one stood in for the stages
   */
  record Approved(
      Origin origin,
      Ask ask,
      List<StageApproval> approvals,
      Optional<PolicyApproval> byPolicy,
      int grantedDays,
      Instant decidedAt,
      Revision revision)
      implements Request {
    public Approved(
        Origin origin,
        Ask ask,
        List<StageApproval> approvals,
        int grantedDays,
        Instant decidedAt,
        Revision revision) {
      this(origin, ask, approvals, Optional.empty(), grantedDays, decidedAt, revision);
    }

    public Approved {
      approvals = List.copyOf(approvals);
      if (approvals.isEmpty() == byPolicy.isEmpty()) {
        throw new IllegalArgumentException("people approve a request, or a policy does");
      }
      if (ask.wanted() instanceof Wanted.Unlisted) {
        throw new IllegalArgumentException("only a tool of the catalog is approved");
      }
    }

    @Override
    public Optional<Ask> asked() {
      return Optional.of(ask);
    }

    public GrantId grant() {
      return GrantId.of(key());
    }
  }

  record Denied(
      Origin origin, Ask ask, List<StageApproval> approvals, Denial denial, Revision revision)
      implements Request {
    public Denied {
      approvals = List.copyOf(approvals);
    }

    @Override
    public Optional<Ask> asked() {
      return Optional.of(ask);
    }
  }

  record Withdrawn(Origin origin, Optional<Ask> asked, Instant at, String reason, Revision revision)
      implements Request {
    @Override
    public List<StageApproval> approvals() {
      return List.of();
    }
  }

  /** Undecided past its time to live (R4.10). */
  record Lapsed(Origin origin, Optional<Ask> asked, Instant at, Revision revision)
      implements Request {
    @Override
    public List<StageApproval> approvals() {
      return List.of();
    }
  }
}
