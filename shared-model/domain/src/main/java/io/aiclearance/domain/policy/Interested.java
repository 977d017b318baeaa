package io.aiclearance.domain.policy;

import io.aiclearance.domain.Person;
import java.time.Instant;
import java.util.List;

/**
 * The people who have something of a decision, and do not make it: neither themselves, nor by
 * another account or address of theirs, nor through a delegate (R2.3).
 *
 * @param delegations of which those in force count, whatever they are for
 */
public record Interested(List<Person> people, List<Delegation> delegations, Instant now) {
  public Interested {
    people = List.copyOf(people);
    delegations = delegations.stream().filter(delegation -> delegation.inForce(now)).toList();
  }

  public boolean includes(Reviewer by) {
    return is(by.person())
        || delegations.stream().anyMatch(d -> d.to().isAlso(by.person()) && is(d.from()))
        || by.actsFor().stream()
            .anyMatch(stand -> stand.by().inForce(now) && is(stand.lender().person()));
  }

  private boolean is(Person somebody) {
    return people.stream().anyMatch(somebody::isAlso);
  }
}
