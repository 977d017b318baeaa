package io.aiclearance.intake;

/** What a sender is told, which is no more than they need. */
enum WebhookAnswer {
  /** Taken, now or before, or of no interest. */
  ACCEPTED(202, "", "", ""),
  MALFORMED(
      400,
      "invalid-request",
      "Not an announcement",
      "Send a JSON object that names an issue by its id and key."),
  /** Neither signature nor secret: whoever finds the address posts such. */
  UNSIGNED,
  /** A signature or secret, and a wrong one. */
  WRONGLY_SIGNED,
  /** No webhook secret is set, so that nobody can be verified. */
  NO_SECRET,
  TOO_LARGE(413, "too-large", "Too large", "Send less than a megabyte.");

  private final int status;
  private final String type;
  private final String title;
  private final String detail;

  /** The sender learns of the three no more than that. */
  WebhookAnswer() {
    this(
        401,
        "unauthorized",
        "Not verified",
        "Sign the body, or send the shared secret, as the operations guide says.");
  }

  WebhookAnswer(int status, String type, String title, String detail) {
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  String type() {
    return "urn:ai-clearance:problem:" + type;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }
}
