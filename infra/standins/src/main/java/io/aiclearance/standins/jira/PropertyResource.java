package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code /rest/api/3/issue/{issue}/properties}. */
final class PropertyResource {
  static final String TOO_LONG =
      "The property value cannot be longer than 32768 characters, or is missing.";
  private static final int LONGEST = 32_768;

  private final Site site;
  private final SiteEdits edits;
  private final SiteView siteView;

  PropertyResource(Site site, SiteEdits edits, SiteView siteView) {
    this.site = site;
    this.edits = edits;
    this.siteView = siteView;
  }

  void addTo(Routes routes) {
    var path = "/rest/api/3/issue/{issue}/properties/{property}";
    routes
        .on("GET", "/rest/api/3/issue/{issue}/properties", this::list)
        .on("GET", path, this::read)
        .on("PUT", path, this::put)
        .on("DELETE", path, this::delete);
  }

  static boolean fits(JsonNode value) {
    return !value.isMissingNode() && Json.write(value).length() <= LONGEST;
  }

  private Answer list(Call call) {
    return site.find(call.path("issue"), call.caller())
        .answer(
            issue -> {
              var body = Json.object();
              body.set(
                  "keys",
                  issue.properties().keySet().stream()
                      .map(
                          key ->
                              Json.object()
                                  .put(
                                      "self",
                                      "%s/issue/%s/properties/%s"
                                          .formatted(siteView.rest("3"), issue.key(), key))
                                  .put("key", key))
                      .collect(Json.toArray()));
              return Answer.ok(body);
            });
  }

  private Answer read(Call call) {
    var name = call.path("property");
    return site.find(call.path("issue"), call.caller())
        .answer(
            issue -> {
              var value = issue.properties().get(name);
              return value == null
                  ? Answer.error(404, "The property %s does not exist.".formatted(name))
                  : Answer.ok(Json.object().put("key", name).set("value", value));
            });
  }

  private Answer put(Call call) {
    if (!fits(call.body())) {
      return Answer.error(400, TOO_LONG);
    }
    return edits
        .putProperty(call.path("issue"), call.path("property"), call.body(), call.caller())
        .answer(isNew -> Answer.json(isNew ? 201 : 200, Json.object()));
  }

  private Answer delete(Call call) {
    return edits
        .removeProperty(call.path("issue"), call.path("property"), call.caller())
        .answer(_ -> Answer.empty(204));
  }
}
