package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbRequests implements Requests {
  private final ClearanceTable table;

  public DynamoDbRequests(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Request> find(IssueKey key) {
    return table
        .find(new EntityRef(EntityRef.Kind.REQUEST, key.value()))
        .map(DynamoDbRequests::read);
  }

  @Override
  public Map<IssueKey, Request> findAll(Collection<IssueKey> keys) {
    var wanted =
        keys.stream()
            .distinct()
            .map(key -> Keys.of(new EntityRef(EntityRef.Kind.REQUEST, key.value())))
            .toList();
    return table.findAll(wanted).values().stream()
        .map(DynamoDbRequests::read)
        .collect(Collectors.toMap(Request::key, request -> request));
  }

  @Override
  public Page<Request> inState(RequestState state, int limit, @Nullable String from) {
    return table
        .list(Keys.STATUS_INDEX, Keys.STATUS_KEY, RequestItems.statusKey(state), true, limit, from)
        .map(DynamoDbRequests::read);
  }

  @Override
  public List<Request.Undecided> overdue(Instant now, int limit) {
    return table.due(Due.LAPSE, now, limit).stream()
        .map(DynamoDbRequests::read)
        .filter(Request.Undecided.class::isInstance)
        .map(Request.Undecided.class::cast)
        .toList();
  }

  @Override
  public Page<Request> by(AccountId requester, int limit, @Nullable String from) {
    return table
        .list(
            Keys.SUBJECT_INDEX,
            Keys.SUBJECT_KEY,
            RequestItems.subjectKey(requester),
            false,
            limit,
            from)
        .map(DynamoDbRequests::read);
  }

  private static Request read(Item item) {
    return RequestItems.read(item, EntityItems.revision(item));
  }
}
