package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.policy.Delegation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as those see it whom it concerns.
 *
 * @param state {@code planned}, {@code inForce}, {@code ended} or {@code revoked}
 * @param projectKey every project where absent
 * @param toolId every tool where absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(
    String id,
    String state,
    Views.PersonView from,
    Views.PersonView to,
    List<String> roles,
    @Nullable String projectKey,
    @Nullable String toolId,
    Instant startsAt,
    Instant endsAt,
    String reason,
    @Nullable Instant revokedAt) {
  static DelegationView of(Delegation delegation, Instant now) {
    var project = delegation.project();
    var tool = delegation.tool();
    return new DelegationView(
        delegation.id().value(),
        state(delegation, now),
        Views.PersonView.of(delegation.from()),
        Views.PersonView.of(delegation.to()),
        delegation.roles().stream().sorted().map(Words::of).toList(),
        project == null ? null : project.value(),
        tool == null ? null : tool.value(),
        delegation.startsAt(),
        delegation.endsAt(),
        delegation.reason(),
        delegation.revokedAt());
  }

  private static String state(Delegation delegation, Instant now) {
    if (delegation.revokedAt() != null) {
      return "revoked";
    }
    if (delegation.inForce(now)) {
      return "inForce";
    }
    return now.isBefore(delegation.startsAt()) ? "planned" : "ended";
  }
}
