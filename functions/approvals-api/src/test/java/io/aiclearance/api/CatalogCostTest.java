package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiclearance.api.exchange.ExchangeFile;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Cursors;
import io.aiclearance.api.http.KeptFile;
import io.aiclearance.api.tools.KeepTools;
import io.aiclearance.api.tools.SeedCatalog;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What keeping the catalog reads and writes, beyond finding out who calls. On AWS a query that
 * finds nothing costs half a unit too.
 */
final class CatalogCostTest {
  private static final Reviewer ADMIN =
      new Reviewer(Office.person("admin"), Set.of(Role.JIRA_ADMIN));
  private static final String TOOL =
      "{\"id\":\"jingles\",\"name\":\"Jingles\",\"provider\":\"x\",\"status\":\"approved\","
          + "\"riskLevel\":\"low\",\"defaultDays\":7}";

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private ToolsResource tools;
  private SeedCatalog seeds;
  private ExchangeFile exchange;

  @BeforeEach
  void the_supplied_list_is_seeded() {
    var client = LocalDynamoDb.client(capacity);
    var ports = Tables.create(client).ports(client);
    var keep = new KeepTools(ports.catalog(), ports.governance(), ports.grants(), ports.commits());
    tools = new ToolsResource(ports.catalog(), keep, new Listing(new Cursors(() -> "secret")));
    seeds = new SeedCatalog(keep);
    exchange =
        new ExchangeFile(
            keep, ports.governance(), ports.commits(), (_, _) -> Optional.empty(), () -> {});
    assertEquals(200, seed().status());
  }

  @Test
  void a_list_is_a_query_for_each_status_that_is_asked_for() {
    cost("1 GetItem 1.0, 5 Query 4.0", 200, () -> list());
    cost("1 GetItem 1.0, 1 Query 0.0", 200, () -> list("status", "approved"));
  }

  @Test
  void a_tool_is_one_look_and_its_limits_another() {
    cost("2 GetItem 2.0", 200, () -> get("cursor"));
  }

  @Test
  void adding_and_changing_are_a_look_at_the_catalog_and_one_transaction() {
    cost("2 GetItem 2.0, 5 Query 4.0, 1 TransactWriteItems 6.0", 201, () -> add());
    cost("3 GetItem 3.0, 5 Query 4.5, 1 TransactWriteItems 12.0", 200, () -> put("cursor"));
  }

  @Test
  void retiring_looks_at_the_open_grants_too() {
    cost("3 GetItem 3.0, 9 Query 4.0, 1 TransactWriteItems 12.0", 200, () -> retire("cursor"));
  }

  @Test
  void seeding_again_is_a_look_at_the_catalog() {
    cost("1 GetItem 1.0, 5 Query 4.0", 200, () -> seed());
  }

  @Test
  void a_file_is_a_look_at_everything_and_one_that_is_so_already_writes_nothing() {
    cost("1 GetItem 1.0, 8 Query 4.0", 200, () -> export());
    var file = ((KeptFile) export().body()).text();
    cost("1 GetItem 1.0, 8 Query 4.0", 200, () -> plan(file));
    var planId = new JsonMapper().valueToTree(plan(file).body()).get("planId").asText();
    cost("1 GetItem 1.0, 8 Query 4.0", 200, () -> apply(file, planId));
  }

  @Test
  void what_a_file_changes_is_one_transaction_a_record() {
    var file =
        ((KeptFile) export().body())
            .text()
            .replace("\"pendingDays\": 30", "\"pendingDays\": 7")
            .replace("\"name\": \"Cursor\"", "\"name\": \"Cursors\"");
    var planId = new JsonMapper().valueToTree(plan(file).body()).get("planId").asText();
    cost("1 GetItem 1.0, 8 Query 4.0, 2 TransactWriteItems 18.0", 200, () -> apply(file, planId));
    cost("1 GetItem 1.0, 8 Query 4.0", 409, () -> apply(file, planId));
  }

  private Answer list(String... query) {
    return tools.list(call("GET", "/tools", null, query), ADMIN, Office.START);
  }

  private Answer get(String id) {
    return tools.get(call("GET", "/tools/{toolId}", null, "toolId", id), ADMIN, Office.START);
  }

  private Answer add() {
    return tools.add(call("POST", "/tools", TOOL), ADMIN, Office.START);
  }

  private Answer put(String id) {
    var body = TOOL.replace("\"jingles\"", "\"" + id + "\"").replace("Jingles", "Tinkles");
    return tools.put(seen("PUT", body, id), ADMIN, Office.START);
  }

  private Answer retire(String id) {
    return tools.retire(seen("DELETE", null, id), ADMIN, Office.START);
  }

  private Answer seed() {
    return seeds.seed(call("POST", "/catalog/seed", "{}"), ADMIN, Office.START);
  }

  private Answer export() {
    return exchange.export(call("GET", "/catalog/export", null), ADMIN, Office.START);
  }

  private Answer plan(String file) {
    return exchange.load(
        call("POST", "/catalog/import", file, "mode", "plan"), ADMIN, Office.START);
  }

  private Answer apply(String file, String planId) {
    return exchange.load(
        call("POST", "/catalog/import", file, "mode", "apply", "planId", planId),
        ADMIN,
        Office.START);
  }

  private static Call seen(String method, @Nullable String body, String id) {
    var event = Office.event(method, "/tools/{toolId}", "admin", body, "toolId", id);
    event.getHeaders().put("if-match", "\"1\"");
    return decoded(event);
  }

  private static Call call(String method, String route, @Nullable String body, String... values) {
    return decoded(Office.event(method, route, "admin", body, values));
  }

  private static Call decoded(APIGatewayV2HTTPEvent event) {
    return Office.decoded(event);
  }

  /**
   * @param expected how often each operation was called, and the units of all of these calls
   */
  private void cost(String expected, int status, Supplier<Answer> call) {
    capacity.reset();
    assertEquals(status, call.get().status());
    var units = capacity.units();
    assertEquals(
        expected,
        new TreeMap<>(capacity.calls())
            .entrySet().stream()
                .map(
                    e ->
                        e.getValue() + " " + e.getKey() + " " + units.getOrDefault(e.getKey(), 0.0))
                .collect(Collectors.joining(", ")));
  }
}
