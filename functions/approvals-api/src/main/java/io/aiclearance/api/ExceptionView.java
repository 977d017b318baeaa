package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.ExceptionState;
import io.aiclearance.domain.waiver.Overridable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A controlled exception as people see it.
 *
 * @param inForce whether it overrides its rules now, whatever the sweeps have done so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExceptionView(
    String id,
    String state,
    boolean inForce,
    Views.PersonView subject,
    String toolId,
    String riskLevel,
    List<String> overrides,
    Views.PersonView owner,
    String reason,
    Views.PersonView askedBy,
    Instant askedAt,
    Instant endsAt,
    Views.@Nullable PersonView approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Instant reviewBy,
    Views.@Nullable PersonView endedBy,
    @Nullable Instant endedAt,
    @Nullable String endedBecause) {

  private record Ended(@Nullable Person by, @Nullable Instant at, @Nullable String because) {
    static final Ended NOT = new Ended(null, null, null);
  }

  static ExceptionView of(AccessException exception, Instant now) {
    var ended =
        switch (exception) {
          case AccessException.Asked _, AccessException.Active _ -> Ended.NOT;
          case AccessException.Declined no -> new Ended(no.by(), no.at(), no.reason());
          case AccessException.Expired over -> new Ended(null, over.at(), null);
          case AccessException.Revoked out -> new Ended(out.by(), out.at(), out.reason());
        };
    var active = exception instanceof AccessException.Active found ? found : null;
    var waiver = exception.waiver();
    return new ExceptionView(
        waiver.id().value(),
        ExceptionState.of(exception).word(),
        active != null && active.inForce(now),
        Views.PersonView.of(waiver.subject()),
        waiver.tool().value(),
        Words.of(waiver.risk()),
        waiver.overrides().stream().map(Overridable::rule).sorted().toList(),
        Views.PersonView.of(waiver.owner()),
        waiver.reason(),
        Views.PersonView.of(waiver.askedBy()),
        waiver.askedAt(),
        waiver.endsAt(),
        active == null ? null : Views.PersonView.of(active.approvedBy()),
        active == null ? null : active.approvedAt(),
        active == null ? null : active.reviewBy(),
        ended.by() == null ? null : Views.PersonView.of(ended.by()),
        ended.at(),
        ended.because());
  }
}
