package io.aiclearance.api.decide;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.ending.EndingCase.How;
import io.aiclearance.domain.ending.EndingRules;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.lifecycle.EndEarly;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Optional;

/** Ends access before its end, once however often it is asked for (R4.8). */
public final class EndAccess {
  private static final int MOST_ATTEMPTS = 5;

  private final Grants grants;
  private final Jobs jobs;
  private final Commits commits;

  public EndAccess(Grants grants, Jobs jobs, Commits commits) {
    this.grants = grants;
    this.jobs = jobs;
    this.commits = commits;
  }

  /** What the wish came to. */
  public sealed interface Outcome {
    /** The access is on its way out, by this call or already. */
    record Ending(Grant grant) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  public Outcome end(GrantId id, Reviewer by, How how, String reason, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var outcome = attempt(id, by, how, reason, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return new Outcome.Refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "grant-keeps-changing",
            "This access is changing right now. Look at it again, and then end it."));
  }

  /** Empty where the grant or its job changed meanwhile, so that it is to be judged again. */
  private Optional<Outcome> attempt(GrantId id, Reviewer by, How how, String reason, Instant now) {
    var found = grants.find(id).filter(grant -> maySee(by, grant));
    if (found.isEmpty()) {
      return Optional.of(
          new Outcome.Refused(
              new Refusal(Refusal.Kind.NOT_FOUND, "grant-exists", "There is no such grant.")));
    }
    var wish = new EndingCase(found.get(), by, how, reason);
    var refused = EndingRules.against(wish);
    if (refused.isPresent()) {
      return Optional.of(new Outcome.Refused(refused.get()));
    }
    if (wish.fulfilled()) {
      return Optional.of(new Outcome.Ending(wish.grant()));
    }
    var last = wish.grant().lastJob();
    var job =
        jobs.find(last)
            .orElseThrow(() -> new IllegalStateException("grant " + id + " has no job " + last));
    return commit(EndEarly.begin(wish, job, now));
  }

  private Optional<Outcome> commit(Transition transition) {
    return commits.commit(transition) instanceof CommitOutcome.Committed
        ? Optional.of(new Outcome.Ending((Grant) transition.changes().getFirst().after()))
        : Optional.empty();
  }

  /** Whether the person may know that there is such a grant (R2.5). */
  public static boolean maySee(Reviewer person, Grant grant) {
    return person.oversees(grant.id().request().project())
        || grant.entitlement().holder().account().equals(person.account());
  }
}
