package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectingASiteTest {
  private JiraStandIn jira;
  private JiraCaller product;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    product = JiraCaller.as("ai-clearance", jira);
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void service_desks_are_told_from_other_projects() throws Exception {
    var desks = product.get("/rest/api/3/project/search?typeKey=service_desk&maxResults=1").json();
    var next =
        product
            .get("/rest/api/3/project/search?typeKey=service_desk&maxResults=1&startAt=1")
            .json();

    assertEquals(List.of("AIC"), desks.path("values").findValuesAsText("key"));
    assertFalse(desks.path("isLast").asBoolean());
    assertEquals(List.of("OPS"), next.path("values").findValuesAsText("key"));
    assertTrue(next.path("isLast").asBoolean());
    assertEquals(
        List.of("10020", "10024"),
        product.get("/rest/api/3/project/AIC").json().path("issueTypes").findValuesAsText("id"));
  }

  @Test
  void each_desk_has_its_portal_and_its_request_types() throws Exception {
    var types = "/rest/servicedeskapi/servicedesk/%s/requesttype";

    var ours = product.get(types.formatted("1")).json().path("values");
    var others = product.get(types.formatted("2")).json().path("values");

    assertEquals(List.of("11", "12", "13", "14"), ours.valueStream().map(JiraCaller::id).toList());
    assertEquals(List.of("21"), others.valueStream().map(JiraCaller::id).toList());
    assertEquals("2", others.path(0).path("portalId").asText());
    assertEquals(404, product.get(types.formatted("2") + "/11").status());
  }

  @Test
  void what_a_form_asks_is_not_among_the_fields_of_its_request_type() throws Exception {
    var fields = "/rest/servicedeskapi/servicedesk/1/requesttype/%s/field";

    var plain = product.get(fields.formatted("11")).json().path("requestTypeFields");
    var byForm = product.get(fields.formatted("13")).json().path("requestTypeFields");

    assertEquals(5, plain.size());
    assertEquals(4, plain.path(1).path("validValues").size());
    assertEquals(List.of("summary"), byForm.findValuesAsText("fieldId"));
  }

  @Test
  void the_options_of_a_field_are_read_context_by_context() throws Exception {
    var contexts = "/rest/api/3/field/customfield_10101/context";
    var context = product.get(contexts).json().path("values").path(0).path("id").asText();

    var options = product.get(contexts + "/" + context + "/option").json();

    assertEquals(
        List.of("20001", "20002", "20003", "20004"), options.path("values").findValuesAsText("id"));
    assertEquals(403, JiraCaller.as("approver", jira).get(contexts).status());
    assertEquals(
        400, product.get("/rest/api/3/field/customfield_10102/context/10202/option").status());
  }

  @Test
  void a_review_issue_is_a_task_with_a_workflow_of_its_own() throws Exception {
    var made =
        product.post(
            "/rest/api/3/issue",
            "{'fields':{'project':{'key':'AIC'},'issuetype':{'id':'10024'},'summary':'Review'}}");
    var path = "/rest/api/3/issue/" + made.json().path("key").asText();

    assertEquals("Task", product.get(path).json().at("/fields/issuetype/name").asText());
    assertEquals(204, product.post(path + "/transitions", "{'transition':{'id':'61'}}").status());
    assertEquals("Done", product.get(path).json().at("/fields/status/name").asText());
  }

  @Test
  void a_projects_role_has_people_and_groups_and_says_so_to_those_who_administer_it()
      throws Exception {
    var role = "/rest/api/3/project/AIC/role/10101";
    var actors = product.get(role).json().path("actors");

    assertEquals("acc-approver2", actors.at("/0/actorUser/accountId").asText());
    assertEquals("ai-security", actors.at("/1/actorGroup/name").asText());
    assertEquals(404, product.get("/rest/api/3/project/AIC/role/1").status());
    assertEquals(404, JiraCaller.as("approver", jira).get(role).status());
  }

  @Test
  void groups_are_found_by_name() throws Exception {
    var bulk =
        product.get("/rest/api/3/group/bulk?groupName=ai-security&groupName=ai-approvers").json();

    assertEquals(
        List.of("ai-approvers", "ai-security"), bulk.path("values").findValuesAsText("name"));
    assertEquals(
        3, product.get("/rest/api/3/groups/picker?query=AI-").json().path("groups").size());
  }

  @Test
  void who_may_not_browse_groups_finds_exact_names_alone() throws Exception {
    jira.withhold(JiraPermission.USER_PICKER);
    var picker = "/rest/api/3/groups/picker?query=";

    assertEquals(0, product.get(picker + "ai-").json().path("groups").size());
    assertEquals(1, product.get(picker + "ai-approvers").json().path("groups").size());
  }

  @Test
  void an_access_token_works_at_the_gateway_and_nowhere_else() throws Exception {
    var token = JiraCaller.tokenOf(JiraStandIn.CLIENT_ID, JiraStandIn.CLIENT_SECRET, jira);
    var bearer = JiraCaller.bearing(token.json().path("access_token").asText(), jira);
    var myself = "/ex/jira/" + JiraStandIn.CLOUD_ID + "/rest/api/3/myself";

    assertEquals("acc-ai-clearance", bearer.get(myself).json().path("accountId").asText());
    assertEquals(200, product.get(myself).status());
    assertEquals(401, bearer.get("/rest/api/3/myself").status());
    assertEquals(401, bearer.get("/ex/jira/another-cloud/rest/api/3/myself").status());
    assertEquals(404, bearer.get("/ex/jira/" + JiraStandIn.CLOUD_ID + "/browse/AIC-1").status());

    jira.revokeTokens();
    assertEquals(401, bearer.get(myself).status());
  }

  @Test
  void a_wrong_client_secret_is_401_in_json() throws Exception {
    var refused = JiraCaller.tokenOf(JiraStandIn.CLIENT_ID, "wrong", jira);

    assertEquals(401, refused.status());
    assertEquals("access_denied", refused.json().path("error").asText());
  }
}
