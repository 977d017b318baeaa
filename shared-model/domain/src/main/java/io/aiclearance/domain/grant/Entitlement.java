package io.aiclearance.domain.grant;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.time.Instant;
import java.util.Optional;

/**
 * Who was granted what, for how long: what a grant says in every one of its states.
 *
 * @param days counted from the moment that the grant becomes active (R4.10)
 * @param earlier from its first start to its last end, where it was given before: 180 days are
 *     counted from that start, however often it is given again (R4.8)
 */
public record Entitlement(
    GrantId id,
    Person holder,
    ToolId tool,
    String toolName,
    int days,
    ConnectorBinding connector,
    Instant grantedAt,
    Optional<Term> earlier) {
  /** One that is given for the first time. */
  public Entitlement(
      GrantId id,
      Person holder,
      ToolId tool,
      String toolName,
      int days,
      ConnectorBinding connector,
      Instant grantedAt) {
    this(id, holder, tool, toolName, days, connector, grantedAt, Optional.empty());
  }

  /** The same access once more, for other days, after it has ended. */
  public Entitlement again(int otherDays, Term ended, ConnectorBinding by) {
    return new Entitlement(
        id,
        holder,
        tool,
        toolName,
        otherDays,
        by,
        grantedAt,
        Optional.of(new Term(firstStart(ended), ended.endsAt())));
  }

  /** The same access for so many days in all. */
  public Entitlement lasting(int otherDays) {
    return new Entitlement(id, holder, tool, toolName, otherDays, connector, grantedAt, earlier);
  }

  /** When the access began for the first time, as one of its terms. */
  public Instant firstStart(Term term) {
    return earlier.map(Term::startsAt).orElse(term.startsAt());
  }

  /** The last moment that any term of this access may end, with this one (R4.6, R4.8). */
  public Instant lastEnd(Term term) {
    return firstStart(term).plus(Term.LONGEST);
  }
}
