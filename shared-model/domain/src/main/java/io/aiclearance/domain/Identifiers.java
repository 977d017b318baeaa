package io.aiclearance.domain;

import java.util.regex.Pattern;

/** The shapes that identifiers may have, so that none can carry a separator of another's key. */
final class Identifiers {
  static final Pattern ISSUE_KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,49}-[1-9][0-9]{0,17}");
  static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9:_.@-]{1,128}");
  static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
  static final Pattern JOB =
      Pattern.compile("[A-Z][A-Z0-9_]{0,49}-[1-9][0-9]{0,17}\\.[1-9][0-9]{0,5}");

  private Identifiers() {}

  static void requireShape(String what, String value, Pattern shape) {
    if (!shape.matcher(value).matches()) {
      throw new IllegalArgumentException("not a valid " + what);
    }
  }
}
