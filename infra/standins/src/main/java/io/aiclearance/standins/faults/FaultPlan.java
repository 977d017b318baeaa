package io.aiclearance.standins.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which call goes wrong, and how: one plan is shared by the proxies in front of all the parts that
 * an operation calls, so that the k-th call is the k-th of the operation, whatever it calls.
 *
 * <p>Calls count when they have arrived whole, retries included. Safe for use by several threads;
 * calls that run side by side count in the order of their arrival.
 */
public final class FaultPlan {
  private final Duration retryAfter;
  private final List<Call> calls = new ArrayList<>();
  private int due;
  private @Nullable Fault fault;
  private @Nullable Call fired;
  private boolean dead;
  private int deaths;

  /** A plan whose throttled Jira, Okta and Graph calls are asked to wait a second. */
  public FaultPlan() {
    this(Duration.ofSeconds(1));
  }

  /**
   * @param retryAfter what throttled calls are told to wait, in whole seconds
   */
  public FaultPlan(Duration retryAfter) {
    this.retryAfter = retryAfter;
  }

  /** Forgets all calls, brings the process back to life, and breaks the k-th call from now on. */
  public synchronized void arm(int k, Fault kind) {
    if (k < 1) throw new IllegalArgumentException("calls are counted from 1: " + k);
    clear();
    due = k;
    fault = kind;
  }

  /** Forgets all calls, brings the process back to life, and breaks nothing. */
  public synchronized void disarm() {
    clear();
  }

  /** Lets calls through again after a death; counting and the log go on. */
  public synchronized void revive() {
    dead = false;
  }

  public synchronized boolean isDead() {
    return dead;
  }

  /** The calls since the plan was armed, in their order. */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The call at which the fault was due, once it has come; its effect says what happened. */
  public synchronized Optional<Call> firedAt() {
    return Optional.ofNullable(fired);
  }

  Duration retryAfter() {
    return retryAfter;
  }

  /** Counts a call and says what is to become of it. */
  synchronized Admission admit(Part part, String operation) {
    var number = calls.size() + 1;
    var injected = !dead && number == due ? fault : null;
    var effect = dead ? Effect.REFUSED_AFTER_DEATH : effect(injected, part, operation);
    var call = new Call(number, part, operation, effect);
    calls.add(call);
    if (injected != null) fired = call;
    if (injected == Fault.DEATH_BEFORE || injected == Fault.DEATH_AFTER) {
      dead = true;
      deaths++;
    }
    return new Admission(call, deaths);
  }

  /** Whether the process that made the call has not died since. */
  synchronized boolean isAwaited(Admission admission) {
    return admission.deaths() == deaths;
  }

  private static Effect effect(@Nullable Fault injected, Part part, String operation) {
    return switch (injected) {
      case null -> Effect.PASSED;
      case FAIL_BEFORE, DEATH_BEFORE -> Effect.NOT_FORWARDED;
      case LOST_RESPONSE, DEATH_AFTER -> Effect.ANSWER_LOST;
      case THROTTLE -> Effect.THROTTLED;
      case TRANSACTION_CONFLICT ->
          part == Part.DYNAMODB && operation.equals("TransactWriteItems")
              ? Effect.CONFLICTED
              : Effect.FAULT_NOT_APPLICABLE;
    };
  }

  private void clear() {
    calls.clear();
    due = 0;
    fault = null;
    fired = null;
    dead = false;
  }

  /** A counted call, and how often the process had died when it came. */
  record Admission(Call call, int deaths) {}
}
