package io.aiclearance.standins.jira;

/** Atlassian's API gateway: the same site under its cloud id, and the only place for tokens. */
final class Gateway {
  static final String CLOUD_ID = "11111111-2222-4333-8444-555555555555";
  static final String JIRA = "/ex/jira";
  static final String FORMS = "/jira/forms/cloud";

  private static final String EXPERIMENTAL =
      "This API is experimental. Set the header 'X-ExperimentalApi: opt-in' to use it.";

  private final RestApi rest;

  Gateway(RestApi rest) {
    this.rest = rest;
  }

  static boolean concerns(String path) {
    return path.startsWith(JIRA + "/") || path.startsWith(FORMS + "/");
  }

  Answer answer(Incoming incoming) {
    var forms = incoming.path().startsWith(FORMS + "/");
    var base = (forms ? FORMS : JIRA) + "/" + CLOUD_ID + "/";
    if (!incoming.path().startsWith(base)) {
      return Answer.json(
          401, Json.object().put("code", 401).put("message", "Unauthorized; scope does not match"));
    }
    if (forms) {
      return incoming.experimental()
          ? rest.answer(incoming, RestApi.Door.GATEWAY)
          : Answer.json(412, Json.object().put("message", EXPERIMENTAL));
    }
    var path = incoming.path().substring(base.length() - 1);
    return path.startsWith("/rest/")
        ? rest.answer(incoming.at(path), RestApi.Door.GATEWAY)
        : Answer.json(404, Json.object().put("code", 404).put("message", "Not Found"));
  }
}
