package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that nobody wrote with care, or somebody wrote with another care. */
final class HostileFilesTest {
  private static final String START = "{\"format\":\"ai-clearance/governance@1\"";
  private static final String TOOL =
      "{\"id\":\"%s\",\"name\":\"%s\",\"provider\":\"x\",\"status\":\"approved\","
          + "\"riskLevel\":\"low\",\"defaultDays\":1%s}";

  private final Office office = new Office();

  @BeforeEach
  void the_admin_is_known() {
    office.get("admin", "/me").is(200);
  }

  record Case(String pointer, String file) {
    @Override
    public String toString() {
      return pointer + " " + file.substring(0, Math.min(file.length(), 90));
    }
  }

  private static Case section(String pointer, String name, String json) {
    return new Case(pointer, START + ",\"" + name + "\":" + json + "}");
  }

  private static Case tools(String pointer, String... tools) {
    return section(pointer, "tools", "[" + String.join(",", tools) + "]");
  }

  private static String tool(String id, String name, String more) {
    return TOOL.formatted(id, name, more);
  }

  private static String governance(String level, String rest) {
    return "{\"rules\":{\"low\":%s,\"medium\":%s,\"high\":%s,\"critical\":%s},%s}"
        .formatted(level, level, level, level, rest);
  }

  private static final String LEVEL =
      "{\"stages\":[{\"role\":\"approver\",\"quorum\":1}],\"maxDays\":30,\"autoApproval\":true}";
  private static final String REST =
      "\"exceptionLimits\":{\"low\":{\"mostOpen\":1,\"mostDays\":1},"
          + "\"medium\":{\"mostOpen\":1,\"mostDays\":1},"
          + "\"high\":{\"mostOpen\":1,\"mostDays\":1},"
          + "\"critical\":{\"mostOpen\":1,\"mostDays\":1}},"
          + "\"unknownTools\":\"review\",\"unclassified\":\"high\",\"pendingDays\":30,"
          + "\"secondAdmin\":false";

  static List<Case> files() {
    return List.of(
        new Case("", "governance"),
        new Case("", "[]"),
        new Case("", "null"),
        new Case("", START),
        new Case("", START + "} {}"),
        new Case("", START + ",\"format\":\"x\"}"),
        new Case("", START + ",\"tools\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
        new Case("", START + ",\"tools\":[{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{}}}}}}}]}"),
        new Case("", START + ",\"people\":[]}"),
        new Case("", START + ",\"__proto__\":{}}"),
        new Case("", START + ",\"licence\":{\"reference\":\"x\"}}"),
        new Case("/format", "{}"),
        new Case("/format", "{\"format\":\"ai-clearance/governance@2\"}"),
        new Case("/format", "{\"format\":1}"),
        section("/tools", "tools", "{}"),
        section("/tools", "tools", "null"),
        section("/tools/1", "tools", "[" + tool("a", "A", "") + ",7]"),
        tools("/tools/1/id", tool("a", "A", ""), tool("a", "B", "")),
        tools("/tools/0/id", tool("../a", "A", "")),
        tools("/tools/0/id", "{\"name\":\"A\"}"),
        tools("/tools/0/name", tool("a", "A\\nB", "")),
        tools("/tools/0/name", tool("a", "\\ud800", "")),
        tools("/tools/0", tool("a", "A", ",\"version\":3")),
        tools("/tools/0/guidance", tool("a", "A", ",\"guidance\":\"" + "x".repeat(2_001) + "\"")),
        tools("/tools/0/riskProfile/assessedOn", tool("a", "A", ",\"riskProfile\":{}")),
        tools(
            "/tools/0/connector/groupId",
            tool("a", "A", ",\"connector\":{\"type\":\"okta-group\"}")),
        section("/tools", "tools", "[" + "{},".repeat(1_000) + "{}]"),
        section("/governance", "governance", "[]"),
        section("/governance/rules", "governance", "{" + REST + "}"),
        section(
            "/governance/rules/low",
            "governance",
            governance(LEVEL, REST).replace("\"low\":" + LEVEL + ",", "")),
        section(
            "/governance/rules",
            "governance",
            governance(LEVEL, REST).replace("{\"low\"", "{\"none\":{},\"low\"")),
        section(
            "/governance/pendingDays", "governance", governance(LEVEL, REST.replace("30", "0"))),
        section(
            "/governance/pendingDays", "governance", governance(LEVEL, REST.replace("30", "9e9"))),
        section(
            "/governance/secondAdmin",
            "governance",
            governance(LEVEL, REST.replace("false", "\"false\""))),
        section(
            "/governance/secondAdmin",
            "governance",
            governance(LEVEL, REST.replace(",\"secondAdmin\":false", ""))),
        section(
            "/governance/rules/low/maxDays",
            "governance",
            governance(LEVEL.replace("\"maxDays\":30", "\"maxDays\":181"), REST)),
        section(
            "/governance/rules/low/stages",
            "governance",
            governance(LEVEL.replace("{\"role\":\"approver\",\"quorum\":1}", ""), REST)),
        section(
            "/governance/rules/critical/stages",
            "governance",
            governance(
                LEVEL.replace(
                    "{\"role\":\"approver\",\"quorum\":1}",
                    "{\"role\":\"approver\",\"quorum\":1},{\"role\":\"approver\",\"quorum\":2}"),
                REST)),
        section(
            "/governance/rules/high/stages/0/role",
            "governance",
            governance(LEVEL.replace("\"approver\"", "\"auditor\""), REST)),
        section(
            "/governance/rules/high/stages/0/quorum",
            "governance",
            governance(LEVEL.replace("\"quorum\":1", "\"quorum\":11"), REST)),
        section(
            "/governance/exceptionLimits/low/mostOpen",
            "governance",
            governance(LEVEL, REST.replaceFirst("\"mostOpen\":1", "\"mostOpen\":-1"))),
        section(
            "/governance/exceptionLimits/low",
            "governance",
            governance(LEVEL, REST.replace("{\"low\":{\"mostOpen\":1,\"mostDays\":1},", "{"))),
        section(
            "/governance/exceptionLimits",
            "governance",
            governance(LEVEL, REST.replace("exceptionLimits", "limits"))),
        section(
            "/approvalPolicies/0/id",
            "approvalPolicies",
            "[{\"id\":\"A B\",\"name\":\"x\",\"autoApprove\":true}]"),
        section(
            "/approvalPolicies/0/autoApprove",
            "approvalPolicies",
            "[{\"id\":\"a\",\"name\":\"x\"}]"),
        section(
            "/approvalPolicies/0/groups/1",
            "approvalPolicies",
            "[{\"id\":\"a\",\"name\":\"x\",\"autoApprove\":true,\"groups\":[\"g\",\"g\"]}]"),
        section(
            "/approvalPolicies/0/maxDays",
            "approvalPolicies",
            "[{\"id\":\"a\",\"name\":\"x\",\"autoApprove\":true,\"maxDays\":0}]"),
        section(
            "/approvalPolicies/0",
            "approvalPolicies",
            "[{\"id\":\"a\",\"name\":\"x\",\"autoApprove\":true,\"changedBy\":\"acc-requester\"}]"),
        section(
            "/approvalPolicies/0/tool",
            "approvalPolicies",
            "[{\"id\":\"a\",\"name\":\"x\",\"autoApprove\":true,\"tool\":\"\"}]"),
        section("/projects/0/key", "projects", "[{\"key\":\"aic\",\"name\":\"x\"}]"),
        section("/projects/0/fallback", "projects", "[{\"key\":\"AIC\",\"name\":\"x\"}]"),
        section(
            "/projects/0/approvers",
            "projects",
            "[{\"key\":\"AIC\",\"name\":\"x\",\"fallback\":\"nobody\",\"approvers\":{\"jiraAdmin\":{}}}]"),
        section(
            "/projects/0/approvers/approver/people/0",
            "projects",
            "[{\"key\":\"AIC\",\"name\":\"x\",\"fallback\":\"nobody\","
                + "\"approvers\":{\"approver\":{\"people\":[\"Jane Doe\"]}}}]"),
        section(
            "/projects/1/key",
            "projects",
            "[{\"key\":\"AIC\",\"name\":\"x\",\"fallback\":\"nobody\"},"
                + "{\"key\":\"AIC\",\"name\":\"y\",\"fallback\":\"nobody\"}]"),
        section("/baseline/0/group", "baseline", "[{\"id\":\"a\",\"tool\":\"claude\"}]"),
        section("/baseline/0/tool", "baseline", "[{\"id\":\"a\",\"tool\":\"#\",\"group\":\"g\"}]"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void is_refused_with_a_pointer_and_changes_nothing(Case hostile) {
    for (var mode : List.of("plan", "apply")) {
      var reply = send(hostile.file(), mode).isProblem(400, "invalid-request");
      assertTrue(
          reply.each("errors", "/pointer").contains(hostile.pointer()), reply.body().toString());
    }
    assertEquals(
        List.of(),
        office.store.events().stream()
            .filter(event -> !event.kind().name().equals("IDENTITY_BOUND"))
            .toList());
  }

  private Reply send(String file, String mode) {
    return mode.equals("plan")
        ? office.post("admin", "/catalog/import", file, "mode", mode)
        : office.post("admin", "/catalog/import", file, "mode", mode, "planId", "0".repeat(64));
  }

  @Test
  void a_file_may_have_a_mebibyte_and_no_more_and_other_bodies_stay_small() {
    var guidance = ",\"guidance\":\"" + "x".repeat(2_000) + "\"";
    var file = new StringBuilder(START + ",\"tools\":[");
    for (var i = 0; i < 470; i++) {
      file.append(i == 0 ? "" : ",").append(tool("t" + i, "T" + i, guidance));
    }
    file.append("]}");
    assertTrue(file.length() > 950_000 && file.length() < 1_048_576, () -> "" + file.length());
    send(file.toString(), "plan").is(200);

    var more = file + " ".repeat(1_048_577 - file.length());
    var reply = send(more, "plan").isProblem(413, "too-large");
    assertEquals("Send at most 1024 KiB.", reply.text("/detail"));
    send("é".repeat(600_000), "plan").isProblem(413, "too-large");
    var tool = tool("a", "A", "") + " ".repeat(65_536);
    var small = office.post("admin", "/tools", tool).isProblem(413, "too-large");
    assertEquals("Send at most 64 KiB.", small.text("/detail"));
  }

  @Test
  void a_file_that_is_wrong_everywhere_is_answered_with_some_of_it_in_good_time() {
    var fields = new StringBuilder(START);
    for (var i = 0; i < 60_000; i++) {
      fields.append(",\"f").append(i).append("\":1");
    }
    var wrong = section("", "tools", "[" + "{\"x\":1},".repeat(999) + "{}]").file();
    for (var file : List.of(fields + "}", wrong)) {
      var started = System.nanoTime();
      var reply = send(file, "plan").isProblem(400, "invalid-request");
      assertTrue(reply.body().get("errors").size() <= 100);
      assertTrue(Duration.ofNanos(System.nanoTime() - started).toSeconds() < 10);
      assertFalse(reply.body().toString().contains("f59999"));
    }
  }
}
