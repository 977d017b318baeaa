package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuesTest {
  private static final String ISSUE =
      """
      {'id':'10001','key':'AIC-1','self':'x','fields':{
        'project':{'id':'10000','key':'AIC'},'status':{'name':'Waiting for approval'},
        'reporter':{'accountId':'acc-r','emailAddress':'r@example.com','displayName':'R','active':true},
        'created':'2026-02-03T04:05:06.789+0100','summary':'Copilot',
        'customfield_10010':{'requestType':{'id':'11','name':'Request AI tool'}},
        'customfield_10101':{'id':'20001','value':'GitHub Copilot'},
        'customfield_10102':30.0,
        'customfield_10103':{'type':'doc','version':1,'content':[
          {'type':'paragraph','content':[{'type':'text','text':'one'},{'type':'hardBreak'},{'type':'text','text':'two'}]},
          {'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'three'}]}]}]}]},
        'customfield_10104':null},
       'properties':{'ai-clearance.request':{'tool':'claude'}}}
      """;

  private final ScriptedJira jira;

  IssuesTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private Issue issue(String body) {
    jira.answers(200, body);
    var answer = jira.client().issues().read("AIC-1", List.of("customfield_10101"));
    return ((Value<Issue>) answer).value();
  }

  @Test
  void an_issue_is_read_with_its_fields_and_the_portal_panels_property() {
    var issue = issue(ISSUE);
    assertEquals("10001", issue.id());
    assertEquals("AIC", issue.project());
    assertEquals("Waiting for approval", issue.status());
    assertEquals(Instant.parse("2026-02-03T03:05:06.789Z"), issue.created());
    assertEquals(new JiraUser("acc-r", null, "r@example.com", "R", true), issue.reporter());
    assertEquals(Optional.of("11"), issue.requestType("customfield_10010"));
    assertEquals(
        Optional.of(new Issue.Option("20001", "GitHub Copilot")),
        issue.option("customfield_10101"));
    assertEquals(Optional.of(30.0), issue.number("customfield_10102"));
    assertEquals(Optional.of("one\ntwo\nthree"), issue.text("customfield_10103"));
    assertEquals("claude", issue.requestDetails().path("tool").asText());
    assertEquals(
        "fields=project%2Cissuetype%2Cstatus%2Creporter%2Ccreated%2Csummary%2Ccustomfield_10101"
            + "&properties=ai-clearance.request",
        jira.only().uri().getRawQuery());
  }

  @Test
  void what_is_not_there_yet_is_empty() {
    var issue =
        issue(
            """
            {'id':'1','key':'AIC-1','fields':{'project':{'key':'AIC'},'status':{'name':'Open'},
             'reporter':null,'created':'2026-02-03T04:05:06.789+0000','customfield_10101':null}}
            """);
    assertNull(issue.reporter());
    assertTrue(issue.requestDetails().isMissingNode());
    for (var field : List.of("customfield_10101", "customfield_9")) {
      assertEquals(Optional.empty(), issue.option(field));
      assertEquals(Optional.empty(), issue.number(field));
      assertEquals(Optional.empty(), issue.text(field));
      assertEquals(Optional.empty(), issue.requestType(field));
    }
  }

  @Test
  void something_else_than_an_issue_is_no_answer() {
    jira.answers(200, "{'id':'1','key':'AIC-1','fields':{}}");
    assertInstanceOf(Unavailable.class, jira.client().issues().read("AIC-1", List.of()));
  }

  @Test
  void a_key_cannot_leave_its_place_in_the_path() {
    jira.answers(200, ISSUE);
    jira.client().issues().read("../myself?x=#", List.of());
    assertEquals(
        "/ex/jira/cloud-1/rest/api/3/issue/..%2Fmyself%3Fx%3D%23", jira.only().uri().getRawPath());
  }
}
