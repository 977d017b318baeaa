package io.aiclearance.runtime;

import java.util.Map;

/** A function's environment variables. */
public final class Environment {
  private Environment() {}

  /**
   * @throws IllegalStateException naming the variable, if it is not set
   */
  public static String require(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }
}
