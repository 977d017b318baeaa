package io.aiclearance.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people do to how access is governed, each as one step that can be repeated: like anybody who
 * was not answered, they look first at what is there.
 */
final class Governing {
  private static final String POLICY = "/api/v1/settings/approval-policies/%s";
  private static final String BASELINE = "/api/v1/settings/baseline/%s";
  private static final String TOOL = "/api/v1/tools/%s";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Caller caller;
  private final String mark;
  private final Set<String> touched = new TreeSet<>();
  private String made = "";

  /**
   * @param mark names what this walk makes
   */
  Governing(Caller caller, String mark) {
    this.caller = caller;
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
    var seen = caller.get("admin", place);
    if (seen.status() != 200 && seen.status() != 404) {
      return false;
    }
    var isNew = seen.status() == 404 || seen.tag().isEmpty();
    var condition = isNew ? Map.of("If-None-Match", "*") : Map.of("If-Match", seen.tag());
    return caller.call("admin", "PUT", place, condition, settings.formatted(mark)).well();
  }

  private boolean retire(String path) throws Exception {
    var place = path.formatted(mark);
    var seen = caller.get("admin", place);
    return seen.status() == 404
        || (seen.status() == 200
            && caller.call("admin", "DELETE", place, Map.of("If-Match", seen.tag()), null).well());
  }

  /** Changes the governance policy: one field of what is there. */
  boolean govern(String field, Object value) throws Exception {
    touched.add("GOVERNANCE#site");
    var path = "/api/v1/settings/governance";
    var seen = caller.get("admin", path);
    if (seen.status() != 200) {
      return false;
    }
    var settings = (ObjectNode) settings(seen.json());
    settings.set(field, JSON.valueToTree(value));
    return caller
        .call("admin", "PUT", path, Map.of("If-Match", seen.tag()), settings.toString())
        .well();
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
    return caller.post("admin", "/api/v1/tools", tool).well() || there("/api/v1/tools/" + mark);
  }

  private boolean there(String path) throws Exception {
    return caller.get("admin", path).status() == 200;
  }

  boolean seed(String tool) throws Exception {
    touched.add("TOOL#" + tool);
    return caller.post("admin", "/api/v1/catalog/seed", Map.of("ids", List.of(tool))).well();
  }

  /** Asks for something that is to be found again by what it says, unless it is there. */
  boolean make(String who, String path, String list, String kind, String body) throws Exception {
    var there = find(who, list);
    if (there.isEmpty()) {
      var answer = caller.post(who, path, body.formatted(mark));
      if (!answer.well()) {
        return false;
      }
      there = answer.json().path("id").asText();
    }
    made = there;
    touched.add(kind + "#" + made);
    return true;
  }

  private String find(String who, String list) throws Exception {
    return caller
        .get(who, list)
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("reason").asText().equals(mark))
        .map(item -> item.path("id").asText())
        .findFirst()
        .orElse("");
  }

  /** Does something to what was made last. */
  boolean then(String who, String path, String body) throws Exception {
    return caller.post(who, path.formatted(made), body).well();
  }

  /** Approves or declines the change that waits, if one still does. */
  boolean settle(String who, String how) throws Exception {
    var waiting = caller.get(who, "/api/v1/settings/changes?limit=100");
    if (waiting.status() != 200) {
      return false;
    }
    var ids =
        waiting.json().path("items").valueStream().map(item -> item.path("id").asText()).toList();
    var settled = true;
    for (var id : ids) {
      touched.add("PROPOSAL#" + id);
      var answer = settle(who, id, how);
      // what was proposed twice is outdated by the first approval
      settled &= (answer.status() == 409 ? settle(who, id, "refusal") : answer).well();
    }
    return settled;
  }

  private Caller.Said settle(String who, String id, String how) throws Exception {
    return caller.post(
        who,
        "/api/v1/settings/changes/" + id + "/" + how,
        how.equals("refusal") ? Map.of("reason", "as the walk says") : Map.of());
  }

  /** Takes the whole as a file, and brings it back in as it is. */
  boolean bringBack() throws Exception {
    var file = caller.get("admin", "/api/v1/catalog/export");
    if (!file.well()) {
      return false;
    }
    var path = "/api/v1/catalog/import?mode=";
    var plan = caller.post("admin", path + "plan", file.body());
    return plan.well()
        && caller
            .post(
                "admin", path + "apply&planId=" + plan.json().path("planId").asText(), file.body())
            .well();
  }
}
