package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.ExceptionState;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Controlled exceptions. One by its id, and the places, are read as they are committed now; lists
 * come from an index, which may be a moment behind.
 */
public final class DynamoDbExceptions implements Exceptions {
  private static final int PAGE = 100;

  private final ClearanceTable table;

  public DynamoDbExceptions(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<AccessException> find(ExceptionId id) {
    return table.find(AccessException.ref(id)).map(DynamoDbExceptions::read);
  }

  @Override
  public List<AccessException.Active> about(AccountId subject, ToolId tool) {
    var key = ExceptionItems.subjectKey(subject, tool);
    return table.list(Keys.SUBJECT_INDEX, Keys.SUBJECT_KEY, key, true, PAGE, null).items().stream()
        .map(DynamoDbExceptions::read)
        .map(AccessException.Active.class::cast)
        .toList();
  }

  @Override
  public Page<AccessException> inState(ExceptionState state, int limit, @Nullable String from) {
    var key = ExceptionItems.statusKey(state);
    return table
        .list(Keys.STATUS_INDEX, Keys.STATUS_KEY, key, false, limit, from)
        .map(DynamoDbExceptions::read);
  }

  @Override
  public List<AccessException.Active> overdue(Instant now, int limit) {
    return table.due(Due.EXCEPTION, now, limit).stream()
        .map(DynamoDbExceptions::read)
        .map(AccessException.Active.class::cast)
        .toList();
  }

  @Override
  public Set<Integer> placesTaken(RiskLevel level, int most) {
    var places =
        IntStream.rangeClosed(1, most)
            .mapToObj(place -> Keys.exceptionPlace(level.name(), place))
            .toList();
    return table.findAll(places).values().stream()
        .map(item -> item.integer(Uniqueness.PLACE))
        .collect(Collectors.toSet());
  }

  private static AccessException read(Item item) {
    return ExceptionItems.read(item, EntityItems.revision(item));
  }
}
