package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuesOverRestTest {
  private JiraStandIn jira;
  private JiraCaller product;
  private JiraCaller requester;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    product = JiraCaller.as("ai-clearance", jira);
    requester = JiraCaller.as("requester", jira);
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void a_request_reads_as_an_issue_with_its_fields_and_the_reporters_address() throws Exception {
    var key = requester.ask();

    var issue = product.get("/rest/api/3/issue/" + key + "?properties=*all").json();

    var fields = issue.path("fields");
    assertEquals("AIC-1", key);
    assertEquals("requester@example.com", fields.path("reporter").path("emailAddress").asText());
    assertEquals("GitHub Copilot", fields.path("customfield_10101").path("value").asText());
    assertEquals("30.0", fields.path("customfield_10102").toString());
    assertEquals("doc", fields.path("customfield_10103").path("type").asText());
    assertEquals("Waiting for approval", fields.path("status").path("name").asText());
    assertTrue(fields.path("description").isNull());
    assertTrue(issue.path("properties").isObject());
  }

  @Test
  void only_the_fields_that_are_asked_for_come() throws Exception {
    var key = requester.ask();

    var some = product.get("/rest/api/3/issue/" + key + "?fields=status,summary").json();
    var most = product.get("/rest/api/3/issue/" + key + "?fields=*all,-comment").json();

    assertEquals(2, some.path("fields").size());
    assertFalse(most.path("fields").has("comment"));
    assertTrue(most.path("fields").has("creator"));
  }

  @Test
  void the_field_of_the_request_type_is_found_by_its_schema() throws Exception {
    var fields = product.get("/rest/api/3/field").json();

    assertEquals(
        List.of("customfield_10010"),
        fields.findParents("custom").stream()
            .filter(schema -> schema.path("custom").asText().endsWith(":vp-origin"))
            .flatMap(schema -> fields.valueStream().filter(f -> f.path("schema").equals(schema)))
            .map(field -> field.path("id").asText())
            .toList());
  }

  @Test
  void comments_are_documents_and_keep_their_properties() throws Exception {
    var path = "/rest/api/3/issue/" + requester.ask() + "/comment";

    var added = product.post(path, WebhooksTest.comment("for agents", true));
    product.post(path, WebhooksTest.comment("for all", false));
    var text = product.post(path, "{'body':'just text'}");
    var latest = product.get(path + "?orderBy=-created&maxResults=1&expand=properties").json();

    assertEquals(201, added.status());
    assertFalse(added.json().path("jsdPublic").asBoolean());
    assertEquals(400, text.status());
    assertTrue(text.json().path("errors").has("comment"));
    assertEquals(2, latest.path("total").asInt());
    assertTrue(latest.path("comments").path(0).path("jsdPublic").asBoolean());
    assertEquals(
        "ai-clearance.note",
        latest.path("comments").path(0).path("properties").path(1).path("key").asText());
    assertEquals(1, requester.get(path).json().path("total").asInt());
  }

  @Test
  void a_transition_moves_the_issue_once() throws Exception {
    var key = requester.ask();
    var path = "/rest/api/3/issue/" + key + "/transitions";

    var open = product.get(path).json().path("transitions");
    var moved = product.post(path, "{'transition':{'id':'21'}}");
    var again = product.post(path, "{'transition':{'id':'21'}}");
    var numeric = product.post(path, "{'transition':{'id':21}}");

    assertEquals(
        List.of("Approve", "Deny", "Cancel"),
        open.valueStream().map(transition -> transition.path("name").asText()).toList());
    assertEquals(204, moved.status());
    assertEquals(400, again.status());
    assertEquals(400, numeric.status());
    assertEquals(0, product.get(path).json().path("transitions").size());
    var history =
        product.get("/rest/api/3/issue/" + key + "?expand=changelog").json().path("changelog");
    assertEquals(
        "status", history.path("histories").path(0).path("items").path(0).path("field").asText());
  }

  @Test
  void properties_are_created_then_replaced_then_gone() throws Exception {
    var path = "/rest/api/3/issue/" + requester.ask() + "/properties/ai-clearance.request";

    assertEquals(404, product.get(path).status());
    assertEquals(201, product.put(path, "{'toolId':'claude'}").status());
    assertEquals(200, product.put(path, "{'toolId':'midjourney'}").status());
    assertEquals("midjourney", product.get(path).json().path("value").path("toolId").asText());
    assertEquals(400, product.put(path, "'" + "x".repeat(32_767) + "'").status());
    assertEquals(204, product.delete(path).status());
    assertEquals(404, product.delete(path).status());
  }

  @Test
  void an_issue_is_made_edited_and_deleted() throws Exception {
    var made =
        product.post(
            "/rest/api/3/issue",
            "{'fields':{'project':{'key':'AIC'},'issuetype':{'name':'Service Request'},'summary':'By hand','reporter':{'id':'acc-customer'}},'properties':[{'key':'p','value':1}]}");
    var path = "/rest/api/3/issue/" + made.json().path("key").asText();

    assertEquals(201, made.status());
    assertTrue(product.get(path).json().path("fields").path("customfield_10010").isNull());
    assertEquals(
        204, product.put(path, "{'fields':{'customfield_10101':{'value':'Claude'}}}").status());
    assertEquals(400, product.put(path, "{'fields':{'customfield_10101':{'id':'9'}}}").status());
    assertEquals(
        "20003",
        product.get(path).json().path("fields").path("customfield_10101").path("id").asText());
    assertEquals(204, product.delete(path).status());
    assertEquals(404, product.get(path).status());
    assertEquals(
        404, product.post(path + "/comment", WebhooksTest.comment("late", false)).status());
  }

  @Test
  void an_issue_without_what_it_needs_says_which_field() throws Exception {
    var bare =
        product.post(
            "/rest/api/3/issue", "{'fields':{'project':{'key':'AIC'},'issuetype':{'id':'10020'}}}");
    var elsewhere = product.post("/rest/api/3/issue", "{'fields':{'project':{'key':'NO'}}}");

    assertEquals(400, bare.status());
    assertTrue(bare.json().path("errors").has("summary"));
    assertTrue(elsewhere.json().path("errors").has("project"));
  }

  @Test
  void a_search_pages_by_token_in_the_order_asked_for() throws Exception {
    for (var i = 0; i < 3; i++) {
      requester.ask();
    }
    var jql =
        "project = AIC AND \\\"Request Type\\\" = \\\"Request AI tool\\\" AND created >= -1d ORDER BY created ASC";

    var first =
        product
            .post(
                "/rest/api/3/search/jql",
                "{'jql':'%s','fields':['summary'],'maxResults':2}".formatted(jql))
            .json();
    var second =
        product
            .post(
                "/rest/api/3/search/jql",
                "{'jql':'%s','maxResults':2,'nextPageToken':'%s'}"
                    .formatted(jql, first.path("nextPageToken").asText()))
            .json();

    assertEquals(List.of("AIC-1", "AIC-2"), first.path("issues").findValuesAsText("key"));
    assertFalse(first.path("isLast").asBoolean());
    assertEquals("{\"id\":\"10003\"}", second.path("issues").path(0).toString());
    assertTrue(second.path("isLast").asBoolean());
  }

  @Test
  void a_search_that_jira_would_refuse_is_refused() throws Exception {
    for (var jql :
        List.of(
            "",
            "ORDER BY created",
            "colour = red",
            "project =",
            "project = AIC OR key = AIC-1",
            "created >= soon",
            "created ~ -1d",
            "project = AIC ORDER BY colour")) {
      var refused = product.post("/rest/api/3/search/jql", "{'jql':'%s'}".formatted(jql));
      assertEquals(400, refused.status(), jql);
      assertFalse(refused.json().path("errorMessages").isEmpty(), jql);
    }
  }
}
