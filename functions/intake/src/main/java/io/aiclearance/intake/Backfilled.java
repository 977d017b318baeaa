package io.aiclearance.intake;

/**
 * What a run of the backfill did.
 *
 * @param whole whether it has seen all that there was
 */
public record Backfilled(int announced, boolean whole) {}
