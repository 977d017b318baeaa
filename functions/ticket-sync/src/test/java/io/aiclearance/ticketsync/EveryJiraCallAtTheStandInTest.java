package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiclearance.jira.Done;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.jira.JiraFields.Field;
import io.aiclearance.jira.JiraForms;
import io.aiclearance.jira.JiraServiceDesks.RequestField;
import io.aiclearance.jira.JiraServiceDesks.RequestType;
import io.aiclearance.jira.JiraServiceDesks.ServiceDesk;
import io.aiclearance.jira.JiraUsers.Group;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import io.aiclearance.standins.jira.JiraStandIn;
import io.aiclearance.standins.jira.JiraStandInConfig;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and the stand-in were each made from Atlassian's descriptions; here they meet. */
class EveryJiraCallAtTheStandInTest {
  private static final TextNode SUMMARY = TextNode.valueOf("Claude, please");

  private final JiraStandIn standIn;
  private final Jira jira;

  EveryJiraCallAtTheStandInTest() throws IOException {
    standIn = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    var secret =
        Map.of(
            "clientId", JiraStandIn.CLIENT_ID,
            "clientSecret", JiraStandIn.CLIENT_SECRET,
            "tokenUrl", standIn.tokens().toString());
    jira = Jira.at(standIn.gateway(), JiraCredentials.Source.of(() -> secret, () -> secret));
  }

  @AfterEach
  void close() {
    standIn.close();
  }

  private static <T> T value(JiraAnswer<T> answer) {
    assertInstanceOf(Value.class, answer, answer::toString);
    return ((Value<T>) answer).value();
  }

  private String raise(String requestType, Map<String, JsonNode> values) {
    return value(jira.serviceDesks().raise("1", requestType, values, "acc-requester")).issueKey();
  }

  @Test
  void a_request_is_raised_for_somebody_marked_and_found_again() {
    var tool = JsonNodeFactory.instance.objectNode().put("id", "20003");
    var key = raise("11", Map.of("summary", SUMMARY, "customfield_10101", tool));
    assertEquals(
        Done.DONE, value(jira.issues().setProperty(key, "mark", TextNode.valueOf("sub-1"))));

    var requestType =
        value(jira.fields().all()).stream().filter(Field::isRequestType).findFirst().orElseThrow();
    var wanted = List.of(requestType.id(), "customfield_10101");
    var issue = value(jira.issues().read(key, wanted, List.of("mark")));
    assertEquals("acc-requester", issue.reporter() == null ? "" : issue.reporter().accountId());
    assertEquals("Claude, please", issue.summary());
    assertEquals("sub-1", issue.property("mark").orElseThrow().asText());
    assertEquals("20003", issue.option("customfield_10101").orElseThrow().id());
    var as = issue.requestType(requestType.id()).orElseThrow();
    assertEquals(List.of("11", "1", "1"), List.of(as.id(), as.portalId(), as.serviceDeskId()));

    var found =
        value(jira.issues().search("project = AIC", wanted, List.of("mark"), null, 50)).issues();
    assertTrue(
        found.stream()
            .filter(hit -> hit.key().equals(key))
            .anyMatch(hit -> hit.property("mark").isPresent()));
  }

  @Test
  void a_page_leads_to_the_next() {
    raise("11", Map.of("summary", SUMMARY));
    raise("11", Map.of("summary", SUMMARY));
    var first = value(jira.issues().search("project = AIC", List.of(), List.of(), null, 1));
    var second =
        value(
            jira.issues().search("project = AIC", List.of(), List.of(), first.nextPageToken(), 1));
    assertFalse(first.issues().getFirst().key().equals(second.issues().getFirst().key()));
  }

  @Test
  void an_issue_is_opened_and_read() {
    var project = value(jira.projects().get("AIC"));
    var type =
        project.issueTypes().stream().filter(found -> !found.subtask()).findFirst().orElseThrow();
    var created =
        value(
            jira.issues()
                .create(
                    "AIC",
                    type.id(),
                    "Review",
                    Doc.of(Paragraph.of(Text.of("Soon"))),
                    Map.of("mark", TextNode.valueOf("r-1"))));
    var issue = value(jira.issues().read(created.key(), List.of(), List.of("mark")));
    assertEquals("Soon", issue.description().orElseThrow());
    assertEquals("r-1", issue.property("mark").orElseThrow().asText());
  }

  @Test
  void a_form_that_nobody_filled_in_has_questions_without_answers() {
    var key = raise("14", Map.of("summary", SUMMARY));
    var answers = value(jira.forms().answers(key));
    assertEquals("Which AI tool do you need?", answers.getFirst().label());
    assertTrue(answers.stream().map(JiraForms.Answer::text).allMatch(String::isEmpty));
    assertEquals(List.of(), value(jira.forms().answers(raise("11", Map.of("summary", SUMMARY)))));
  }

  @Test
  void desks_request_types_and_fields_are_listed() {
    var desk =
        value(jira.serviceDesks().all()).stream()
            .filter(found -> "AIC".equals(found.projectKey()))
            .findFirst()
            .map(ServiceDesk::id)
            .orElseThrow();
    var types = value(jira.serviceDesks().requestTypes(desk));
    assertTrue(types.stream().map(RequestType::id).toList().contains("11"));
    var form = value(jira.serviceDesks().requestTypeFields(desk, "11"));
    assertTrue(form.canRaiseOnBehalfOf());
    var tool =
        form.fields().stream()
            .filter(field -> field.fieldId().equals("customfield_10101"))
            .map(RequestField::validValues)
            .findFirst()
            .orElseThrow();
    assertEquals("20001", tool.getFirst().value());
    assertEquals("AIC", value(jira.projects().search("AIC")).getFirst().key());
  }

  @Test
  void options_groups_and_permissions_are_read() {
    var context = value(jira.fields().contexts("customfield_10101")).getFirst().id();
    assertEquals(
        "GitHub Copilot",
        value(jira.fields().options("customfield_10101", context)).getFirst().value());
    assertEquals(
        List.of("ai-security"),
        value(jira.groups().bulk(Set.of("ai-security", "nobody"))).stream()
            .map(Group::name)
            .toList());
    assertFalse(value(jira.groups().search("AI-")).isEmpty());
    assertEquals(
        Set.of("BROWSE_PROJECTS"),
        value(jira.permissions().mine("AIC", Set.of("BROWSE_PROJECTS"))));
    assertEquals(
        Set.of("ADMINISTER"),
        value(jira.permissions().ofPerson("acc-admin", Set.of("ADMINISTER"))));
    assertEquals(
        Set.of(), value(jira.permissions().ofPerson("acc-requester", Set.of("ADMINISTER"))));
  }

  @Test
  void tokens_that_are_revoked_are_fetched_again() {
    assertInstanceOf(Value.class, jira.users().myself());
    standIn.revokeTokens();
    assertEquals("acc-ai-clearance", value(jira.users().myself()).accountId());
  }
}
