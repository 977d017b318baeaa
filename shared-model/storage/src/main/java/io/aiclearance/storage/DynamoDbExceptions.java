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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Controlled exceptions; none can be written yet, so there is none to read. */
public final class DynamoDbExceptions implements Exceptions {
  public DynamoDbExceptions(DynamoDbClient client, String table) {}

  @Override
  public Optional<AccessException> find(ExceptionId id) {
    return Optional.empty();
  }

  @Override
  public List<AccessException.Active> about(AccountId subject, ToolId tool) {
    return List.of();
  }

  @Override
  public Page<AccessException> inState(ExceptionState state, int limit, @Nullable String from) {
    return new Page<>(List.of(), null);
  }

  @Override
  public List<AccessException.Active> overdue(Instant now, int limit) {
    return List.of();
  }

  @Override
  public Set<Integer> placesTaken(RiskLevel level, int most) {
    return Set.of();
  }
}
