package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeepingTheCatalogTest {
  static final String SUNO =
      """
      {"id":"suno","name":"Suno","provider":"Suno","status":"approved","riskLevel":"medium",
       "defaultDays":30,"guidance":"Jingles only.","connector":{"type":"okta-group","groupId":"00g9"},
       "category":"audio","entitlement":{"groupName":"ai-suno","grants":"A Pro seat"},
       "riskProfile":{"summary":"Harmless.","trainsOnInput":false,"assessedBy":"Security",
                      "assessedOn":"2026-01-01","reviewBy":"2027-01-01"},
       "governedAssets":[{"kind":"data","name":"Jingles","dataClass":"internal","owner":"Marketing"}]}
      """;

  private final Office office = new Office();

  @BeforeEach
  void everybody_is_known() {
    for (var who : List.of("admin", "approver", "requester", "auditor")) {
      office.get(who, "/me").is(200);
    }
  }

  private Reply get(String who, String id) {
    return office.get(who, "/tools/{toolId}", "toolId", id);
  }

  private Reply put(String who, String id, String body, String version) {
    return office.put(who, "/tools/{toolId}", body, version, "toolId", id);
  }

  private Reply retire(String who, String id, String version) {
    return office.delete(who, "/tools/{toolId}", version, "toolId", id);
  }

  private Tool stored(String id) {
    return office.store.catalog().find(new ToolId(id)).orElseThrow();
  }

  private List<AuditEvent> changes() {
    return office.store.events().stream()
        .filter(event -> event.kind().name().startsWith("TOOL_"))
        .toList();
  }

  private AuditEvent last() {
    return changes().getLast();
  }

  private static String copilot(String field, String json) {
    var fields =
        new java.util.LinkedHashMap<>(
            Map.of(
                "name", "\"GitHub Copilot\"",
                "provider", "\"a provider\"",
                "status", "\"approved\"",
                "riskLevel", "\"low\"",
                "defaultDays", "30",
                "guidance", "\"Be kind.\"",
                "connector", "{\"type\":\"okta-group\",\"groupId\":\"g\"}"));
    fields.put(field, json);
    return fields.entrySet().stream()
        .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  @Test
  void a_tool_is_added_with_all_that_is_known_of_it() throws Exception {
    var added = office.post("admin", "/tools", SUNO).is(201);

    assertEquals("/api/v1/tools/suno", added.header("location"));
    assertEquals("\"1\"", added.header("etag"));
    assertEquals(added.body(), get("admin", "suno").is(200).body());
    var json = new ObjectMapper();
    var said = json.readTree(SUNO);
    for (var field : List.of("name", "connector", "entitlement", "riskProfile", "governedAssets")) {
      assertEquals(said.get(field), added.body().get(field));
    }
    assertEquals(EventKind.TOOL_ADDED, last().kind());
    assertEquals("person:acc-admin", last().actor().word());
  }

  @Test
  void an_id_is_made_from_the_name_and_access_is_by_hand_where_nothing_is_said() {
    var added =
        office
            .post(
                "admin",
                "/tools",
                "{\"name\":\"Suno: Música\",\"provider\":\"Suno\",\"status\":\"restricted\","
                    + "\"riskLevel\":\"low\",\"defaultDays\":7}")
            .is(201);

    assertEquals("suno-musica", added.text("/id"));
    assertEquals("manual", added.text("/connector/type"));
    assertEquals("", added.text("/guidance"));
  }

  @Test
  void what_was_read_can_be_sent_back_and_changes_nothing() throws Exception {
    office.post("admin", "/tools", SUNO).is(201);
    var before = changes().size();

    put("admin", "suno", SUNO, "\"1\"").is(200);

    assertEquals("\"1\"", get("admin", "suno").header("etag"));
    assertEquals(before, changes().size());
  }

  @Test
  void a_change_says_from_what_to_what() {
    var reply = put("admin", "github-copilot", copilot("riskLevel", "\"high\""), "\"1\"").is(200);

    assertEquals("\"2\"", reply.header("etag"));
    assertEquals(EventKind.TOOL_CHANGED, last().kind());
    assertEquals(Map.of("riskLevel", "low → high"), last().facts().details());
  }

  @Test
  void a_change_of_risk_touches_no_request_that_was_decided() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    put("admin", "github-copilot", copilot("riskLevel", "\"critical\""), "\"1\"").is(200);

    var decided = office.store.requests().find(new IssueKey("AIC-1")).orElseThrow();
    assertEquals(
        RiskLevel.LOW, ((Wanted.Listed) ((Request.Approved) decided).ask().wanted()).risk());
    assertEquals(
        "approved",
        office.get("requester", "/requests/{issueKey}", "issueKey", "AIC-1").text("/state"));
  }

  @Test
  void retiring_says_how_many_keep_their_access_and_takes_it_from_nobody() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
    office.asks("requester2", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-2").is(200);

    var reply = retire("admin", "github-copilot", "\"1\"").is(200);

    assertEquals("retired", reply.text("/status"));
    assertEquals("{\"count\":1,\"more\":false}", reply.body().get("openGrants").toString());
    assertEquals(EventKind.TOOL_RETIRED, last().kind());
    assertEquals(
        Map.of("status", "approved → retired", "openGrants", "1"), last().facts().details());
    assertEquals(1, office.get("requester", "/me/grants").is(200).body().get("items").size());
    get("requester", "github-copilot").isProblem(404, "not-found");
  }

  @Test
  void retiring_again_changes_nothing() {
    retire("admin", "github-copilot", "\"1\"").is(200);
    var again = retire("admin", "github-copilot", "\"2\"").is(200);

    assertEquals("\"2\"", again.header("etag"));
    assertEquals(1, changes().size());
  }

  @Test
  void a_retired_tool_comes_back_by_being_given_another_status() {
    retire("admin", "github-copilot", "\"1\"").is(200);

    put("admin", "github-copilot", copilot("status", "\"restricted\""), "\"2\"").is(200);

    assertEquals(ToolStatus.RESTRICTED, stored("github-copilot").status());
    assertEquals(EventKind.TOOL_CHANGED, last().kind());
  }

  @Test
  void what_another_tool_has_is_a_conflict_that_names_it() {
    office.post("admin", "/tools", SUNO).is(201);
    retire("admin", "suno", "\"1\"").is(200);
    for (var twin :
        List.of(
            SUNO.replace("\"Suno\"", "\"Suno 2\""),
            SUNO.replace("\"id\":\"suno\"", "\"id\":\"suno-2\"").replace("00g9", "00g8"))) {
      var reply = office.post("admin", "/tools", twin).isProblem(409, "conflict");
      assertTrue(reply.text("/detail").contains("Suno as suno, retired"), reply.text("/detail"));
    }
    var sameGroup =
        SUNO.replace("\"id\":\"suno\"", "\"id\":\"udio\"").replace("\"Suno\"", "\"Udio\"");
    var reply = office.post("admin", "/tools", sameGroup).isProblem(409, "conflict");
    assertEquals("/connector/groupId", reply.text("/errors/0/pointer"));
  }

  @Test
  void every_objection_is_said_at_once() {
    var reply =
        office
            .post(
                "admin",
                "/tools",
                SUNO.replace("medium", "critical")
                    .replace("\"defaultDays\":30", "\"defaultDays\":31")
                    .replace("\"Marketing\"", "\"jane@example.com\"")
                    .replace("2027-01-01", "2025-01-01"))
            .isProblem(422, "invalid");
    assertEquals(
        List.of("/defaultDays", "/riskProfile/reviewBy", "/riskProfile/assessedBy"),
        reply.each("errors", "/pointer"));
    assertTrue(reply.text("/errors/0/detail").contains("1 to 30"));
  }

  @Test
  void a_version_is_required_and_must_be_the_one_that_is_there() {
    office
        .put("admin", "/tools/{toolId}", copilot("name", "\"X\""), null, "toolId", "github-copilot")
        .isProblem(428, "version-required");
    office
        .delete("admin", "/tools/{toolId}", null, "toolId", "github-copilot")
        .isProblem(428, "version-required");
    put("admin", "github-copilot", copilot("name", "\"X\""), "\"2\"")
        .isProblem(412, "stale-version");
    retire("admin", "github-copilot", "\"0\"").isProblem(412, "stale-version");
    assertEquals(List.of(), changes());
  }

  @Test
  void somebody_who_was_faster_is_noticed_at_the_commit_too() {
    office.store.next(
        commit -> {
          put("admin", "github-copilot", copilot("name", "\"First\""), "\"1\"").is(200);
          return commit.get();
        });

    put("admin", "github-copilot", copilot("name", "\"Second\""), "\"1\"")
        .isProblem(412, "stale-version");
    assertEquals("First", stored("github-copilot").name());
  }

  @Test
  void two_who_add_one_tool_at_once_add_it_once() {
    office.store.next(
        commit -> {
          office.post("admin", "/tools", SUNO).is(201);
          assertEquals(new CommitOutcome.Stale(), commit.get());
          return new CommitOutcome.Stale();
        });

    var late = office.post("admin", "/tools", SUNO).isProblem(409, "conflict");

    assertEquals("/id", late.text("/errors/0/pointer"));
    assertEquals(1, changes().size());
  }

  @Test
  void two_who_give_one_name_at_once_give_it_once() {
    office.store.next(
        commit -> {
          var first = SUNO.replace("\"id\":\"suno\"", "\"id\":\"music\"");
          office.post("admin", "/tools", first).is(201);
          return commit.get();
        });

    var late = office.post("admin", "/tools", SUNO).isProblem(409, "conflict");

    assertEquals("/name", late.text("/errors/0/pointer"));
    assertTrue(late.text("/detail").contains("Suno as music"), late.text("/detail"));
    assertEquals(1, changes().size());
  }

  @Test
  void those_who_ask_see_what_they_can_ask_for_and_no_group() {
    office.post("admin", "/tools", SUNO).is(201);
    var seen = get("requester", "suno").is(200);

    assertEquals("{\"type\":\"okta-group\"}", seen.body().get("connector").toString());
    assertEquals("audio", seen.text("/category"));
    for (var field : List.of("entitlement", "riskProfile", "governedAssets", "version")) {
      assertFalse(seen.body().has(field), field);
    }
    assertFalse(office.get("requester", "/tools").is(200).body().toString().contains("00g9"));
    assertTrue(office.get("auditor", "/tools").is(200).body().toString().contains("00g9"));
    assertTrue(get("approver", "suno").is(200).body().has("riskProfile"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"midjourney", "nothing", "NO-ID", "a#b"})
  void what_one_may_not_see_is_not_there(String id) {
    get("requester", id).isProblem(404, "not-found");
    put("requester", id, copilot("name", "\"X\""), "\"1\"").isProblem(404, "not-found");
    retire("requester", id, "\"1\"").isProblem(404, "not-found");
  }

  @Test
  void only_jira_admins_keep_the_catalog() {
    for (var who : List.of("requester", "approver", "auditor")) {
      office.post(who, "/tools", "nonsense").isProblem(403, "forbidden");
      put(who, "github-copilot", "nonsense", "\"1\"").isProblem(403, "forbidden");
      retire(who, "github-copilot", "\"1\"").isProblem(403, "forbidden");
    }
    get("approver", "midjourney").is(200);
    put("approver", "midjourney", "nonsense", "\"1\"").isProblem(403, "forbidden");
    assertEquals(List.of(), changes());
  }

  @Test
  void a_list_is_narrowed_down_by_status_risk_and_text() {
    office.post("admin", "/tools", SUNO).is(201);
    assertEquals(List.of("midjourney"), ids("auditor", "status", "blocked"));
    assertEquals(List.of(), ids("requester", "status", "blocked"));
    assertEquals(List.of("claude", "midjourney"), ids("auditor", "riskLevel", "high"));
    assertEquals(List.of("suno"), ids("requester", "text", " AUDIO"));
    assertEquals(List.of("github-copilot"), ids("requester", "text", "Ｈｕｂ  c"));
    assertEquals(List.of(), ids("requester", "text", "Suno", "riskLevel", "high"));
    office.get("requester", "/tools", "status", "gone").isProblem(400, "invalid-request");
    office.get("requester", "/tools", "text", "x".repeat(101)).isProblem(400, "invalid-request");
  }

  @Test
  void a_cursor_is_good_for_its_own_filter_alone() {
    var cursor = office.get("auditor", "/tools", "limit", "1").is(200).text("/nextCursor");
    office
        .get("auditor", "/tools", "limit", "1", "status", "approved", "cursor", cursor)
        .isProblem(400, "invalid-request");
  }

  private List<String> ids(String who, String... query) {
    return office.get(who, "/tools", query).is(200).each("items", "/id");
  }

  @Test
  void a_body_may_name_its_tool_but_no_other() {
    put("admin", "github-copilot", copilot("id", "\"github-copilot\""), "\"1\"").is(200);
    var reply =
        put("admin", "github-copilot", copilot("id", "\"claude\""), "\"1\"")
            .isProblem(400, "invalid-request");
    assertEquals("/id", reply.text("/errors/0/pointer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/name|\"two\\nlines\"",
        "/name|\"  \"",
        "/name|5",
        "/provider|\"\"",
        "/status|\"Approved\"",
        "/riskLevel|null",
        "/defaultDays|181",
        "/defaultDays|1.5",
        "/guidance|[]",
        "/connector|\"manual\"",
        "/connector/type|{\"type\":\"scim\"}",
        "/connector/groupId|{\"type\":\"entra-group\"}",
        "/connector/groupId|{\"type\":\"manual\",\"groupId\":\"g\"}",
        "/connector/groupId|{\"type\":\"okta-group\",\"groupId\":\"../admins\"}",
        "/connector|{\"type\":\"manual\",\"token\":\"x\"}",
        "/category|\"a\\u2028b\"",
        "/entitlement/grants|{\"grants\":7}",
        "/riskProfile/assessedOn|{}",
        "/riskProfile/assessedOn|{\"assessedOn\":\"2026-02-30\"}",
        "/riskProfile/trainsOnInput|{\"assessedOn\":\"2026-01-01\",\"trainsOnInput\":\"no\"}",
        "/governedAssets|{}",
        "/governedAssets/0|[1]",
        "/governedAssets/1/dataClass|[{\"kind\":\"data\",\"name\":\"a\",\"dataClass\":\"public\"},{\"kind\":\"data\",\"name\":\"b\",\"dataClass\":\"secret\"}]",
        "/governedAssets/0|[{\"kind\":\"data\",\"name\":\"a\",\"dataClass\":\"public\",\"x\":1}]"
      })
  void what_is_misshapen_is_pointed_at(String pointerAndValue) {
    var bar = pointerAndValue.indexOf('|');
    var pointer = pointerAndValue.substring(0, bar);
    var field = pointer.substring(1).replaceAll("/.*", "");
    var reply =
        put("admin", "github-copilot", copilot(field, pointerAndValue.substring(bar + 1)), "\"1\"")
            .isProblem(400, "invalid-request");

    assertTrue(reply.each("errors", "/pointer").contains(pointer), reply.body().toString());
    assertEquals(List.of(), changes());
  }
}
