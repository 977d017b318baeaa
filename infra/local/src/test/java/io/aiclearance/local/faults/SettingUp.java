package io.aiclearance.local.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What an admin does to how the site is set up, each as one repeatable step.
 *
 * @param mark names what this walk leaves
 */
record SettingUp(Caller caller, String mark) {
  private static final String PATH = "/api/v1/settings/intake";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sets the site up otherwise than it was, as an admin does who has looked at it before. */
  boolean setUp() throws Exception {
    return change(settings -> settings.putObject("questions").put("toolUrl", mark));
  }

  /** Names the groups whose members are Jira admins. */
  boolean admins(String... groups) throws Exception {
    return change(
        settings ->
            ((ObjectNode) settings.path("roleGroups"))
                .set("jiraAdmin", JSON.valueToTree(List.of(groups))));
  }

  private boolean change(Consumer<ObjectNode> how) throws Exception {
    var seen = caller.get("admin", PATH);
    if (seen.status() != 200 || !(seen.json().path("settings") instanceof ObjectNode settings)) {
      return false;
    }
    how.accept(settings);
    return put(PATH, Map.of("If-Match", seen.tag()), settings.toString());
  }

  /** The same service account's token again. */
  boolean renewCredentials() throws Exception {
    return put(
        PATH + "/credentials",
        Map.of(),
        "{\"kind\":\"basic\",\"email\":\"ai-clearance@example.com\",\"token\":\"local\"}");
  }

  boolean rotateSecret() throws Exception {
    return put(PATH + "/webhook-secret", Map.of(), "{\"secret\":\"" + mark + "\"}");
  }

  boolean endRotation() throws Exception {
    return caller.call("admin", "DELETE", PATH + "/webhook-secret/previous", Map.of(), null).well();
  }

  private boolean put(String path, Map<String, String> headers, String body) throws Exception {
    return caller.call("admin", "PUT", path, headers, body).well();
  }
}
