package io.aiclearance.local.sources;

import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.TemplateProblem;
import io.aiclearance.local.template.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A schedule that follows the system's clock, also when that is moved forward. */
public final class ScheduleSource implements Source {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private final Trigger.Schedule trigger;
  private final Duration rate;
  private final Clock clock;
  private final LoadedFunction function;
  private final Consumer<String> deadLetters;
  private final Thread ticker;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Instant next;
  private volatile boolean open = true;

  public ScheduleSource(
      Trigger.Schedule trigger,
      Clock clock,
      LoadedFunction function,
      Consumer<String> deadLetters) {
    this.trigger = trigger;
    this.rate = rate(trigger.expression());
    this.clock = clock;
    this.function = function;
    this.deadLetters = deadLetters;
    this.next = clock.instant().plus(rate);
    this.ticker = Thread.ofVirtual().unstarted(this::tick);
  }

  private static Duration rate(String expression) {
    var rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw new TemplateProblem("the local system does not know the schedule " + expression);
    }
    var count = Integer.parseInt(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  public Trigger.Schedule trigger() {
    return trigger;
  }

  @Override
  public void start() {
    ticker.start();
  }

  private void tick() {
    while (open) {
      try {
        Thread.sleep(200);
        if (!clock.instant().isBefore(next)) {
          next = clock.instant().plus(rate);
          attempt();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void attempt() throws InterruptedException {
    for (var attempt = 0; attempt <= trigger.mostRetries(); attempt++) {
      try {
        runNow();
        return;
      } catch (FunctionError e) {
        Thread.sleep(1_000L << attempt);
      }
    }
    deadLetters.accept("{}");
  }

  @Override
  public boolean turn() {
    return false;
  }

  /** Runs the function now and gives back its answer's JSON. */
  public String runNow() throws FunctionError {
    running.set(true);
    try {
      return new String(function.invoke(EVENT), StandardCharsets.UTF_8);
    } finally {
      running.set(false);
    }
  }

  @Override
  public boolean quiet() {
    return !running.get() && clock.instant().isBefore(next);
  }

  @Override
  public String name() {
    return trigger.name();
  }

  @Override
  public void close() {
    open = false;
    ticker.interrupt();
  }
}
