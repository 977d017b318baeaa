package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.ExceptionState;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import java.util.Locale;
import java.util.stream.Collectors;

/** Exceptions; only an active one is found by whom and what it is about, and by its end. */
final class ExceptionItems {
  private ExceptionItems() {}

  static String statusKey(ExceptionState state) {
    return "exception#" + state.word();
  }

  static String subjectKey(AccountId subject, ToolId tool) {
    return "exception#" + subject + "#" + tool;
  }

  static Item write(AccessException exception) {
    var waiver = exception.waiver();
    var id = waiver.id().value();
    var state = ExceptionState.of(exception);
    var item =
        write(waiver)
            .put("state", state.word())
            .put(Keys.STATUS_KEY, statusKey(state))
            .put(Keys.STATUS_AT, Due.at(waiver.askedAt(), id));
    return switch (exception) {
      case AccessException.Asked _ -> item;
      case AccessException.Active active ->
          Due.EXCEPTION
              .mark(item, id, waiver.endsAt())
              .put(Keys.SUBJECT_KEY, subjectKey(waiver.subject().account(), waiver.tool()))
              .put(Keys.SUBJECT_AT, id)
              .put("by", PersonItems.write(active.approvedBy()))
              .put("at", active.approvedAt())
              .put("place", active.place())
              .put("reviewBy", active.reviewBy());
      case AccessException.Declined declined ->
          item.put("by", PersonItems.write(declined.by()))
              .put("at", declined.at())
              .put("why", declined.reason());
      case AccessException.Expired expired ->
          item.put("at", expired.at()).put("place", expired.place());
      case AccessException.Revoked revoked ->
          item.put("by", PersonItems.write(revoked.by()))
              .put("at", revoked.at())
              .put("why", revoked.reason())
              .put("place", revoked.place());
    };
  }

  static AccessException read(Item item, Revision revision) {
    var waiver = readWaiver(item);
    return switch (ExceptionState.valueOf(item.text("state").toUpperCase(Locale.ROOT))) {
      case ASKED -> new AccessException.Asked(waiver, revision);
      case ACTIVE ->
          new AccessException.Active(
              waiver,
              PersonItems.read(item.map("by")),
              item.time("at"),
              item.integer("place"),
              item.time("reviewBy"),
              revision);
      case DECLINED ->
          new AccessException.Declined(
              waiver,
              PersonItems.read(item.map("by")),
              item.time("at"),
              item.text("why"),
              revision);
      case EXPIRED ->
          new AccessException.Expired(waiver, item.time("at"), item.integer("place"), revision);
      case REVOKED ->
          new AccessException.Revoked(
              waiver,
              PersonItems.read(item.map("by")),
              item.time("at"),
              item.text("why"),
              item.integer("place"),
              revision);
    };
  }

  private static Item write(Waiver waiver) {
    return Item.empty()
        .put("exceptionId", waiver.id().value())
        .put("subject", PersonItems.write(waiver.subject()))
        .put("tool", waiver.tool().value())
        .put("risk", waiver.risk().name())
        .putSet(
            "overrides",
            waiver.overrides().stream().map(Overridable::name).collect(Collectors.toSet()))
        .put("owner", PersonItems.write(waiver.owner()))
        .put("reason", waiver.reason())
        .put("askedBy", PersonItems.write(waiver.askedBy()))
        .put("askedAt", waiver.askedAt())
        .put("endsAt", waiver.endsAt());
  }

  private static Waiver readWaiver(Item item) {
    return new Waiver(
        new ExceptionId(item.text("exceptionId")),
        PersonItems.read(item.map("subject")),
        new ToolId(item.text("tool")),
        RiskLevel.valueOf(item.text("risk")),
        item.set("overrides").stream().map(Overridable::valueOf).collect(Collectors.toSet()),
        PersonItems.read(item.map("owner")),
        item.text("reason"),
        PersonItems.read(item.map("askedBy")),
        item.time("askedAt"),
        item.time("endsAt"));
  }
}
