package io.aiclearance.standins.jira;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What becomes of webhooks between Jira and whoever receives them.
 *
 * <p>The n-th event of a site meets the same fate whenever the seed is the same.
 *
 * @param drop how many of all events never arrive, from 0 to 1
 * @param duplicate how many of the others arrive more than once, from 0 to 1
 * @param shuffle how long any delivery may be held up, so that later ones overtake it
 */
public record Network(long seed, double drop, double duplicate, Duration shuffle) {
  private static final int MOST_COPIES = 3;

  public static final Network GOOD = new Network(0, 0, 0, Duration.ZERO);

  /**
   * @param delay of the event itself
   * @param copies beside it
   */
  record Fate(boolean lost, Duration delay, List<Copy> copies) {}

  /**
   * @param sameIdentifier whether it can be told from its header; Jira has sent both kinds
   */
  record Copy(Duration delay, boolean sameIdentifier) {}

  public Network {
    if (drop < 0 || drop > 1 || duplicate < 0 || duplicate > 1 || shuffle.isNegative()) {
      throw new IllegalArgumentException("a share is from 0 to 1, a time is not negative");
    }
  }

  Fate of(long event) {
    if (equals(GOOD)) {
      return new Fate(false, Duration.ZERO, List.of());
    }
    var random = new SplittableRandom(seed * 1_000_003 + event);
    var lost = random.nextDouble() < drop;
    var delay = delay(random);
    var copies = new ArrayList<Copy>();
    if (random.nextDouble() < duplicate) {
      for (var left = random.nextInt(MOST_COPIES) + 1; left > 0; left--) {
        copies.add(new Copy(delay(random), random.nextInt(4) > 0));
      }
    }
    return new Fate(lost, delay, lost ? List.of() : copies);
  }

  private Duration delay(SplittableRandom random) {
    return shuffle.isZero() ? shuffle : Duration.ofNanos(random.nextLong(shuffle.toNanos()));
  }
}
