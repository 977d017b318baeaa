package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuesTest {
  private static final String ISSUE =
      """
      {'id':'10001','key':'AIC-1','self':'x','fields':{
        'project':{'id':'10000','key':'AIC'},'status':{'name':'Waiting for approval'},
        'reporter':{'accountId':'acc-r','emailAddress':'r@example.com','displayName':'R','active':true},
        'creator':{'accountId':'acc-c','accountType':'app','displayName':'C','active':true},
        'created':'2026-02-03T04:05:06.789+0100','updated':'2026-02-04T00:00:00.000+0000',
        'summary':'Copilot','description':{'type':'doc','version':1,'content':[
          {'type':'paragraph','content':[{'type':'text','text':'For the team'}]}]},
        'customfield_10010':{'requestType':{'id':'11','name':'Request AI tool','portalId':'2','serviceDeskId':3}},
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
    assertEquals(new JiraUser("acc-c", "app", null, "C", true), issue.creator());
    assertEquals(Instant.parse("2026-02-04T00:00:00Z"), issue.updated());
    assertEquals("Copilot", issue.summary());
    assertEquals(Optional.of("For the team"), issue.description());
    assertEquals(
        Optional.of(new Issue.RequestType("11", "2", "3")), issue.requestType("customfield_10010"));
    assertEquals(
        Optional.of(new Issue.Option("20001", "GitHub Copilot")),
        issue.option("customfield_10101"));
    assertEquals(Optional.of(30.0), issue.number("customfield_10102"));
    assertEquals(Optional.of("one\ntwo\nthree"), issue.text("customfield_10103"));
    assertEquals("claude", issue.requestDetails().path("tool").asText());
    assertEquals(
        "fields=project%2Cissuetype%2Cstatus%2Creporter%2Ccreator%2Ccreated%2Cupdated%2Csummary"
            + "%2Cdescription%2Ccustomfield_10101&properties=ai-clearance.request",
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
    assertNull(issue.creator());
    assertEquals(issue.created(), issue.updated());
    assertEquals("", issue.summary());
    assertEquals(Optional.empty(), issue.description());
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

  @Test
  void a_search_says_where_its_next_page_begins() {
    jira.answers(200, "{'issues':[" + ISSUE + "],'nextPageToken':'t-2'}");
    jira.answers(200, "{'issues':[],'isLast':true}");
    var issues = jira.client().issues();
    var first = found(issues.search("project = AIC", List.of("f"), List.of("p"), null, 50));
    assertEquals("AIC-1", first.issues().getFirst().key());
    assertEquals("t-2", first.nextPageToken());
    var second =
        found(issues.search("project = AIC", List.of(), List.of(), first.nextPageToken(), 50));
    assertNull(second.nextPageToken());
    assertEquals(
        "{\"jql\":\"project = AIC\",\"maxResults\":50,\"fields\":[\"project\",\"issuetype\","
            + "\"status\",\"reporter\",\"creator\",\"created\",\"updated\",\"summary\",\"description\",\"f\"],"
            + "\"properties\":[\"ai-clearance.request\",\"p\"]}",
        jira.received().getFirst().body());
    assertTrue(jira.received().getLast().body().contains("\"nextPageToken\":\"t-2\""));
  }

  private static JiraIssues.Found found(JiraAnswer<JiraIssues.Found> answer) {
    return ((Value<JiraIssues.Found>) answer).value();
  }

  @Test
  void a_search_that_fails_has_changed_nothing() {
    jira.breaksOff();
    var answer = jira.client().issues().search("project = AIC", List.of(), List.of(), null, 1);
    assertEquals(false, ((Unavailable<JiraIssues.Found>) answer).effectUnknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'issues':[{'id':'1'}]}", "{'issues':7}"})
  void something_else_than_issues_is_no_answer(String body) {
    jira.answers(200, body);
    assertInstanceOf(
        Unavailable.class,
        jira.client().issues().search("project = AIC", List.of(), List.of(), null, 1));
  }

  @Test
  void an_issue_is_opened_with_one_line_of_summary() {
    jira.answers(201, "{'id':'7','key':'AIC-7'}");
    var opened =
        jira.client()
            .issues()
            .create(
                "AIC",
                "3",
                " Review\n" + "x".repeat(300),
                Doc.of(Paragraph.of(Text.of("Now"))),
                Map.of("k", TextNode.valueOf("v")));
    assertEquals(new Value<>(new JiraIssues.Created("7", "AIC-7")), opened);
    assertEquals(
        "{'fields':{'project':{'key':'AIC'},'issuetype':{'id':'3'},'summary':'Review "
                .replace('\'', '"')
            + "x".repeat(247)
            + "…\",\"description\":"
            + Doc.of(Paragraph.of(Text.of("Now"))).json()
            + "},\"properties\":[{\"key\":\"k\",\"value\":\"v\"}]}",
        jira.only().body());
  }

  @Test
  void whether_an_issue_was_opened_is_unknown_after_a_lost_answer() {
    jira.breaksOff();
    var lost = jira.client().issues().create("AIC", "3", "x", Doc.of(Paragraph.of()), Map.of());
    assertEquals(true, ((Unavailable<JiraIssues.Created>) lost).effectUnknown());
  }

  @Test
  void a_property_is_put_in_its_place() {
    jira.answers(201, "");
    assertEquals(
        new Value<>(Done.DONE),
        jira.client().issues().setProperty("AIC-1", "a b", TextNode.valueOf("v")));
    assertEquals("PUT", jira.only().method());
    assertEquals("\"v\"", jira.only().body());
    assertEquals(
        "/ex/jira/cloud-1/rest/api/3/issue/AIC-1/properties/a%20b", jira.only().uri().getRawPath());
  }
}
