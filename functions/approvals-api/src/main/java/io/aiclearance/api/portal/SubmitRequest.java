package io.aiclearance.api.portal;

import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Submissions;
import io.aiclearance.domain.intake.SubmitWish;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.domain.intake.WishCase;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes a request from the portal panel, once for each person and key, however often it is sent
 * (R3.7).
 */
public final class SubmitRequest {
  private final Site site;
  private final Submissions submissions;
  private final Catalog catalog;
  private final Grants grants;
  private final Governance governance;
  private final Exceptions exceptions;
  private final Commits commits;
  private final RateLimit limit;

  public SubmitRequest(
      Site site,
      Submissions submissions,
      Catalog catalog,
      Grants grants,
      Governance governance,
      Exceptions exceptions,
      Commits commits,
      RateLimit limit) {
    this.site = site;
    this.submissions = submissions;
    this.catalog = catalog;
    this.grants = grants;
    this.governance = governance;
    this.exceptions = exceptions;
    this.commits = commits;
    this.limit = limit;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** Taken, by this call or by an earlier one; in whatever state it is by now. */
    record Taken(Submission submission) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /** The person's key stands for something else already. */
    record KeyIsTaken() implements Outcome {}

    record TooOften(Duration pause) implements Outcome {}
  }

  public Outcome submit(Person by, String clientKey, AskedFor asked, Instant now) {
    var id = SubmissionId.of(by.account(), clientKey);
    return submissions
        .find(id)
        .map(known -> again(known, asked.wish(by, known.wish().toolName(), now)))
        .orElseGet(
            () ->
                limit
                    .take(by.account(), now)
                    .<Outcome>map(Outcome.TooOften::new)
                    .orElseGet(() -> first(id, by, asked, now)));
  }

  private Outcome first(SubmissionId id, Person by, AskedFor asked, Instant now) {
    var tool = Optional.ofNullable(asked.tool()).flatMap(catalog::find);
    var wish = asked.wish(by, tool.map(Tool::name).orElse(""), now);
    var open = tool.flatMap(known -> grants.openFor(by.account(), known.id()));
    var wishCase =
        new WishCase(
            site.settings(),
            asked.portal(),
            wish,
            tool,
            open,
            exceptions(by, tool),
            governance.policy());
    return switch (SubmitWish.judge(id, wishCase)) {
      case Refusal refusal -> new Outcome.Refused(refusal);
      case Transition transition -> commit(id, transition, wish);
    };
  }

  /** Only a restricted tool needs one. */
  private List<AccessException.Active> exceptions(Person by, Optional<Tool> tool) {
    return tool.filter(wanted -> wanted.status() == ToolStatus.RESTRICTED)
        .map(restricted -> exceptions.about(by.account(), restricted.id()))
        .orElse(List.of());
  }

  private Outcome commit(SubmissionId id, Transition transition, Wish wish) {
    return switch (commits.commit(transition)) {
      case CommitOutcome.Committed _ ->
          new Outcome.Taken((Submission) transition.changes().getFirst().after());
      // the same key at the same time
      case CommitOutcome.Stale _ ->
          again(
              submissions
                  .find(id)
                  .orElseThrow(() -> new IllegalStateException("a taken key has no submission")),
              wish);
      case CommitOutcome.OpenGrantExists _, CommitOutcome.NameTaken _ ->
          throw new IllegalStateException("asking creates no grant and no tool");
    };
  }

  private static Outcome again(Submission known, Wish wish) {
    return known.wish().asksTheSameAs(wish) ? new Outcome.Taken(known) : new Outcome.KeyIsTaken();
  }
}
