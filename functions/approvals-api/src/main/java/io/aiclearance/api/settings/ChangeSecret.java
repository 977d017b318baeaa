package io.aiclearance.api.settings;

import io.aiclearance.api.http.Problem;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SecretRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes a secret, which no transaction can hold: the change is announced in evidence, then made,
 * then confirmed (ADR 7). Whatever is cut off in between can be sent again.
 */
final class ChangeSecret {
  /** Longer than a call can take, so that two changes never meet in the vault. */
  static final Duration ANNOUNCED_FOR = Duration.ofSeconds(60);

  private final Vault vault;
  private final SecretRecords records;
  private final Commits commits;

  ChangeSecret(Vault vault, SecretRecords records, Commits commits) {
    this.vault = vault;
    this.records = records;
    this.commits = commits;
  }

  /** What is to be done, seen from what the secret holds. */
  sealed interface Step {
    /**
     * @param facts what evidence says of the change; never a value
     */
    record Write(Map<String, String> values, Map<String, String> facts) implements Step {}

    /** The secret is as it is wanted. */
    record Nothing() implements Step {}

    record Refuse(Problem problem) implements Step {}
  }

  /** What became of it. */
  sealed interface Outcome {
    record Done() implements Outcome {}

    /** Somebody else's change is not over. */
    record Busy() implements Outcome {}

    /** The vault does not have the new values; the same call may be made again. */
    record NotKept() implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  Outcome change(
      SecretName name, Function<Map<String, String>, Step> plan, AccountId by, Instant now) {
    var known = records.find(name);
    if (known.filter(record -> record.underWay() && busy(record, now)).isPresent()) {
      return new Outcome.Busy();
    }
    return switch (plan.apply(vault.read(name))) {
      case Step.Refuse(var problem) -> new Outcome.Refused(problem);
      case Step.Nothing _ ->
          known
              .filter(SecretRecord::underWay)
              .map(cutOff -> confirm(cutOff, by, Map.of("change", "found-made"), now))
              .orElseGet(Outcome.Done::new);
      case Step.Write write -> write(name, known, write, by, now);
    };
  }

  private Outcome write(
      SecretName name, Optional<SecretRecord> known, Step.Write write, AccountId by, Instant now) {
    var announced =
        new SecretRecord(
            name,
            true,
            by,
            now,
            known.map(SecretRecord::changedAt).orElse(null),
            known.map(SecretRecord::revision).orElse(Revision.NEW));
    if (!committed(announced, EventKind.SECRET_CHANGE_ANNOUNCED, write.facts())) {
      return new Outcome.Busy();
    }
    var written =
        vault.write(name, write.values())
            // an answer that was lost may have been a yes
            || vault.read(name).equals(write.values());
    var last = records.find(name).orElseThrow();
    if (written) {
      return confirm(last, by, write.facts(), now);
    }
    committed(
        settled(last, by, now, last.changedAt()), EventKind.SECRET_NOT_CHANGED, write.facts());
    return new Outcome.NotKept();
  }

  private Outcome confirm(
      SecretRecord announced, AccountId by, Map<String, String> facts, Instant now) {
    return committed(settled(announced, by, now, now), EventKind.SECRET_CHANGED, facts)
        ? new Outcome.Done()
        : new Outcome.Busy();
  }

  private static SecretRecord settled(
      SecretRecord before, AccountId by, Instant now, @Nullable Instant changedAt) {
    return new SecretRecord(before.name(), false, by, now, changedAt, before.revision());
  }

  private boolean committed(SecretRecord after, EventKind kind, Map<String, String> facts) {
    var details =
        new Facts(null, null, null, null, null, facts).with("secret", after.name().word());
    var change = Change.to(after, kind, after.at(), new Actor.Someone(after.by()), details);
    return commits.commit(new Transition(List.of(change), List.of()))
        instanceof CommitOutcome.Committed;
  }

  private static boolean busy(SecretRecord record, Instant now) {
    return now.isBefore(record.at().plus(ANNOUNCED_FOR));
  }
}
