package io.aiclearance.api.decide;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionCase;
import io.aiclearance.domain.extension.ExtensionCase.Step;
import io.aiclearance.domain.extension.Extensions;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.lifecycle.Extending;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Extends access, at once or by a second person's yes (R4.8). */
public final class ExtendAccess {
  private static final int MOST_ATTEMPTS = 5;

  private final Grants grants;
  private final Extensions extensions;
  private final Catalog catalog;
  private final Governance governance;
  private final Commits commits;

  public ExtendAccess(
      Grants grants,
      Extensions extensions,
      Catalog catalog,
      Governance governance,
      Commits commits) {
    this.grants = grants;
    this.extensions = extensions;
    this.catalog = catalog;
    this.governance = governance;
    this.commits = commits;
  }

  /** What a step came to. */
  public sealed interface Outcome {
    /** The access is extended, or given again. */
    record Extended(Grant grant) implements Outcome {}

    /** It waits for somebody else's yes. */
    record Waiting(Extension.Asked extension) implements Outcome {}

    /** It is approved or declined, now or by an earlier call that said the same. */
    record Decided(Extension extension) implements Outcome {}

    /** The grant is another one by now than the one that was looked at. */
    record GrantChanged() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * @param seen the version of the grant that the person has looked at
   */
  public Outcome ask(GrantId id, long seen, Reviewer by, int days, String reason, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var found = grants.find(id).filter(grant -> EndAccess.maySee(by, grant));
      if (found.isEmpty()) {
        return notFound();
      }
      var grant = found.get();
      var last = extensions.last(id);
      if (last.orElse(null) instanceof Extension.Asked asked && said(asked, by, days, reason)) {
        return new Outcome.Waiting(asked);
      }
      switch (Extending.judge(open(grant, last, by, Step.ASK, days, reason, now))) {
        case Refusal refusal -> {
          return new Outcome.Refused(refusal);
        }
        case Transition _ when grant.revision().version() != seen -> {
          return new Outcome.GrantChanged();
        }
        case Transition transition -> {
          var outcome = commit(transition);
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
      }
    }
    return keepsChanging();
  }

  public Outcome approve(ExtensionId id, Reviewer by, Instant now) {
    return decide(id, by, Step.APPROVE, "", now);
  }

  public Outcome decline(ExtensionId id, Reviewer by, String reason, Instant now) {
    return decide(id, by, Step.DECLINE, reason, now);
  }

  private Outcome decide(ExtensionId id, Reviewer by, Step step, String reason, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var found = find(id, by);
      if (found.isEmpty()) {
        return notFound();
      }
      var extension = found.get();
      if (decided(extension, by, step, reason)) {
        return new Outcome.Decided(extension);
      }
      var grant = grants.find(id.grant()).orElseThrow();
      var open =
          open(grant, found, by, step, extension.wish().days(), why(extension, step, reason), now);
      switch (Extending.judge(open)) {
        case Refusal refusal -> {
          return new Outcome.Refused(refusal);
        }
        case Transition transition -> {
          var outcome = commit(transition);
          if (outcome.isPresent()) {
            return outcome.get();
          }
        }
      }
    }
    return keepsChanging();
  }

  /** Approved access is extended for the reason that it was asked for. */
  private static String why(Extension extension, Step step, String reason) {
    return step == Step.APPROVE ? extension.wish().reason() : reason;
  }

  /** The extension, where the person may know of it (R2.5). */
  public Optional<Extension> find(ExtensionId id, Reviewer by) {
    return extensions
        .find(id)
        .filter(_ -> grants.find(id.grant()).filter(g -> EndAccess.maySee(by, g)).isPresent());
  }

  private ExtensionCase open(
      Grant grant,
      Optional<Extension> last,
      Reviewer by,
      Step step,
      int days,
      String reason,
      Instant now) {
    return new ExtensionCase(
        grant,
        catalog.find(grant.entitlement().tool()),
        governance.policy(),
        governance.delegations(now),
        last,
        by,
        step,
        days,
        reason,
        now);
  }

  private Optional<Outcome> commit(Transition transition) {
    return switch (commits.commit(transition)) {
      case CommitOutcome.Committed _ -> Optional.of(done(transition));
      case CommitOutcome.OpenGrantExists(var other) ->
          Optional.of(
              new Outcome.Refused(
                  new Refusal(
                      Refusal.Kind.CONFLICT,
                      "no-open-grant-exists",
                      "The person has this access again already, by grant " + other + ".",
                      other)));
      case CommitOutcome _ -> Optional.empty();
    };
  }

  private static Outcome done(Transition transition) {
    return switch (transition.changes().getFirst().after()) {
      case Extension.Asked asked -> new Outcome.Waiting(asked);
      case Extension decided -> new Outcome.Decided(decided);
      case Grant grant -> new Outcome.Extended(grant);
      default -> throw new IllegalStateException("an extension changed something else first");
    };
  }

  private static boolean said(Extension.Asked asked, Reviewer by, int days, String reason) {
    var wish = asked.wish();
    return wish.askedBy().account().equals(by.account())
        && wish.days() == days
        && Objects.equals(wish.reason(), reason);
  }

  private static boolean decided(Extension extension, Reviewer by, Step step, String reason) {
    return switch (extension) {
      case Extension.Asked _ -> false;
      case Extension.Approved yes ->
          step == Step.APPROVE && yes.by().account().equals(by.account());
      case Extension.Declined no ->
          step == Step.DECLINE
              && no.by().account().equals(by.account())
              && no.reason().equals(reason);
    };
  }

  private static Outcome notFound() {
    return new Outcome.Refused(
        new Refusal(Refusal.Kind.NOT_FOUND, "grant-exists", "There is no such access."));
  }

  private static Outcome keepsChanging() {
    return new Outcome.Refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "grant-keeps-changing",
            "This access is changing right now. Look at it again."));
  }
}
