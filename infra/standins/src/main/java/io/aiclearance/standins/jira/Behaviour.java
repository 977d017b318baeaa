package io.aiclearance.standins.jira;

import java.time.Duration;
import java.util.Set;

/**
 * The unpleasant sides of a Jira site.
 *
 * @param withheld what the product's account may not do although it should
 * @param lateBy how long after its creation a request gets its fields, in real time
 * @param lateTypes the request types that this happens to
 * @param writeLimits whether writes to one issue are counted, and refused beyond Jira's limits
 * @param transitionsTake how long a transition takes, in real time; another one of the same issue
 *     is refused meanwhile
 * @param searchLag how long a new issue is not found by searches, although it can be read
 * @param network what happens to webhooks on their way
 */
public record Behaviour(
    Set<JiraPermission> withheld,
    Duration lateBy,
    Set<String> lateTypes,
    boolean writeLimits,
    Duration transitionsTake,
    Duration searchLag,
    Network network) {

  /** Everything is allowed and nothing is limited; a form's answers take a moment. */
  public static final Behaviour USUAL =
      new Behaviour(
          Set.of(),
          Duration.ofSeconds(2),
          Set.of("13"),
          false,
          Duration.ZERO,
          Duration.ZERO,
          Network.GOOD);

  public Behaviour {
    withheld = Set.copyOf(withheld);
    lateTypes = Set.copyOf(lateTypes);
  }

  /** These, and no others. */
  public Behaviour withholding(JiraPermission... permissions) {
    return new Behaviour(
        Set.of(permissions), lateBy, lateTypes, writeLimits, transitionsTake, searchLag, network);
  }

  public Behaviour late(Duration by, String... requestTypes) {
    return new Behaviour(
        withheld, by, Set.of(requestTypes), writeLimits, transitionsTake, searchLag, network);
  }

  public Behaviour limitingWrites(boolean limited) {
    return new Behaviour(withheld, lateBy, lateTypes, limited, transitionsTake, searchLag, network);
  }

  public Behaviour takingForTransitions(Duration time) {
    return new Behaviour(withheld, lateBy, lateTypes, writeLimits, time, searchLag, network);
  }

  public Behaviour findingNewIssuesAfter(Duration lag) {
    return new Behaviour(withheld, lateBy, lateTypes, writeLimits, transitionsTake, lag, network);
  }

  public Behaviour over(Network other) {
    return new Behaviour(
        withheld, lateBy, lateTypes, writeLimits, transitionsTake, searchLag, other);
  }
}
