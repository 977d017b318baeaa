package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.grant.Standing;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everybody's grants. */
final class GrantsResource {
  private static final Map<String, GrantState> STATES =
      Arrays.stream(GrantState.values())
          .collect(Collectors.toMap(GrantState::word, Function.identity()));

  private final Grants grants;
  private final Listing listing;

  GrantsResource(Grants grants, Listing listing) {
    this.grants = grants;
    this.listing = listing;
  }

  private record Wanted(Listing.Ask ask, GrantState state) {}

  Answer list(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return Answer.of(
          Problems.forbidden(
              "Everybody's grants are for those who decide or audit. Your own are under"
                  + " /api/v1/me/grants."));
    }
    return call.query()
        .read(
            query ->
                new Wanted(
                    Listing.Ask.of(query), query.oneOf("status", STATES).orElse(GrantState.ACTIVE)))
        .then(
            wanted ->
                listing.answer(
                    call,
                    caller,
                    wanted.ask(),
                    wanted.state().word(),
                    Listing.filtered(
                        source(wanted.state(), now),
                        grant -> caller.oversees(grant.id().request().project())),
                    grant -> GrantView.of(grant, now)));
  }

  /** A grant whose end has passed is listed as expired, though no sweep has seen it yet (R6.2). */
  private Listing.Source<Grant> source(GrantState state, Instant now) {
    Predicate<Grant> over = grant -> Standing.of(grant, now) == Standing.EXPIRED;
    return switch (state) {
      case ACTIVE -> Listing.filtered(in(state), over.negate());
      case EXPIRED ->
          Listing.joined(List.of(Listing.filtered(in(GrantState.ACTIVE), over), in(state)));
      default -> in(state);
    };
  }

  private Listing.Source<Grant> in(GrantState state) {
    return (limit, from) -> grants.inState(state, limit, from);
  }
}
