package io.aiclearance.standins;

import java.util.List;
import java.util.Locale;

/** The people of the local system: each is {@code NAME@example.com}, everywhere. */
public final class People {
  public static final List<String> NAMES =
      List.of(
          "requester",
          "requester2",
          "approver",
          "approver2",
          "security",
          "admin",
          "auditor",
          "customer");

  private People() {}

  public static String email(String name) {
    return name + "@example.com";
  }

  /** The part of an address before the at sign. */
  public static String name(String email) {
    var at = email.indexOf('@');
    return at < 0 ? email : email.substring(0, at);
  }

  /** A name as a person would write it, such as {@code Requester2 Example}. */
  public static String given(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
