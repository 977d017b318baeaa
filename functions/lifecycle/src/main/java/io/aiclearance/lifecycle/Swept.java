package io.aiclearance.lifecycle;

/** What a sweep did: what failed is due still. */
public record Swept(int done, int failed) {
  Swept and(Swept more) {
    return new Swept(done + more.done, failed + more.failed);
  }
}
