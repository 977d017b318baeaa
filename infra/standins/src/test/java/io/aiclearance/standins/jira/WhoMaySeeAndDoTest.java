package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoMaySeeAndDoTest {
  private JiraStandIn jira;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void everybody_of_the_company_signs_in_with_the_local_token() throws Exception {
    for (var name :
        List.of(
            "requester",
            "requester2",
            "approver",
            "approver2",
            "security",
            "admin",
            "auditor",
            "customer",
            "ai-clearance")) {
      var me = JiraCaller.as(name, jira).get("/rest/api/3/myself");
      assertEquals(200, me.status());
      assertEquals("acc-" + name, me.json().path("accountId").asText());
    }
  }

  @Test
  void a_wrong_token_an_unknown_person_and_no_sign_in_are_401() throws Exception {
    for (var stranger :
        List.of(
            JiraCaller.with("requester@example.com:wrong", jira),
            JiraCaller.with("stranger@example.com:local", jira),
            JiraCaller.with("no-colon", jira),
            JiraCaller.nobody(jira))) {
      var refused = stranger.get("/rest/api/3/issue/AIC-1");
      assertEquals(401, refused.status());
      assertTrue(refused.json().path("errorMessages").isArray());
      assertTrue(refused.json().path("errors").isObject());
    }
    assertEquals(200, JiraCaller.nobody(jira).get("/rest/api/3/serverInfo").status());
  }

  @Test
  void customers_see_their_own_issues_and_nothing_of_others() throws Exception {
    var key = JiraCaller.as("requester", jira).ask();

    for (var other : List.of("requester2", "customer")) {
      var caller = JiraCaller.as(other, jira);
      assertEquals(404, caller.get("/rest/api/3/issue/" + key).status());
      assertEquals(404, caller.get("/rest/servicedeskapi/request/" + key).status());
      assertEquals(404, caller.delete("/rest/api/3/issue/" + key).status());
    }
    assertEquals(200, JiraCaller.as("requester", jira).get("/rest/api/3/issue/" + key).status());
    assertEquals(200, JiraCaller.as("auditor", jira).get("/rest/api/3/issue/" + key).status());
  }

  @Test
  void reporters_neither_move_nor_edit_nor_speak_internally() throws Exception {
    var requester = JiraCaller.as("requester", jira);
    var path = "/rest/api/3/issue/" + requester.ask();

    assertEquals(0, requester.get(path + "/transitions").json().path("transitions").size());
    assertEquals(400, requester.post(path + "/transitions", "{'transition':{'id':'21'}}").status());
    assertEquals(403, requester.put(path + "/properties/x", "1").status());
    assertEquals(
        400, requester.post(path + "/comment", WebhooksTest.comment("psst", true)).status());
    assertEquals(
        201, requester.post(path + "/comment", WebhooksTest.comment("hello", false)).status());
  }

  @Test
  void an_agent_may_ask_for_somebody_else_and_a_customer_may_not() throws Exception {
    var body =
        "{'serviceDeskId':'1','requestTypeId':'11','raiseOnBehalfOf':'acc-requester2','requestFieldValues':{'summary':'x'}}";

    var byProduct = JiraCaller.as("ai-clearance", jira).post("/rest/servicedeskapi/request", body);
    var byCustomer = JiraCaller.as("customer", jira).post("/rest/servicedeskapi/request", body);

    assertEquals("acc-requester2", byProduct.json().path("reporter").path("accountId").asText());
    assertEquals(403, byCustomer.status());
    assertTrue(byCustomer.json().has("errorMessage"));
  }

  @Test
  void who_may_not_browse_people_silently_finds_nobody() throws Exception {
    var search = "/rest/api/3/user/search?query=approver@example.com";

    var byProduct = JiraCaller.as("ai-clearance", jira).get(search).json();
    assertEquals(1, byProduct.size());
    assertEquals("approver@example.com", byProduct.path(0).path("emailAddress").asText());
    assertFalse(JiraCaller.as("approver2", jira).get(search).json().path(0).has("emailAddress"));
    assertEquals(0, JiraCaller.as("requester", jira).get(search).json().size());
    assertEquals(
        2,
        JiraCaller.as("ai-clearance", jira)
            .get("/rest/api/3/user/search?query=approver")
            .json()
            .size());
  }

  @Test
  void groups_and_permissions_are_those_of_the_person() throws Exception {
    var product = JiraCaller.as("ai-clearance", jira);
    var groups = product.get("/rest/api/3/user/groups?accountId=acc-approver").json();
    var mine = "/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS";

    assertEquals("ai-approvers", groups.path(0).path("name").asText());
    assertEquals(404, product.get("/rest/api/3/user/groups?accountId=acc-x").status());
    assertTrue(has(JiraCaller.as("admin", jira).get(mine), "ADMINISTER"));
    assertTrue(has(product.get(mine), "ADMINISTER"));
    assertFalse(has(JiraCaller.as("approver", jira).get(mine), "ADMINISTER"));
    assertTrue(has(product.get(mine), "BROWSE_PROJECTS"));
    assertEquals(400, product.get("/rest/api/3/mypermissions").status());
  }

  private static boolean has(JiraCaller.Reply reply, String permission) {
    return reply.json().path("permissions").path(permission).path("havePermission").asBoolean();
  }
}
