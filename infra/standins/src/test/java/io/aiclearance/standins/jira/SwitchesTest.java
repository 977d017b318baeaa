package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has no hold of the object has the same switches over HTTP. */
class SwitchesTest {
  private static final String BEHAVIOUR = "/__standin/behaviour";

  private JiraStandIn jira;
  private JiraCaller walker;
  private JiraCaller product;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    walker = JiraCaller.nobody(jira);
    product = JiraCaller.as("ai-clearance", jira);
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void what_is_not_said_stays_as_it_was() throws Exception {
    walker.put(BEHAVIOUR, "{'withheld':['USER_PICKER'],'writeLimits':true}");
    var now =
        walker.put(
            BEHAVIOUR, "{'lateBy':'PT9S','lateTypes':['11'],'network':{'seed':7,'drop':0.5}}");

    assertEquals(200, now.status());
    assertEquals("[\"USER_PICKER\"]", now.json().path("withheld").toString());
    assertTrue(now.json().path("writeLimits").asBoolean());
    assertEquals(
        Behaviour.USUAL
            .withholding(JiraPermission.USER_PICKER)
            .limitingWrites(true)
            .late(Duration.ofSeconds(9), "11")
            .over(new Network(7, 0.5, 0, Duration.ZERO)),
        jira.behaviour());

    walker.delete(BEHAVIOUR);
    assertEquals(Behaviour.USUAL, jira.behaviour());
  }

  @Test
  void a_permission_is_gone_and_comes_back() throws Exception {
    var search = "/rest/api/3/user/search?query=approver@example.com";

    walker.put(BEHAVIOUR, "{'withheld':['USER_PICKER']}");
    var without = product.get(search);
    assertEquals(200, without.status());
    assertEquals("[]", without.raw().body());
    assertFalse(
        product
            .get("/rest/api/3/mypermissions?permissions=USER_PICKER")
            .json()
            .at("/permissions/USER_PICKER/havePermission")
            .asBoolean());
    assertEquals(1, JiraCaller.as("approver", jira).get(search).json().size());

    walker.put(BEHAVIOUR, "{'withheld':[]}");
    assertEquals(1, product.get(search).json().size());
  }

  @Test
  void an_outage_ends_although_everything_is_out() throws Exception {
    walker.put("/__standin/outage", "{'on':true}");
    assertEquals(503, product.get("/rest/api/3/myself").status());
    assertEquals(503, JiraCaller.tokenOf("x", "y", jira).status());

    walker.put("/__standin/outage", "{'on':false}");
    assertEquals(200, product.get("/rest/api/3/myself").status());
  }

  @Test
  void late_fields_arrive_when_told_to() throws Exception {
    walker.put(BEHAVIOUR, "{'lateBy':'PT1H','lateTypes':['11']}");
    var issue = "/rest/api/3/issue/" + JiraCaller.as("requester", jira).ask();
    assertTrue(product.get(issue).json().at("/fields/customfield_10101").isNull());

    assertEquals(1, walker.post("/__standin/late-fields", "").json().path("filled").asInt());
    assertFalse(product.get(issue).json().at("/fields/customfield_10101").isNull());
  }

  @Test
  void faults_are_planned_and_webhooks_listed() throws Exception {
    walker.post("/__standin/faults", "{'fault':'throttled','retryAfter':'PT7S','path':'/myself'}");
    var throttled = product.get("/rest/api/3/myself");
    assertEquals("7", throttled.raw().headers().firstValue("Retry-After").orElseThrow());

    var key = JiraCaller.as("requester", jira).ask();
    var listed = walker.get("/__standin/webhooks").json().path(0);
    assertEquals(key, listed.path("issueKey").asText());
    assertEquals("SENT_NOWHERE", listed.path("state").asText());
  }

  @Test
  void tokens_end_before_their_time() throws Exception {
    var token = JiraCaller.tokenOf(JiraStandIn.CLIENT_ID, JiraStandIn.CLIENT_SECRET, jira);
    var bearer = JiraCaller.bearing(token.json().path("access_token").asText(), jira);
    var myself = jira.gateway().getPath() + "/rest/api/3/myself";
    assertEquals(200, bearer.get(myself).status());

    assertEquals(204, walker.delete("/__standin/tokens").status());
    assertEquals(401, bearer.get(myself).status());
  }

  @Test
  void a_switch_that_is_not_there_changes_nothing() throws Exception {
    assertEquals(400, walker.put(BEHAVIOUR, "{'withhold':['ADMINISTER']}").status());
    assertEquals(400, walker.put(BEHAVIOUR, "{'withheld':['SING']}").status());
    assertEquals(400, walker.put(BEHAVIOUR, "{'network':{'drop':2}}").status());
    assertEquals(400, walker.put(BEHAVIOUR, "{").status());
    assertEquals(404, walker.get("/__standin/nothing").status());
    assertEquals(Behaviour.USUAL, jira.behaviour());
  }
}
