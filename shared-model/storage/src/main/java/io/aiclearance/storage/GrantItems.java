package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Term;
import java.util.Arrays;
import java.util.Optional;

final class GrantItems {
  private GrantItems() {}

  static String statusKey(GrantState state) {
    return "grant#" + state.word();
  }

  static String subjectKey(AccountId holder) {
    return "grant#" + holder;
  }

  static Keys openKey(Grant grant) {
    return Keys.openGrant(
        grant.entitlement().holder().account().value(), grant.entitlement().tool().value());
  }

  static Item write(Grant grant) {
    var entitlement = grant.entitlement();
    var at = Due.at(entitlement.grantedAt(), grant.id().value());
    var item =
        Item.empty()
            .put(Keys.STATUS_KEY, statusKey(GrantState.of(grant)))
            .put(Keys.STATUS_AT, at)
            .put(Keys.SUBJECT_KEY, subjectKey(entitlement.holder().account()))
            .put(Keys.SUBJECT_AT, at)
            .put("state", GrantState.of(grant).word())
            .put("grantId", grant.id().value())
            .put("holder", PersonItems.write(entitlement.holder()))
            .put("tool", entitlement.tool().value())
            .put("toolName", entitlement.toolName())
            .put("days", entitlement.days())
            .put("connector", ConnectorItems.write(entitlement.connector()))
            .put("grantedAt", entitlement.grantedAt())
            .put("lastJob", grant.lastJob().toString());
    entitlement
        .earlier()
        .ifPresent(
            earlier ->
                item.put("earlierStart", earlier.startsAt()).put("earlierEnd", earlier.endsAt()));
    return switch (grant) {
      case Grant.PendingProvision _ -> item;
      case Grant.Active active ->
          Due.EXPIRY.mark(term(item, active.term()), active.id().value(), active.term().endsAt());
      case Grant.Deprovisioning leaving ->
          term(item, leaving.term()).put("ending", leaving.ending().name());
      case Grant.DeprovisionFailed failed ->
          term(item, failed.term())
              .put("ending", failed.ending().name())
              .put("problem", ConnectorItems.write(failed.problem()));
      case Grant.Expired expired -> term(item, expired.term()).put("endedAt", expired.endedAt());
      case Grant.Revoked revoked -> term(item, revoked.term()).put("endedAt", revoked.endedAt());
    };
  }

  private static Item term(Item item, Optional<Term> term) {
    term.ifPresent(begun -> term(item, begun));
    return item;
  }

  private static Item term(Item item, Term term) {
    return item.put("startsAt", term.startsAt()).put("endsAt", term.endsAt());
  }

  static Grant read(Item item, Revision revision) {
    var entitlement =
        new Entitlement(
            new GrantId(item.text("grantId")),
            PersonItems.read(item.map("holder")),
            new ToolId(item.text("tool")),
            item.text("toolName"),
            item.integer("days"),
            ConnectorItems.read(item.map("connector")),
            item.time("grantedAt"),
            item.has("earlierStart")
                ? Optional.of(new Term(item.time("earlierStart"), item.time("earlierEnd")))
                : Optional.empty());
    var lastJob = JobId.parse(item.text("lastJob"));
    return switch (state(item.text("state"))) {
      case PENDING_PROVISION -> new Grant.PendingProvision(entitlement, lastJob, revision);
      case ACTIVE -> new Grant.Active(entitlement, readTerm(item), lastJob, revision);
      case DEPROVISIONING ->
          new Grant.Deprovisioning(entitlement, begun(item), ending(item), lastJob, revision);
      case DEPROVISION_FAILED ->
          new Grant.DeprovisionFailed(
              entitlement,
              begun(item),
              ending(item),
              ConnectorItems.readProblem(item.map("problem")),
              lastJob,
              revision);
      case EXPIRED ->
          new Grant.Expired(entitlement, readTerm(item), item.time("endedAt"), lastJob, revision);
      case REVOKED ->
          new Grant.Revoked(entitlement, begun(item), item.time("endedAt"), lastJob, revision);
    };
  }

  /** Empty where the access was ended before it was ever given. */
  private static Optional<Term> begun(Item item) {
    return item.has("startsAt") ? Optional.of(readTerm(item)) : Optional.empty();
  }

  private static Term readTerm(Item item) {
    return new Term(item.time("startsAt"), item.time("endsAt"));
  }

  private static Grant.Ending ending(Item item) {
    return Grant.Ending.valueOf(item.text("ending"));
  }

  private static GrantState state(String word) {
    return Arrays.stream(GrantState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no grant state " + word));
  }
}
