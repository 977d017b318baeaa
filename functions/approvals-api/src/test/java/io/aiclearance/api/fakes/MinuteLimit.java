package io.aiclearance.api.fakes;

import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.domain.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** So many a minute, as the real one counts. */
public final class MinuteLimit implements RateLimit {
  private final int most;
  private final Map<AccountId, List<Instant>> taken = new HashMap<>();

  public MinuteLimit() {
    this(5);
  }

  public MinuteLimit(int most) {
    this.most = most;
  }

  @Override
  public synchronized Optional<Duration> take(AccountId actor, Instant now) {
    var mine = taken.computeIfAbsent(actor, _ -> new ArrayList<>());
    mine.removeIf(time -> !time.isAfter(now.minusSeconds(60)));
    if (mine.size() >= most) {
      return Optional.of(Duration.between(now, mine.getFirst().plusSeconds(60)));
    }
    mine.add(now);
    return Optional.empty();
  }
}
