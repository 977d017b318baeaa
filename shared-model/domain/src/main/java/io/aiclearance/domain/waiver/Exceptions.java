package io.aiclearance.domain.waiver;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port that reads exceptions. */
public interface Exceptions {
  Optional<AccessException> find(ExceptionId id);

  /** The active ones about a person's access to a tool, in force or not. */
  List<AccessException.Active> about(AccountId subject, ToolId tool);

  /** Newest first. */
  Page<AccessException> inState(ExceptionState state, int limit, @Nullable String from);

  /** Active ones whose end has passed, earliest first. */
  List<AccessException.Active> overdue(Instant now, int limit);

  /** The places of the level, from 1 to {@code most}, that are taken. */
  Set<Integer> placesTaken(RiskLevel level, int most);
}
