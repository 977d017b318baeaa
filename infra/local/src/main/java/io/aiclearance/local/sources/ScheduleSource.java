package io.aiclearance.local.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.TemplateProblem;
import io.aiclearance.local.template.Trigger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A schedule that follows the system's clock, also when that is moved forward: then it runs once,
 * however many times have gone by.
 */
public final class ScheduleSource implements Source {
  private static final System.Logger LOG = System.getLogger(ScheduleSource.class.getName());
  private static final int TICK_MILLIS = 200;
  private static final int PAUSE_MILLIS = 1_000;
  private static final int LONGEST_PAUSE_MILLIS = 30_000;

  private final Trigger.Schedule trigger;
  private final ScheduleExpression expression;
  private final Clock clock;
  private final LoadedFunction function;
  private final Consumer<String> deadLetters;
  private final Thread ticker;
  private final AtomicInteger running = new AtomicInteger();
  private volatile Instant next;
  private volatile boolean open = true;

  public ScheduleSource(
      Trigger.Schedule trigger,
      Clock clock,
      LoadedFunction function,
      Consumer<String> deadLetters) {
    this.trigger = trigger;
    this.expression = expression(trigger);
    this.clock = clock;
    this.function = function;
    this.deadLetters = deadLetters;
    this.next = after(clock.instant());
    this.ticker = Thread.ofVirtual().unstarted(this::tick);
  }

  private static ScheduleExpression expression(Trigger.Schedule trigger) {
    try {
      return ScheduleExpression.parse(trigger.expression());
    } catch (IllegalArgumentException e) {
      throw new TemplateProblem("the schedule " + trigger.id() + ": " + e.getMessage());
    }
  }

  private Instant after(Instant now) {
    return expression.after(now, ZoneOffset.UTC).orElse(Instant.MAX);
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
        Thread.sleep(TICK_MILLIS);
        var due = next;
        if (!clock.instant().isBefore(due)) {
          attempt(due);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (open) {
          LOG.log(System.Logger.Level.WARNING, trigger.id() + " is in trouble", e);
        }
      }
    }
  }

  private void attempt(Instant due) throws InterruptedException {
    running.incrementAndGet();
    try {
      next = after(clock.instant());
      var event = ScheduleEvents.event(trigger.id(), due);
      for (var attempt = 0; attempt <= trigger.mostRetries(); attempt++) {
        try {
          run(event);
          return;
        } catch (FunctionError e) {
          Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, PAUSE_MILLIS << Math.min(attempt, 5)));
        }
      }
      deadLetters.accept(event);
    } finally {
      running.decrementAndGet();
    }
  }

  private String run(String event) throws FunctionError {
    return new String(function.invoke(event.getBytes(UTF_8)), UTF_8);
  }

  @Override
  public boolean turn() {
    return false;
  }

  /** Runs the function now and gives back its answer's JSON. */
  public String runNow() throws FunctionError {
    running.incrementAndGet();
    try {
      return run(ScheduleEvents.event(trigger.id(), clock.instant()));
    } finally {
      running.decrementAndGet();
    }
  }

  @Override
  public boolean quiet() {
    return running.get() == 0 && clock.instant().isBefore(next);
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
