package io.aiclearance.api.governance;

import io.aiclearance.api.http.InputError;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.policy.GovernChange;
import io.aiclearance.domain.policy.GovernChange.Saving;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saves a governed record: at once, or as a proposal where a second admin has to approve it. */
public final class SaveGoverned {
  private final Governance governance;
  private final Catalog catalog;
  private final Site site;
  private final Commits commits;
  private final Runnable saved;

  /**
   * @param saved happens after each save, so that nothing is remembered of before
   */
  public SaveGoverned(
      Governance governance, Catalog catalog, Site site, Commits commits, Runnable saved) {
    this.governance = governance;
    this.catalog = catalog;
    this.site = site;
    this.commits = commits;
    this.saved = saved;
  }

  /** What became of a save. */
  public sealed interface Outcome {
    record Saved() implements Outcome {}

    /** It says that already. */
    record Unchanged() implements Outcome {}

    record Proposed(ProposedChange.Waiting change) implements Outcome {}

    /** Somebody saved it first. */
    record Stale() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What the draft names and is not there. */
  public List<InputError> errors(Draft<?> draft) {
    var errors = new ArrayList<InputError>();
    if (draft.tool().filter(id -> catalog.find(id).isEmpty()).isPresent()) {
      errors.add(new InputError("/tool", "The catalog has no tool with this id."));
    }
    if (draft.project().filter(key -> !takesPart(key)).isPresent()) {
      errors.add(
          new InputError(
              "/project", "This project takes no part. Register it first, or name another."));
    }
    return errors;
  }

  public Outcome save(
      Optional<? extends Governed> before,
      Governed wanted,
      Reviewer by,
      String reason,
      Instant now) {
    return switch (GovernChange.save(before, wanted, governance.policy(), by, reason, now)) {
      case Saving.Unchanged _ -> new Outcome.Unchanged();
      case Saving.Refused(var refusal) -> new Outcome.Refused(refusal);
      case Saving.AtOnce(var transition) -> {
        var outcome = commit(transition, new Outcome.Saved());
        saved.run();
        yield outcome;
      }
      case Saving.Proposed(var change, var transition) ->
          commit(transition, new Outcome.Proposed(change));
    };
  }

  private Outcome commit(Transition transition, Outcome done) {
    return switch (commits.commit(transition)) {
      case CommitOutcome.Committed _ -> done;
      case CommitOutcome.Stale _ -> new Outcome.Stale();
      case CommitOutcome.OpenGrantExists _, CommitOutcome.NameTaken _ ->
          throw new IllegalStateException("governance is neither a grant nor a tool");
    };
  }

  private boolean takesPart(ProjectKey key) {
    return governance.project(key).filter(Governed::inUse).isPresent()
        || site.settings().filter(s -> s.gate().project().equals(key.value())).isPresent();
  }
}
