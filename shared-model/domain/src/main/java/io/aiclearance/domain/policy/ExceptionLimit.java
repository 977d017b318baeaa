package io.aiclearance.domain.policy;

/**
 * How far exceptions may go at one risk level (R4.9).
 *
 * @param mostOpen how many may be active at once; none where it is 0
 * @param mostDays how long one may last
 */
public record ExceptionLimit(int mostOpen, int mostDays) {
  public static final int MOST_OPEN = 100;
  public static final int MOST_DAYS = 365;

  public ExceptionLimit {
    if (mostOpen < 0 || mostOpen > MOST_OPEN || mostDays < 1 || mostDays > MOST_DAYS) {
      throw new IllegalArgumentException("exceptions are limited in number and length");
    }
  }
}
