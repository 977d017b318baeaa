package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesAreAtlassiansTest {
  private static final String ISSUE = "/rest/api/3/issue/AIC-1";

  private record Step(String method, String path, String body, int status) {}

  @Test
  void jiras_description_has_nothing_against_calls_and_answers() throws Exception {
    check(
        "jira-cloud-platform.v3.openapi.json",
        List.of(
            get("/rest/api/3/serverInfo"),
            get("/rest/api/3/myself"),
            get("/rest/api/3/field"),
            get("/rest/api/3/project/AIC"),
            get("/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER"),
            get("/rest/api/3/user?accountId=acc-approver"),
            get("/rest/api/3/user?accountId=acc-ai-clearance"),
            get("/rest/api/3/user?accountId=acc-customer"),
            get("/rest/api/3/user/groups?accountId=acc-approver"),
            get("/rest/api/3/user/search?query=requester@example.com"),
            new Step(
                "POST",
                "/rest/api/3/issue",
                "{'fields':{'project':{'key':'AIC'},'issuetype':{'name':'Service Request'},'summary':'x'}}",
                201),
            new Step("POST", "/rest/api/3/issue", "{'fields':{'project':{'key':'AIC'}}}", 400),
            get(ISSUE),
            get(ISSUE + "?fields=*all&properties=*all&expand=changelog,transitions,names"),
            new Step("GET", "/rest/api/3/issue/AIC-99", "", 404),
            new Step("PUT", ISSUE, "{'fields':{'customfield_10102':7,'summary':'changed'}}", 204),
            get(ISSUE + "/properties"),
            new Step("PUT", ISSUE + "/properties/p", "{'a':1}", 201),
            new Step("PUT", ISSUE + "/properties/p", "{'a':2}", 200),
            get(ISSUE + "/properties/p"),
            new Step("DELETE", ISSUE + "/properties/p", "", 204),
            new Step("POST", ISSUE + "/comment", WebhooksTest.comment("hello", true), 201),
            get(ISSUE + "/comment?startAt=0&maxResults=5&orderBy=-created&expand=properties"),
            get(ISSUE + "/transitions"),
            new Step("POST", ISSUE + "/transitions", "{'transition':{'id':'21'}}", 204),
            new Step("POST", ISSUE + "/transitions", "{'transition':{'id':'21'}}", 400),
            get(ISSUE + "?expand=changelog"),
            new Step(
                "POST",
                "/rest/api/3/search/jql",
                "{'jql':'project = AIC ORDER BY updated DESC','fields':['*all'],'maxResults':50}",
                200),
            new Step("DELETE", ISSUE, "", 204)));
  }

  @Test
  void the_service_desks_description_has_nothing_against_calls_and_answers() throws Exception {
    check(
        "jsm-cloud.v3.unique-ids.openapi.json",
        List.of(
            get("/rest/servicedeskapi/servicedesk"),
            get("/rest/servicedeskapi/servicedesk/1"),
            get("/rest/servicedeskapi/servicedesk/1/requesttype"),
            get("/rest/servicedeskapi/servicedesk/1/requesttype/11"),
            get("/rest/servicedeskapi/servicedesk/1/requesttype/11/field"),
            new Step(
                "POST",
                "/rest/servicedeskapi/request",
                "{'serviceDeskId':'1','requestTypeId':'11','raiseOnBehalfOf':'acc-customer','requestFieldValues':{'summary':'x','customfield_10101':{'id':'20001'},'customfield_10102':30,'customfield_10103':'why'}}",
                201),
            get("/rest/servicedeskapi/request/AIC-1"),
            new Step("GET", "/rest/servicedeskapi/request/AIC-99", "", 404),
            new Step(
                "POST",
                "/rest/servicedeskapi/request",
                "{'serviceDeskId':'1','requestTypeId':'11','requestFieldValues':{}}",
                400)));
  }

  private static Step get(String path) {
    return new Step("GET", path, "", 200);
  }

  private static void check(String description, List<Step> steps) throws Exception {
    var published = PublishedDescription.named(description);
    if (published.isEmpty()) {
      System.out.println("skipped: ../shared/specs/" + description + " is not there");
    }
    assumeTrue(published.isPresent(), description + " is not there");
    var objections = new ArrayList<String>();
    try (var jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()))) {
      var product = JiraCaller.as("ai-clearance", jira);
      for (var step : steps) {
        var reply = product.call(step.method(), step.path(), step.body());
        assertEquals(step.status(), reply.status(), step + " " + reply.raw().body());
        published
            .get()
            .objections(step.method(), step.path(), step.body(), reply)
            .forEach(
                objection -> objections.add(step.method() + " " + step.path() + " " + objection));
      }
    }
    assertEquals(List.of(), objections);
  }
}
