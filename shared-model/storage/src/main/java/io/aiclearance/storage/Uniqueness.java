package io.aiclearance.storage;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.waiver.AccessException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The rows of which there can be only one, each written in the transaction of what it keeps unique:
 * a person's open grant for a tool (R4.2), the names that a tool goes by, and an exception's place
 * among those that its risk level allows (R4.9).
 *
 * <p>A tool keeps the names that it had: a renamed one is still found by its old name, which no
 * other tool can take.
 */
final class Uniqueness {
  static final String PLACE = "place";
  private static final String GRANT = "grantId";
  private static final String TOOL = "toolId";
  private static final String EXCEPTION = "exceptionId";

  private final String table;

  Uniqueness(String table) {
    this.table = table;
  }

  List<TransactWriteItem> rows(Change change) {
    return switch (change.after()) {
      case Grant.Ended ended -> List.of(giveBack(GrantItems.openKey(ended), GRANT, ended.id()));
      case Grant grant when grant.revision().isNew() -> List.of(open(grant));
      // again, though it may be its own: access that had ended is given once more
      case Grant.PendingProvision pending -> List.of(reopen(pending));
      case Tool tool -> tool.names().stream().map(name -> claim(tool, name)).toList();
      case AccessException.Active active -> List.of(take(active));
      case AccessException.Expired over -> List.of(giveBack(over, over.place()));
      case AccessException.Revoked over when over.place() > 0 ->
          List.of(giveBack(over, over.place()));
      default -> List.of();
    };
  }

  /**
   * Who has what was to be unique, where that alone stood in the way: these rows give back what
   * stands there, and no other does. A place that is lost is not said so: somebody else was first,
   * and there may be another.
   */
  static Optional<CommitOutcome> inTheWay(List<CancellationReason> failed) {
    if (!failed.stream().allMatch(CancellationReason::hasItem)) {
      return Optional.empty();
    }
    var row = Item.of(failed.getFirst().item());
    return Optional.of(
        row.has(GRANT)
            ? new CommitOutcome.OpenGrantExists(new GrantId(row.text(GRANT)))
            : new CommitOutcome.NameTaken(new ToolId(row.text(TOOL))));
  }

  private TransactWriteItem open(Grant grant) {
    var row = GrantItems.openKey(grant).item().put(GRANT, grant.id().value());
    return put(
        Put.builder()
            .item(row.attributes())
            .conditionExpression("attribute_not_exists(" + Keys.PK + ")")
            .returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  private TransactWriteItem reopen(Grant.PendingProvision grant) {
    var id = grant.id().value();
    var row = GrantItems.openKey(grant).item().put(GRANT, id);
    return put(unlessAnothers(row, GRANT, id).returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  private TransactWriteItem claim(Tool tool, PlainName name) {
    var row = Keys.toolName(name).item().put(TOOL, tool.id().value()).put("name", name.value());
    return put(
        unlessAnothers(row, TOOL, tool.id().value()).returnValuesOnConditionCheckFailure(ALL_OLD));
  }

  /** Again where it is active already, which changes nothing: the place stays its own. */
  private TransactWriteItem take(AccessException.Active active) {
    var row =
        Keys.exceptionPlace(active.waiver().risk().name(), active.place())
            .item()
            .put(EXCEPTION, active.id().value())
            .put(PLACE, active.place());
    return put(unlessAnothers(row, EXCEPTION, active.id().value()));
  }

  private TransactWriteItem giveBack(AccessException over, int place) {
    var keys = Keys.exceptionPlace(over.waiver().risk().name(), place);
    return giveBack(keys, EXCEPTION, over.id());
  }

  private TransactWriteItem giveBack(Keys keys, String holding, Object holder) {
    return TransactWriteItem.builder()
        .delete(
            b ->
                b.tableName(table)
                    .key(keys.attributes())
                    .conditionExpression("#h = :h")
                    .expressionAttributeNames(Map.of("#h", holding))
                    .expressionAttributeValues(Map.of(":h", Item.s(holder.toString()))))
        .build();
  }

  private static Put.Builder unlessAnothers(Item row, String holding, String holder) {
    return Put.builder()
        .item(row.attributes())
        .conditionExpression("attribute_not_exists(" + Keys.PK + ") OR #h = :h")
        .expressionAttributeNames(Map.of("#h", holding))
        .expressionAttributeValues(Map.of(":h", Item.s(holder)));
  }

  private TransactWriteItem put(Put.Builder put) {
    return TransactWriteItem.builder().put(put.tableName(table).build()).build();
  }
}
