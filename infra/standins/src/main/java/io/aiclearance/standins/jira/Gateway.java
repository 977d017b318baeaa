package io.aiclearance.standins.jira;

/** Atlassian's API gateway: the same site under its cloud id, and the only place for tokens. */
final class Gateway {
  static final String CLOUD_ID = "11111111-2222-4333-8444-555555555555";
  static final String JIRA = "/ex/jira";
  static final String FORMS = "/jira/forms/cloud";

  /** Where Atlassian serves forms to access tokens; API tokens get them at the other place. */
  private static final String FORMS_OF_SITE = "/forms/";

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
    var jira = JIRA + "/" + CLOUD_ID;
    var forms = FORMS + "/" + CLOUD_ID;
    var path = incoming.path();
    if (path.startsWith(jira + FORMS_OF_SITE)) {
      return forms(incoming.at(forms + path.substring((jira + "/forms").length())));
    }
    if (path.startsWith(forms + "/")) {
      return forms(incoming);
    }
    if (path.startsWith(jira + "/rest/")) {
      return rest.answer(incoming.at(path.substring(jira.length())), RestApi.Door.GATEWAY);
    }
    return path.startsWith(jira + "/")
        ? Answer.json(404, Json.object().put("code", 404).put("message", "Not Found"))
        : Answer.json(
            401,
            Json.object().put("code", 401).put("message", "Unauthorized; scope does not match"));
  }

  private Answer forms(Incoming incoming) {
    return incoming.experimental()
        ? rest.answer(incoming, RestApi.Door.GATEWAY)
        : Answer.json(412, Json.object().put("message", EXPERIMENTAL));
  }
}
