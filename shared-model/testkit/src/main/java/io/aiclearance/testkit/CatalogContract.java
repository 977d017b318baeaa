package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.COPILOT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.CommitOutcome.Committed;
import io.aiclearance.domain.CommitOutcome.NameTaken;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.people.SignIn;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Detail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every implementation of the ports to tools, settings and identities keeps. */
public abstract class CatalogContract extends StoreContract {
  CatalogContract(TestStore store) {
    super(store);
  }

  @Test
  void nothing_is_there_until_somebody_has_set_it_up() {
    assertEquals(Optional.empty(), ports().catalog().find(COPILOT.id()));
    assertEquals(List.of(), ports().catalog().all());
    assertEquals(Optional.empty(), ports().site().settings());
    assertEquals(Optional.empty(), ports().identities().find(new SignIn("i", "s")));
  }

  @Test
  void tools_of_every_status_risk_and_connector_come_back_as_they_were_written() {
    var connectors =
        List.of(
            new ConnectorBinding.Manual(),
            Samples.OKTA,
            new ConnectorBinding.EntraGroup("6f0c0000-0000-4000-8000-000000000001"));
    var number = 0;
    for (var status : ToolStatus.values()) {
      for (var risk : RiskLevel.values()) {
        var connector = connectors.get(number % connectors.size());
        assertKept(
            new Tool(
                new ToolId("tool-" + number),
                Samples.HARD_TEXT + number++,
                "",
                status,
                risk,
                1,
                "",
                connector,
                Revision.NEW));
      }
    }
    assertEquals(number, ports().catalog().all().size());
  }

  @Test
  void what_is_known_of_a_tool_comes_back_with_it() {
    var number = 0;
    for (var dossier : GovernanceSamples.dossiers()) {
      assertKept(GovernanceSamples.tool("tool-" + number++, dossier));
    }
  }

  @Test
  void a_name_is_one_tools_however_it_is_written() {
    put(Samples.tool("claude", "Claude  Code", Samples.OKTA));
    for (var name : List.of("claude code", "ＣＬＡＵＤＥ CODE", " Claude Code", "Claude")) {
      assertEquals(new NameTaken(new ToolId("claude")), add("other", name));
    }
    assertEquals(new NameTaken(new ToolId("claude")), add("claude-code", "CLAUDE code"));
    assertEquals(Optional.empty(), ports().catalog().find(new ToolId("other")));
    assertEquals(List.of("tool/claude#1"), eventIds());
    assertEquals(new Committed(), add("other", "Claude Code 2"));
  }

  @Test
  void a_name_of_any_length_is_kept_and_is_one_tools() {
    var longest = "\uFDFA".repeat(200);
    assertKept(Samples.tool("long", longest, Samples.OKTA));
    assertEquals(new NameTaken(new ToolId("long")), add("other", longest));
  }

  @Test
  void a_renamed_tool_keeps_its_old_name_and_loses_nothing_by_another_save() {
    var first = put(Samples.tool("bard", "Bard", Samples.OKTA));
    var renamed = put(Revised.on(first.revision(), Samples.tool("bard", "Gemini", Samples.OKTA)));
    assertEquals(new NameTaken(first.id()), add("other", "bard"));
    assertEquals(new NameTaken(first.id()), add("other", "GEMINI"));
    put(Revised.on(renamed.revision(), first));
  }

  @Test
  void of_tools_that_take_the_same_name_at_once_one_gets_it() throws Exception {
    var racers = new ArrayList<Callable<CommitOutcome>>();
    for (var i = 0; i < 8; i++) {
      var id = "tool-" + i;
      racers.add(() -> add(id, "Copilot"));
    }
    var outcomes = Races.all(racers);
    var winner = ports().catalog().named("copilot").orElseThrow().id();
    assertEquals(1, Collections.frequency(outcomes, new Committed()), outcomes::toString);
    assertEquals(7, Collections.frequency(outcomes, new NameTaken(winner)), outcomes::toString);
  }

  private CommitOutcome add(String id, String name) {
    return ports().commits().commit(to(Samples.tool(id, name, Samples.OKTA)));
  }

  @Test
  void tools_of_a_status_are_all_listed_by_name_whatever_its_case() {
    var names = List.of("claude", "Copilot", "ChatGPT", "midjourney", "Bard");
    for (var name : names) {
      put(Samples.tool(name.toLowerCase(java.util.Locale.ROOT), name, Samples.OKTA));
    }
    assertEquals(
        List.of("Bard", "ChatGPT", "claude", "Copilot", "midjourney"),
        ports().catalog().withStatus(ToolStatus.APPROVED).stream().map(Tool::name).toList());
    assertEquals(List.of(), ports().catalog().withStatus(ToolStatus.BLOCKED));
  }

  @Test
  void a_catalog_of_more_than_a_page_is_listed_whole_whatever_its_names() {
    for (var i = 0; i < 101; i++) {
      put(Samples.tool("tool-" + i, "A\nname=\n" + i, Samples.OKTA));
    }
    assertEquals(101, Set.copyOf(ports().catalog().withStatus(ToolStatus.APPROVED)).size());
  }

  @Test
  void settings_come_back_as_they_were_written_and_can_be_changed() {
    var settings =
        new SiteSettings(
            new IntakeGate("AIC", "1", "3", Set.of("11", "12")),
            new DetailSources(
                "customfield_10010",
                Map.of(Detail.TOOL, "cf-tool", Detail.TOOL_URL, "cf-url"),
                Map.of(Detail.PURPOSE, "Wofür? \"請\""),
                Map.of("20001", COPILOT.id(), "20002", new ToolId("chatgpt-enterprise"))),
            Map.of(Role.APPROVER, Set.of("ai-approvers", "Grüppe \"x\""), Role.AUDITOR, Set.of()),
            "10005",
            Revision.NEW);
    assertKept(settings);
    var empty =
        new SiteSettings(
            new IntakeGate("AIC", "1", "3", Set.of()),
            new DetailSources("customfield_10010", Map.of(), Map.of(), Map.of()),
            Map.of(),
            null,
            ports().site().settings().orElseThrow().revision());
    assertKept(empty);
  }

  @Test
  void what_is_known_of_a_secret_comes_back_for_each_secret_apart() {
    var by = Samples.REQUESTER.account();
    for (var name : SecretName.values()) {
      assertEquals(Optional.empty(), ports().secrets().find(name));
      assertKept(new SecretRecord(name, true, by, Samples.NOW, null, Revision.NEW));
      var stored = ports().secrets().find(name).orElseThrow().revision();
      assertKept(new SecretRecord(name, false, by, Samples.NOW, Samples.NOW, stored));
    }
    assertEquals(Optional.empty(), ports().site().settings());
  }

  @Test
  void a_submission_comes_back_in_each_of_its_states() {
    var id = new SubmissionId("0123456789abcdef");
    assertEquals(Optional.empty(), ports().submissions().find(id));
    var by = Samples.REQUESTER;
    var known = new Wish(by, "11", COPILOT.id(), "Copilot", null, 30, "", Samples.NOW);
    assertKept(new Submission.Waiting(id, known, Revision.NEW));
    var stored = ports().submissions().find(id).orElseThrow().revision();
    assertKept(new Submission.Raised(id, known, new IssueKey("AIC-7"), stored));
    var unknown =
        new Wish(by, "11", null, "New", "https://x.example", 1, Samples.HARD_TEXT, Samples.NOW);
    var other = new SubmissionId("fedcba9876543210");
    assertKept(new Submission.Refused(other, unknown, Samples.HARD_TEXT, Revision.NEW));
  }

  @Test
  void an_identity_is_found_by_issuer_and_subject_together() {
    var signIn = new SignIn("https://idp.example.com/", "00u1#x");
    assertKept(new Identity(signIn, Samples.REQUESTER, Revision.NEW));
    for (var other :
        List.of(
            new SignIn("https://idp.example.com", "00u1#x"),
            new SignIn("https://idp.example.com/", "00u1#X"))) {
      assertEquals(Optional.empty(), ports().identities().find(other));
    }
  }
}
