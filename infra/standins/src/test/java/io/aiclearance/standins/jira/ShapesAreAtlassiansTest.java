package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShapesAreAtlassiansTest {
  private static final String ISSUE = "/rest/api/3/issue/AIC-1";

  private record Step(String method, String path, String body, int status) {}

  /** Routes that no published description at hand speaks of. */
  private static final Map<String, String> NOT_DESCRIBED =
      Map.of("/jira/forms/cloud/", "the Forms API has a public reference, and no description here");

  private static final List<Step> PLATFORM =
      List.of(
          get("/rest/api/3/serverInfo"),
          get("/rest/api/3/myself"),
          get("/rest/api/3/field"),
          get("/rest/api/3/field/customfield_10101/context?startAt=0&maxResults=50"),
          new Step("GET", "/rest/api/3/field/customfield_1/context", "", 404),
          get("/rest/api/3/field/customfield_10101/context/10201/option?maxResults=2"),
          get("/rest/api/3/project/AIC"),
          new Step("GET", "/rest/api/3/project/NO", "", 404),
          get("/rest/api/3/project/AIC/role/10101?excludeInactiveUsers=true"),
          new Step("GET", "/rest/api/3/project/AIC/role/1", "", 404),
          get("/rest/api/3/project/search?typeKey=service_desk&startAt=0&maxResults=1"),
          get("/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER"),
          get("/rest/api/3/mypermissions?projectKey=AIC&permissions=SERVICEDESK_AGENT"),
          new Step(
              "GET", "/rest/api/3/mypermissions?projectKey=NO&permissions=ADMINISTER", "", 404),
          post(
              "/rest/api/3/permissions/check",
              "{'accountId':'acc-approver','globalPermissions':['ADMINISTER','USER_PICKER'],'projectPermissions':[{'permissions':['BROWSE_PROJECTS','ADMINISTER_PROJECTS'],'projects':[10000]}]}",
              200),
          post("/rest/api/3/permissions/check", "{'globalPermissions':['X']}", 400),
          get("/rest/api/3/group/bulk?groupName=ai-approvers&maxResults=5"),
          get("/rest/api/3/groups/picker?query=ai-&maxResults=2"),
          get("/rest/api/3/user?accountId=acc-approver"),
          get("/rest/api/3/user?accountId=acc-ai-clearance"),
          get("/rest/api/3/user?accountId=acc-customer"),
          get("/rest/api/3/user/groups?accountId=acc-approver"),
          get("/rest/api/3/user/search?query=requester@example.com"),
          post(
              "/rest/api/3/issue",
              "{'fields':{'project':{'key':'AIC'},'issuetype':{'name':'Service Request'},'summary':'x'}}",
              201),
          post("/rest/api/3/issue", "{'fields':{'project':{'key':'AIC'}}}", 400),
          get(ISSUE),
          get(ISSUE + "?fields=*all&properties=*all&expand=changelog,transitions,names"),
          new Step("GET", "/rest/api/3/issue/AIC-99", "", 404),
          new Step("PUT", ISSUE, "{'fields':{'customfield_10102':7,'summary':'changed'}}", 204),
          get(ISSUE + "/properties"),
          new Step("PUT", ISSUE + "/properties/p", "{'a':1}", 201),
          new Step("PUT", ISSUE + "/properties/p", "{'a':2}", 200),
          get(ISSUE + "/properties/p"),
          new Step("DELETE", ISSUE + "/properties/p", "", 204),
          post(ISSUE + "/comment", WebhooksTest.comment("hello", true), 201),
          get(ISSUE + "/comment?startAt=0&maxResults=5&orderBy=-created&expand=properties"),
          get(ISSUE + "/transitions"),
          post(ISSUE + "/transitions", "{'transition':{'id':'21'}}", 204),
          post(ISSUE + "/transitions", "{'transition':{'id':'21'}}", 400),
          get(ISSUE + "?expand=changelog"),
          post(
              "/rest/api/3/search/jql",
              "{'jql':'project = AIC ORDER BY updated DESC','fields':['*all'],'maxResults':50}",
              200),
          post("/rest/api/3/search/jql", "{'jql':'project = NO'}", 400),
          new Step("DELETE", ISSUE, "", 204));

  private static final List<Step> DESK =
      List.of(
          get("/rest/servicedeskapi/servicedesk"),
          get("/rest/servicedeskapi/servicedesk?start=0&limit=1"),
          get("/rest/servicedeskapi/servicedesk/1"),
          get("/rest/servicedeskapi/servicedesk/1/requesttype"),
          get("/rest/servicedeskapi/servicedesk/1/requesttype?start=1&limit=2"),
          new Step("GET", "/rest/servicedeskapi/servicedesk/9/requesttype", "", 404),
          get("/rest/servicedeskapi/servicedesk/1/requesttype/11"),
          get("/rest/servicedeskapi/servicedesk/1/requesttype/11/field"),
          post(
              "/rest/servicedeskapi/request",
              "{'serviceDeskId':'1','requestTypeId':'11','raiseOnBehalfOf':'acc-customer','requestFieldValues':{'summary':'x','customfield_10101':{'id':'20001'},'customfield_10102':30,'customfield_10103':'why'}}",
              201),
          post(
              "/rest/servicedeskapi/request",
              "{'serviceDeskId':'1','requestTypeId':'13','requestFieldValues':{'summary':'x'},'form':{'answers':{'1':{'choices':['20001']},'2':{'text':'30'}}}}",
              201),
          get("/rest/servicedeskapi/request/AIC-1"),
          new Step("GET", "/rest/servicedeskapi/request/AIC-99", "", 404),
          post(
              "/rest/servicedeskapi/request",
              "{'serviceDeskId':'1','requestTypeId':'11','requestFieldValues':{}}",
              400));

  /** What the product's account hears where a permission is missing. */
  private static final Map<JiraPermission, List<Step>> REFUSED =
      Map.of(
          JiraPermission.USER_PICKER,
          List.of(
              get("/rest/api/3/user/search?query=requester"),
              get("/rest/api/3/groups/picker?query=ai-"),
              new Step("GET", "/rest/api/3/group/bulk", "", 403),
              new Step("GET", "/rest/api/3/user?accountId=acc-customer", "", 403),
              new Step("GET", "/rest/api/3/user/groups?accountId=acc-customer", "", 403)),
          JiraPermission.ADMINISTER,
          List.of(
              post("/rest/api/3/permissions/check", "{'accountId':'acc-approver'}", 403),
              post("/rest/api/3/permissions/check", "{'globalPermissions':['ADMINISTER']}", 200),
              new Step("GET", "/rest/api/3/field/customfield_10101/context", "", 403)),
          JiraPermission.ADMINISTER_PROJECTS,
          List.of(new Step("GET", "/rest/api/3/project/AIC/role/10101", "", 404)),
          JiraPermission.ADD_COMMENTS,
          List.of(post(ISSUE + "/comment", WebhooksTest.comment("hello", false), 400)),
          JiraPermission.TRANSITION_ISSUES,
          List.of(
              get(ISSUE + "/transitions"),
              post(ISSUE + "/transitions", "{'transition':{'id':'21'}}", 400)),
          JiraPermission.EDIT_ISSUES,
          List.of(
              new Step("PUT", ISSUE, "{'fields':{'summary':'changed'}}", 400),
              new Step("PUT", ISSUE + "/properties/p", "{'a':1}", 403),
              new Step("DELETE", ISSUE + "/properties/p", "", 404)),
          JiraPermission.CREATE_ISSUES,
          List.of(
              post(
                  "/rest/api/3/issue",
                  "{'fields':{'project':{'key':'AIC'},'issuetype':{'id':'10020'},'summary':'x'}}",
                  400)),
          JiraPermission.DELETE_ISSUES,
          List.of(new Step("DELETE", ISSUE, "", 403)),
          JiraPermission.BROWSE_PROJECTS,
          List.of(
              new Step("GET", ISSUE, "", 404),
              new Step("GET", "/rest/api/3/project/AIC", "", 404),
              get("/rest/api/3/project/search"),
              post("/rest/api/3/search/jql", "{'jql':'project = AIC'}", 400)));

  private static final Map<JiraPermission, List<Step>> REFUSED_AT_THE_DESK =
      Map.of(
          JiraPermission.SERVICEDESK_AGENT,
          List.of(
              get("/rest/servicedeskapi/servicedesk/1/requesttype/11/field"),
              post(
                  "/rest/servicedeskapi/request",
                  "{'serviceDeskId':'1','requestTypeId':'11','raiseOnBehalfOf':'acc-customer','requestFieldValues':{'summary':'x'}}",
                  403)),
          JiraPermission.CREATE_ISSUES,
          List.of(
              post(
                  "/rest/servicedeskapi/request",
                  "{'serviceDeskId':'1','requestTypeId':'11','requestFieldValues':{'summary':'x'}}",
                  403)),
          JiraPermission.BROWSE_PROJECTS,
          List.of(
              get("/rest/servicedeskapi/servicedesk"),
              new Step("GET", "/rest/servicedeskapi/servicedesk/1/requesttype", "", 404)));

  @Test
  void jiras_description_has_nothing_against_calls_and_answers() throws Exception {
    check("jira-cloud-platform.v3.openapi.json", PLATFORM, REFUSED);
  }

  @Test
  void the_service_desks_description_has_nothing_against_calls_and_answers() throws Exception {
    check("jsm-cloud.v3.unique-ids.openapi.json", DESK, REFUSED_AT_THE_DESK);
  }

  @Test
  void every_route_is_held_to_a_description_or_has_a_reason_not_to_be() throws Exception {
    try (var jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()))) {
      var left = new ArrayList<>(jira.routes());
      left.removeIf(route -> NOT_DESCRIBED.keySet().stream().anyMatch(route::contains));
      Stream.concat(PLATFORM.stream(), DESK.stream())
          .filter(step -> step.status() < 300)
          .forEach(step -> left.remove(route(step, jira.routes())));
      assertEquals(List.of(), left);
    }
  }

  private static String route(Step step, List<String> routes) {
    var called = step.method() + " " + step.path().replaceFirst("\\?.*", "");
    return routes.stream()
        .filter(route -> called.matches(route.replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst()
        .orElseThrow();
  }

  private static Step get(String path) {
    return new Step("GET", path, "", 200);
  }

  private static Step post(String path, String body, int status) {
    return new Step("POST", path, body, status);
  }

  private static void check(
      String description, List<Step> steps, Map<JiraPermission, List<Step>> refused)
      throws Exception {
    var published = PublishedDescription.named(description);
    if (published.isEmpty()) {
      System.out.println("skipped: ../shared/specs/" + description + " is not there");
    }
    assumeTrue(published.isPresent(), description + " is not there");
    var objections = new ArrayList<String>();
    try (var jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()))) {
      objections.addAll(taken(steps, jira, published.get()));
    }
    for (var one : refused.entrySet()) {
      try (var jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()))) {
        JiraCaller.as("requester", jira).ask();
        jira.withhold(one.getKey());
        objections.addAll(taken(one.getValue(), jira, published.get()));
      }
    }
    assertEquals(List.of(), objections);
  }

  private static List<String> taken(
      List<Step> steps, JiraStandIn jira, PublishedDescription published) throws Exception {
    var objections = new ArrayList<String>();
    var product = JiraCaller.as("ai-clearance", jira);
    for (var step : steps) {
      var reply = product.call(step.method(), step.path(), step.body());
      assertEquals(step.status(), reply.status(), step + " " + reply.raw().body());
      published
          .objections(step.method(), step.path(), step.body(), reply)
          .forEach(
              objection -> objections.add(step.method() + " " + step.path() + " " + objection));
    }
    return objections;
  }
}
