package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.PolicyApproval;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.StageApproval;
import java.util.Optional;

final class RequestItems {
  private RequestItems() {}

  static String statusKey(RequestState state) {
    return "request#" + state.word();
  }

  static String subjectKey(AccountId requester) {
    return "request#" + requester;
  }

  static Item write(Request request) {
    var origin = request.origin();
    var at = Due.at(origin.askedAt(), origin.key().value());
    var item =
        Item.empty()
            .put(Keys.STATUS_KEY, statusKey(RequestState.of(request)))
            .put(Keys.STATUS_AT, at)
            .put(Keys.SUBJECT_KEY, subjectKey(origin.requester().account()))
            .put(Keys.SUBJECT_AT, at)
            .put("state", RequestState.of(request).word())
            .put("issueKey", origin.key().value())
            .put("issueId", origin.issueId())
            .put("requester", PersonItems.write(origin.requester()))
            .put("askedAt", origin.askedAt())
            .put("lapsesAt", origin.lapsesAt())
            .put("summary", origin.context().summary())
            .put("description", origin.context().description());
    var raiser = origin.raisedBy();
    if (raiser != null) {
      item.put("raisedBy", PersonItems.write(raiser));
    }
    if (request instanceof Request.Undecided) {
      Due.LAPSE.mark(item, origin.key().value(), origin.lapsesAt());
    }
    request.asked().ifPresent(ask -> item.put("ask", AskItems.write(ask)));
    item.put("approvals", request.approvals().stream().map(RequestItems::write).toList());
    return switch (request) {
      case Request.Incomplete incomplete ->
          item.put("missing", incomplete.missing().stream().map(RequestItems::write).toList());
      case Request.Pending _ -> item;
      case Request.Approved approved -> {
        approved.byPolicy().ifPresent(policy -> item.put("byPolicy", write(policy)));
        yield item.put("grantedDays", approved.grantedDays())
            .put("decidedAt", approved.decidedAt());
      }
      case Request.Denied denied ->
          item.put("deniedBy", denied.denial().by().word())
              .put("decidedAt", denied.denial().at())
              .put("reason", denied.denial().reason())
              .put("governanceVersion", denied.denial().governanceVersion());
      case Request.Withdrawn withdrawn ->
          item.put("decidedAt", withdrawn.at()).put("reason", withdrawn.reason());
      case Request.Lapsed lapsed -> item.put("decidedAt", lapsed.at());
    };
  }

  static Request read(Item item, Revision revision) {
    var origin =
        new Origin(
            new IssueKey(item.text("issueKey")),
            item.text("issueId"),
            PersonItems.read(item.map("requester")),
            item.has("raisedBy") ? PersonItems.read(item.map("raisedBy")) : null,
            item.time("askedAt"),
            item.time("lapsesAt"),
            new Context(item.text("summary"), item.text("description")));
    var ask = Optional.of(item).filter(i -> i.has("ask")).map(i -> AskItems.read(i.map("ask")));
    var approvals = item.maps("approvals").stream().map(RequestItems::readApproval).toList();
    return switch (RequestState.valueOf(item.text("state").toUpperCase(java.util.Locale.ROOT))) {
      case INCOMPLETE ->
          new Request.Incomplete(
              origin,
              item.maps("missing").stream().map(RequestItems::readMissing).toList(),
              revision);
      case PENDING -> new Request.Pending(origin, ask.orElseThrow(), approvals, revision);
      case APPROVED ->
          new Request.Approved(
              origin,
              ask.orElseThrow(),
              approvals,
              item.has("byPolicy")
                  ? Optional.of(readPolicy(item.map("byPolicy")))
                  : Optional.empty(),
              item.integer("grantedDays"),
              item.time("decidedAt"),
              revision);
      case DENIED ->
          new Request.Denied(
              origin,
              ask.orElseThrow(),
              approvals,
              new Denial(
                  ActorItems.read(item.text("deniedBy")),
                  item.time("decidedAt"),
                  item.text("reason"),
                  item.number("governanceVersion")),
              revision);
      case WITHDRAWN ->
          new Request.Withdrawn(origin, ask, item.time("decidedAt"), item.text("reason"), revision);
      case LAPSED -> new Request.Lapsed(origin, ask, item.time("decidedAt"), revision);
    };
  }

  private static Item write(StageApproval approval) {
    return Item.empty()
        .put("stage", approval.stage().name())
        .put("by", approval.by().value())
        .put("onBehalfOf", approval.onBehalfOf() == null ? null : approval.onBehalfOf().value())
        .put("at", approval.at())
        .put("reason", approval.reason())
        .put("days", approval.days())
        .put("governanceVersion", approval.governanceVersion());
  }

  private static StageApproval readApproval(Item item) {
    return new StageApproval(
        Role.valueOf(item.text("stage")),
        new AccountId(item.text("by")),
        item.optionalText("onBehalfOf").map(AccountId::new).orElse(null),
        item.time("at"),
        item.text("reason"),
        item.integer("days"),
        item.number("governanceVersion"));
  }

  private static Item write(PolicyApproval approval) {
    return Item.empty()
        .put("policy", approval.policy().value())
        .put("version", approval.version())
        .put("at", approval.at())
        .put("days", approval.days())
        .put("governanceVersion", approval.governanceVersion());
  }

  private static PolicyApproval readPolicy(Item item) {
    return new PolicyApproval(
        new PolicyId(item.text("policy")),
        item.number("version"),
        item.time("at"),
        item.integer("days"),
        item.number("governanceVersion"));
  }

  private static Item write(Missing missing) {
    return Item.empty().put("detail", missing.detail().name()).put("text", missing.text());
  }

  private static Missing readMissing(Item item) {
    return new Missing(Detail.valueOf(item.text("detail")), item.text("text"));
  }
}
