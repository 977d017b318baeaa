package io.aiclearance.ticketsync;

import java.util.List;

/** What a person reads where Jira will not have what they sent, and what they can do. */
final class Refusing {
  static final String NO_SUCH_TYPE =
      "Jira does not offer this kind of request any more. Open the portal again and choose another"
          + " one, or ask your Jira admins.";
  static final String NO_CUSTOMER =
      "Jira does not let you ask in this service desk. Ask your Jira admins to add you to its"
          + " customers, then send your request again.";

  private Refusing() {}

  /**
   * @param fields as Jira's admins have named them
   */
  static String missing(List<String> fields) {
    return "Jira wants more for this kind of request than the panel asks for: "
        + String.join(", ", fields)
        + ". Ask in the service portal itself, or ask your Jira admins to make that optional.";
  }

  static String rejected(String text) {
    return text
        + " Ask in the service portal itself, or ask your Jira admins to look at this kind of"
        + " request.";
  }
}
