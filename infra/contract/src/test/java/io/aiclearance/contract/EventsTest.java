package io.aiclearance.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROW = Pattern.compile("^\\| (\\S+\\.json) \\| (\\w+) \\|");

  private final Template template = Template.actual();

  @Test
  void every_function_has_an_event_and_every_event_its_function() throws IOException {
    var listed = listed();
    try (var files = Files.list(SourceTree.ROOT.resolve("events"))) {
      var there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .collect(toCollection(TreeSet::new));
      assertEquals(there, new TreeSet<>(listed.keySet()));
    }
    assertEquals(
        template.functions().map(Template.Resource::id).collect(toCollection(TreeSet::new)),
        new TreeSet<>(listed.values()));
  }

  @ParameterizedTest
  @MethodSource("webhooks")
  void a_webhook_is_signed_with_the_local_secret_or_sends_it(String file)
      throws IOException, GeneralSecurityException {
    var headers = event(file).get("headers");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("local".getBytes(UTF_8), "HmacSHA256"));
    var signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body(event(file))));

    assertEquals(
        file.contains("automation") ? "local" : signature,
        headers.path("x-ai-clearance-secret").asText() + headers.path("x-hub-signature").asText());
    assertEquals(body(event(file)).length, headers.get("content-length").asInt());
  }

  static Stream<String> webhooks() {
    return files().filter(file -> file.startsWith("webhook-"));
  }

  @Test
  void the_same_webhook_comes_as_text_and_as_base64() throws IOException {
    assertArrayEquals(body(event("webhook-jira.json")), body(event("webhook-jira-base64.json")));
    assertArrayEquals(body(event("webhook-jira.json")), body(event("webhook-retried.json")));
  }

  @Test
  void an_automation_rule_sends_its_secret_and_nothing_to_tell_deliveries_apart()
      throws IOException {
    var headers = event("webhook-automation.json").get("headers");

    assertEquals("local", headers.get("x-ai-clearance-secret").asText());
    assertTrue(headers.path("x-hub-signature").isMissingNode());
    assertTrue(headers.path("x-atlassian-webhook-identifier").isMissingNode());
  }

  @Test
  void http_events_come_in_by_routes_that_exist() throws IOException {
    var routes = template.routes().map(Template.Route::toString).toList();
    for (var row : listed().entrySet()) {
      if (row.getValue().matches("WebhookFunction|ApiFunction|WebUiFunction")) {
        var event = event(row.getKey());
        assertTrue(routes.contains(event.get("routeKey").asText()), row.getKey());
        assertEquals(event.get("routeKey"), event.at("/requestContext/routeKey"), row.getKey());
        assertEquals(event.get("rawPath"), event.at("/requestContext/http/path"), row.getKey());
      }
    }
  }

  @Test
  void what_goes_to_the_api_says_twice_where_to() throws IOException {
    for (var file : files().filter(file -> file.startsWith("api-")).toList()) {
      var route = event(file).get("routeKey").asText();
      assertEquals(
          event(file).get("rawPath").asText(),
          route
              .substring(route.indexOf(' ') + 1)
              .replace("{proxy+}", event(file).at("/pathParameters/proxy").asText()),
          file);
    }
  }

  @Test
  void the_stream_brings_inserts_of_the_tables_own_keys() throws IOException {
    var records = event("clearance-stream.json").get("Records");
    var keys =
        template.find("ClearanceTable").orElseThrow().property("KeySchema").items().stream()
            .map(key -> key.at("AttributeName").text())
            .toList();

    assertEquals(3, records.size());
    for (var record : records) {
      assertEquals("INSERT", record.get("eventName").asText());
      assertEquals(keys, List.copyOf(names(record.at("/dynamodb/Keys"))));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothing_in_an_event_is_anybodys(String file) {
    var text = SourceTree.read("events/" + file);

    assertEquals(List.of(), found("[\\w.]+@(?!example\\.com)[\\w-]+\\.\\w+", text));
    assertEquals(List.of(), found("https?://(?!your-site\\.|issuer\\.example\\.com)[^\"/]+", text));
    assertEquals(List.of(), found("(?<![\\d.])(?!123456789012)\\d{12}(?!\\d)", text));
    assertEquals(List.of(), found("eyJ[\\w-]{10,}\\.|AKIA\\w{16}|ATATT\\w+", text));
  }

  static Stream<String> files() {
    return listed().keySet().stream();
  }

  private static Map<String, String> listed() {
    var rows = new TreeMap<String, String>();
    for (var line : SourceTree.read("events/README.md").lines().toList()) {
      var row = ROW.matcher(line);
      if (row.find()) {
        rows.put(row.group(1), row.group(2));
      }
    }
    return rows;
  }

  private static JsonNode event(String file) throws IOException {
    return JSON.readTree(SourceTree.read("events/" + file));
  }

  private static byte[] body(JsonNode event) {
    var body = event.path("body").asText();
    return event.get("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group()).toList();
  }
}
