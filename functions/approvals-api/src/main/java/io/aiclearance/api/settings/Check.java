package io.aiclearance.api.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt showed.
 *
 * @param check stable: {@code comment-on-issues}
 * @param required whether the product works without it
 * @param says what is so
 * @param whatToDo what to click, where something is to be done
 */
record Check(
    String check, boolean required, Result result, String says, @Nullable String whatToDo) {
  enum Result {
    PASSED,
    FAILED,
    UNKNOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Check passed(String check, String says) {
    return new Check(check, true, Result.PASSED, says, null);
  }

  static Check failed(String check, String says, String whatToDo) {
    return new Check(check, true, Result.FAILED, says, whatToDo);
  }

  static Check unknown(String check, String says, String whatToDo) {
    return new Check(check, true, Result.UNKNOWN, says, whatToDo);
  }

  Check optional() {
    return new Check(check, false, result, says, whatToDo);
  }
}
