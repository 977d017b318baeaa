package io.aiclearance.local.sources;

/** Something that makes a function run. */
public interface Source extends AutoCloseable {
  void start();

  /** Delivers what waits, once, on the caller's thread; says whether there was anything. */
  boolean turn() throws InterruptedException;

  /**
   * Whether nothing is waiting or under way; asked again and again while the system comes to rest.
   */
  boolean quiet();

  String name();

  @Override
  void close();
}
