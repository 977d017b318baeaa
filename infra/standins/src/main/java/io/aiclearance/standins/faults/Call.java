package io.aiclearance.standins.faults;

/**
 * A call that reached a proxy whole.
 *
 * @param number from 1, over all proxies of the plan, since it was armed
 * @param operation such as {@code TransactWriteItems}, or {@code PUT
 *     /api/v1/groups/{group}/users/{user}}
 */
public record Call(int number, Part part, String operation, Effect effect) {
  @Override
  public String toString() {
    return "%d %s %s: %s".formatted(number, part, operation, effect);
  }
}
