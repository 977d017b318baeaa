package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeedingTheCatalogTest {
  private static final String ROUTE = "/catalog/seed";

  private final Office office = new Office();

  @BeforeEach
  void everybody_is_known() {
    for (var who : List.of("admin", "approver", "requester", "auditor")) {
      office.get(who, "/me").is(200);
    }
  }

  private Reply seed(String body) {
    return office.post("admin", ROUTE, body).is(200);
  }

  private List<AuditEvent> added() {
    return office.store.events().stream()
        .filter(event -> event.kind() == EventKind.TOOL_ADDED)
        .toList();
  }

  private Tool stored(String id) {
    return office.store.catalog().find(new ToolId(id)).orElseThrow();
  }

  private static Map<String, String> outcomes(Reply reply) {
    var outcomes = new TreeMap<String, String>();
    reply
        .body()
        .get("results")
        .forEach(each -> outcomes.put(each.get("id").asText(), each.get("outcome").asText()));
    return outcomes;
  }

  @Test
  void the_list_has_well_known_tools_of_every_kind_each_once() {
    var reply = office.get("admin", ROUTE).is(200);
    var ids = reply.each("tools", "/id");
    var names = reply.each("tools", "/name").stream().map(PlainName::new).toList();

    assertTrue(ids.size() >= 45, () -> ids.size() + " tools");
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertEquals(names.size(), new HashSet<>(names).size());
    assertEquals(ids.stream().sorted().toList(), ids);
    assertTrue(new HashSet<>(reply.each("tools", "/category")).size() >= 12);
    reply
        .body()
        .get("tools")
        .forEach(tool -> assertTrue(tool.get("guidance").asText().length() > 20, tool::toString));
  }

  @Test
  void the_list_says_what_the_catalog_has_whatever_its_id_or_status() {
    office.store.seed(
        new Tool(
            new ToolId("music"),
            "ＳＵＮＯ",
            "x",
            ToolStatus.RETIRED,
            RiskLevel.LOW,
            1,
            "",
            new ConnectorBinding.Manual(),
            Revision.NEW));
    var known = new TreeMap<String, String>();
    office
        .get("auditor", ROUTE)
        .is(200)
        .body()
        .get("tools")
        .forEach(
            tool -> {
              if (tool.has("known")) {
                known.put(tool.get("id").asText(), tool.at("/known/status").asText());
              }
            });
    assertEquals(
        Map.of(
            "chatgpt-enterprise", "approved",
            "claude", "approved",
            "github-copilot", "approved",
            "midjourney", "blocked",
            "suno", "retired"),
        known);
  }

  @Test
  void seeded_tools_come_in_restricted_and_by_hand() {
    var reply = seed("{}");

    assertEquals(4, reply.body().get("known").asInt());
    assertEquals(0, reply.body().get("refused").asInt());
    assertEquals(added().size(), reply.body().get("added").asInt());
    assertEquals(ToolStatus.RESTRICTED, stored("cursor").status());
    assertEquals("manual", stored("cursor").connector().type());
    assertEquals("code", stored("cursor").dossier().category());
    assertEquals("supplied list", added().getFirst().facts().details().get("source"));
    assertEquals("person:acc-admin", added().getFirst().actor().word());
    assertTrue(office.store.catalog().all().stream().allMatch(tool -> tool.name().length() > 1));
  }

  @Test
  void seeding_twice_changes_nothing_that_was_made_ones_own() {
    seed("{}");
    var mine =
        "{\"name\":\"Our editor\",\"provider\":\"Us\",\"status\":\"approved\",\"riskLevel\":\"low\","
            + "\"defaultDays\":1}";
    office.put("admin", "/tools/{toolId}", mine, "\"1\"", "toolId", "cursor").is(200);
    office.delete("admin", "/tools/{toolId}", "\"1\"", "toolId", "deepl").is(200);
    var before = office.store.catalog().all();
    var events = office.store.events().size();

    var again = seed("{\"status\":\"approved\"}");

    assertEquals(0, again.body().get("added").asInt());
    assertEquals(0, again.body().get("refused").asInt());
    assertEquals(before, office.store.catalog().all());
    assertEquals(events, office.store.events().size());
  }

  @Test
  void chosen_tools_come_in_alone_and_approved_where_that_is_said() {
    var reply = seed("{\"ids\":[\"deepl\",\"claude\"],\"status\":\"approved\"}");

    assertEquals(Map.of("deepl", "added", "claude", "known"), outcomes(reply));
    assertEquals(ToolStatus.APPROVED, stored("deepl").status());
    assertEquals(1, added().size());
    assertEquals(List.of(), seed("{\"ids\":[]}").each("results", "/id"));
  }

  @Test
  void seeding_that_was_cut_off_goes_on_when_it_is_repeated() {
    office.store.next(
        _ -> {
          throw new IllegalStateException("the function was stopped");
        });
    office.post("admin", ROUTE, "{\"ids\":[\"cursor\",\"deepl\"]}").is(500);

    assertEquals(
        Map.of("cursor", "added", "deepl", "added"),
        outcomes(seed("{\"ids\":[\"cursor\",\"deepl\"]}")));
    assertEquals(2, added().size());
  }

  @Test
  void one_that_cannot_be_added_spoils_no_other() {
    office.store.next(
        commit -> {
          office.post("admin", ROUTE, "{\"ids\":[\"cursor\"]}").is(200);
          return commit.get();
        });

    var reply = seed("{\"ids\":[\"cursor\",\"deepl\"]}");

    assertEquals(Map.of("cursor", "refused", "deepl", "added"), outcomes(reply));
    assertTrue(reply.text("/results/0/detail").contains("The catalog has Cursor as cursor"));
    assertEquals(2, added().size());
  }

  @Test
  void only_jira_admins_seed_and_auditors_may_look() {
    for (var who : List.of("requester", "approver", "auditor")) {
      office.post(who, ROUTE, "nonsense").isProblem(403, "forbidden");
    }
    for (var who : List.of("requester", "approver")) {
      office.get(who, ROUTE).isProblem(403, "forbidden");
    }
    assertEquals(List.of(), added());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ids|{\"ids\":\"all\"}",
        "/ids/0|{\"ids\":[7]}",
        "/ids/1|{\"ids\":[\"deepl\",\"no-such-tool\"]}",
        "/ids/1|{\"ids\":[\"deepl\",\"deepl\"]}",
        "/status|{\"status\":\"blocked\"}",
        "/status|{\"status\":null}",
        "|{\"all\":true}"
      })
  void what_is_misshapen_adds_nothing(String pointerAndBody) {
    var bar = pointerAndBody.indexOf('|');
    var reply =
        office
            .post("admin", ROUTE, pointerAndBody.substring(bar + 1))
            .isProblem(400, "invalid-request");
    assertTrue(
        reply.each("errors", "/pointer").contains(pointerAndBody.substring(0, bar)),
        reply.body().toString());
    assertEquals(List.of(), added());
  }
}
