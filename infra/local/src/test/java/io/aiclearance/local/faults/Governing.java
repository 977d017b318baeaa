package io.aiclearance.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.local.Levers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people do to how access is governed, each as one step that can be repeated: like anybody who
 * was not answered, they look first at what is there.
 */
final class Governing {
  private static final String POLICY = "/api/v1/settings/approval-policies/%s";
  private static final String BASELINE = "/api/v1/settings/baseline/%s";
  private static final String TOOL = "/api/v1/tools/%s";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI product;
  private final Levers levers;
  private final String mark;
  private final Set<String> touched = new TreeSet<>();
  private String made = "";

  /**
   * @param mark names what this walk makes
   */
  Governing(URI product, Levers levers, String mark) {
    this.product = product;
    this.levers = levers;
    this.mark = mark;
  }

  /** The partitions of what was made or changed. */
  List<String> partitions() {
    return List.copyOf(touched);
  }

  /** A policy that approves what auditors ask for. */
  boolean keepPolicy() throws Exception {
    return keep(
        POLICY,
        "POLICY#%s",
        "{\"name\":\"%s\",\"tool\":\"github-copilot\",\"autoApprove\":true,"
            + "\"groups\":[\"ai-auditors\"]}");
  }

  boolean retirePolicy() throws Exception {
    return retire(POLICY);
  }

  boolean keepProject() throws Exception {
    return keep(
        "/api/v1/settings/projects/AIC",
        "PROJECT#AIC",
        "{\"name\":\"%s\",\"fallback\":\"jiraAdmins\"}");
  }

  /** Another project, which takes part for a while. */
  boolean keepOtherProject() throws Exception {
    return keep(
        otherProject(), "PROJECT#" + otherKey(), "{\"name\":\"%s\",\"fallback\":\"jiraAdmins\"}");
  }

  boolean retireOtherProject() throws Exception {
    return retire(otherProject());
  }

  private String otherProject() {
    return "/api/v1/settings/projects/" + otherKey();
  }

  private String otherKey() {
    return mark.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  boolean keepBaseline() throws Exception {
    return keep(
        BASELINE, "BASELINE#%s", "{\"tool\":\"claude\",\"group\":\"ai-auditors\",\"why\":\"%s\"}");
  }

  boolean endBaseline() throws Exception {
    return retire(BASELINE);
  }

  boolean keepLicence() throws Exception {
    return keep(
        "/api/v1/settings/licence", "LICENCE#site", "{\"reference\":\"%s\",\"suspended\":false}");
  }

  boolean changeTool() throws Exception {
    return keep(
        TOOL,
        "TOOL#%s",
        "{\"name\":\"Tool %s\",\"provider\":\"Another\",\"status\":\"restricted\","
            + "\"riskLevel\":\"high\",\"defaultDays\":14}");
  }

  boolean retireTool() throws Exception {
    return retire(TOOL);
  }

  boolean askForException() throws Exception {
    return make(
        "approver",
        "/api/v1/exceptions",
        "/api/v1/exceptions?limit=100",
        "EXCEPTION",
        "{\"subject\":\"acc-customer\",\"toolId\":\"chatgpt-enterprise\","
            + "\"owner\":\"acc-admin\",\"overrides\":[\"one-person-one-stage\"],"
            + "\"reason\":\"%s\",\"days\":20}");
  }

  /** Writes a record as it is to be, on the version that is seen. */
  private boolean keep(String path, String partition, String settings) throws Exception {
    touched.add(partition.formatted(mark));
    var place = path.formatted(mark);
    var seen = call("admin", "GET", place, null, null);
    var tag = seen.headers().firstValue("etag");
    var condition =
        seen.statusCode() == 404 || tag.isEmpty() ? "If-None-Match: *" : "If-Match: " + tag.get();
    if (seen.statusCode() != 200 && seen.statusCode() != 404) {
      return false;
    }
    return good(call("admin", "PUT", place, condition, settings.formatted(mark)));
  }

  private boolean retire(String path) throws Exception {
    var place = path.formatted(mark);
    var seen = call("admin", "GET", place, null, null);
    return seen.statusCode() == 404
        || (seen.statusCode() == 200
            && good(
                call(
                    "admin",
                    "DELETE",
                    place,
                    "If-Match: " + seen.headers().firstValue("etag").orElse(""),
                    null)));
  }

  /** Changes the governance policy: one field of what is there. */
  boolean govern(String field, Object value) throws Exception {
    touched.add("GOVERNANCE#site");
    var path = "/api/v1/settings/governance";
    var seen = call("admin", "GET", path, null, null);
    if (seen.statusCode() != 200) {
      return false;
    }
    var settings = (ObjectNode) settings(JSON.readTree(seen.body()));
    settings.set(field, JSON.valueToTree(value));
    return good(
        call(
            "admin",
            "PUT",
            path,
            "If-Match: " + seen.headers().firstValue("etag").orElseThrow(),
            settings.toString()));
  }

  private static JsonNode settings(JsonNode shown) {
    return shown.has("settings") ? shown.get("settings") : shown;
  }

  boolean addTool() throws Exception {
    touched.add("TOOL#" + mark);
    var tool =
        Map.of(
            "id",
            mark,
            "name",
            "Tool " + mark,
            "provider",
            "Somebody",
            "status",
            "approved",
            "riskLevel",
            "low",
            "defaultDays",
            30);
    var answer = call("admin", "POST", "/api/v1/tools", null, JSON.writeValueAsString(tool));
    return good(answer) || there("/api/v1/tools/" + mark);
  }

  private boolean there(String path) throws Exception {
    return call("admin", "GET", path, null, null).statusCode() == 200;
  }

  boolean seed(String tool) throws Exception {
    touched.add("TOOL#" + tool);
    return good(
        call("admin", "POST", "/api/v1/catalog/seed", null, "{\"ids\":[\"" + tool + "\"]}"));
  }

  /** Asks for something that is to be found again by what it says, unless it is there. */
  boolean make(String who, String path, String list, String kind, String body) throws Exception {
    var there = find(who, list);
    if (there.isEmpty()) {
      var answer = call(who, "POST", path, null, body.formatted(mark));
      if (!good(answer)) {
        return false;
      }
      there = JSON.readTree(answer.body()).path("id").asText();
    }
    made = there;
    touched.add(kind + "#" + made);
    return true;
  }

  private String find(String who, String list) throws Exception {
    var answer = call(who, "GET", list, null, null);
    return JSON.readTree(answer.body())
        .path("items")
        .valueStream()
        .filter(item -> item.path("reason").asText().equals(mark))
        .map(item -> item.path("id").asText())
        .findFirst()
        .orElse("");
  }

  /** Does something to what was made last. */
  boolean then(String who, String path, String body) throws Exception {
    return good(call(who, "POST", path.formatted(made), null, body));
  }

  /** Approves or declines the change that waits, if one still does. */
  boolean settle(String who, String how) throws Exception {
    var waiting = call(who, "GET", "/api/v1/settings/changes?limit=100", null, null);
    if (waiting.statusCode() != 200) {
      return false;
    }
    var ids =
        JSON.readTree(waiting.body())
            .path("items")
            .valueStream()
            .map(item -> item.path("id").asText())
            .toList();
    var settled = true;
    for (var id : ids) {
      touched.add("PROPOSAL#" + id);
      var answer = settle(who, id, how);
      // what was proposed twice is outdated by the first approval
      settled &= good(answer.statusCode() == 409 ? settle(who, id, "refusal") : answer);
    }
    return settled;
  }

  private HttpResponse<String> settle(String who, String id, String how) throws Exception {
    return call(
        who,
        "POST",
        "/api/v1/settings/changes/" + id + "/" + how,
        null,
        how.equals("refusal") ? "{\"reason\":\"as the walk says\"}" : "{}");
  }

  /** Takes the whole as a file, and brings it back in as it is. */
  boolean bringBack() throws Exception {
    var file = call("admin", "GET", "/api/v1/catalog/export", null, null);
    if (!good(file)) {
      return false;
    }
    var path = "/api/v1/catalog/import?mode=";
    var plan = call("admin", "POST", path + "plan", null, file.body());
    return good(plan)
        && good(
            call(
                "admin",
                "POST",
                path + "apply&planId=" + JSON.readTree(plan.body()).path("planId").asText(),
                null,
                file.body()));
  }

  private static boolean good(HttpResponse<String> answer) {
    return answer.statusCode() < 300;
  }

  private HttpResponse<String> call(
      String who, String method, String path, @Nullable String header, @Nullable String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(product.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + levers.token(who + "@example.com"))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    Reached.note(method, product.resolve(path).getPath());
    if (header != null) {
      var colon = header.indexOf(": ");
      request.header(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 2));
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
