package io.aiclearance.domain.grant;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.ToolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that reads grants. */
public interface Grants {
  Optional<Grant> find(GrantId id);

  /** The one open grant that a person can have for a tool (R4.2). */
  Optional<GrantId> openFor(AccountId holder, ToolId tool);

  /** Newest first. */
  Page<Grant> inState(GrantState state, int limit, @Nullable String from);

  /** Newest first. */
  Page<Grant> of(AccountId holder, int limit, @Nullable String from);

  /** Active grants whose end has passed, earliest first. */
  List<Grant.Active> overdue(Instant now, int limit);
}
