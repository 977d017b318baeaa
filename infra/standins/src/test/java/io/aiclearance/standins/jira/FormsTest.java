package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final String LINKED =
      "{'1':{'choices':['20003']},'2':{'text':'14'},'3':{'text':'To write tests'},'4':{'text':'https://claude.ai'}}";
  private static final String UNLINKED = "{'1':{'choices':['5']},'2':{'text':'two weeks'}}";

  private JiraStandIn jira;
  private JiraCaller product;

  @BeforeEach
  void start() throws Exception {
    jira =
        JiraStandIn.start(
            JiraStandInConfig.local(Clock.systemUTC())
                .behaving(Behaviour.USUAL.late(Duration.ofHours(1), "13")));
    product = JiraCaller.as("ai-clearance", jira);
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void linked_answers_reach_their_fields_later_with_an_event_of_their_own() throws Exception {
    var key = ask("13", LINKED);
    var path = "/rest/api/3/issue/" + key;

    assertTrue(product.get(path).json().at("/fields/customfield_10101").isNull());
    assertEquals("Claude", answers(key).path(0).path("answer").asText());

    assertEquals(1, jira.fillInNow());

    var fields = product.get(path).json().path("fields");
    assertEquals("20003", fields.at("/customfield_10101/id").asText());
    assertEquals(14, fields.path("customfield_10102").asInt());
    assertEquals("To write tests", Adf.toWiki(fields.path("customfield_10103")));
    assertEquals(
        List.of("jira:issue_created", "jira:issue_updated"),
        jira.deliveries().stream().map(WebhookDelivery::event).toList());
    assertEquals(0, jira.fillInNow());
  }

  @Test
  void a_late_field_comes_by_itself_after_its_time() throws Exception {
    jira.fillInLate(Duration.ofMillis(50), "11");
    var path = "/rest/api/3/issue/" + JiraCaller.as("requester", jira).ask();
    for (var i = 0; i < 200; i++) {
      if (!product.get(path).json().at("/fields/customfield_10101").isNull()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("it never came");
  }

  @Test
  void answers_that_are_not_linked_are_in_the_form_alone() throws Exception {
    var key = ask("14", UNLINKED);

    assertEquals(0, jira.fillInNow());
    var answers = answers(key);
    assertEquals("Which AI tool do you need?", answers.path(0).path("label").asText());
    assertEquals("Another one", answers.path(0).path("answer").asText());
    assertEquals("5", answers.path(0).path("choice").asText());
    assertFalse(answers.path(1).has("choice"));
    assertEquals("two weeks", answers.path(1).path("answer").asText());
    assertEquals("", answers.path(2).path("answer").asText());
    assertTrue(
        product.get("/rest/api/3/issue/" + key).json().at("/fields/customfield_10101").isNull());
  }

  @Test
  void a_form_that_nobody_filled_in_is_there_and_not_submitted() throws Exception {
    var key = ask("14", "{}");

    var form = product.optedIn().get(forms(key)).json().path(0);

    assertFalse(form.path("submitted").asBoolean());
    assertEquals("AI tool questionnaire", form.path("name").asText());
  }

  @Test
  void forms_are_experimental_and_at_the_gateway_alone() throws Exception {
    var key = ask("14", UNLINKED);

    var ofSite = jira.gateway().getPath() + "/forms/issue/" + key + "/form";

    assertEquals(1, product.optedIn().get(ofSite).json().size());
    assertEquals(412, product.get(ofSite).status());
    assertEquals(412, product.get(forms(key)).status());
    assertEquals(404, product.optedIn().get(forms("AIC-99")).status());
    assertEquals(404, product.optedIn().get(forms(key) + "/x/format/answers").status());
    assertEquals(401, JiraCaller.nobody(jira).optedIn().get(forms(key)).status());
    assertEquals(
        0, product.optedIn().get(forms(JiraCaller.as("requester", jira).ask())).json().size());
  }

  private String ask(String type, String answers) throws Exception {
    return JiraCaller.as("requester", jira)
        .post(
            "/rest/servicedeskapi/request",
            "{'serviceDeskId':'1','requestTypeId':'%s','requestFieldValues':{'summary':'x'},'form':{'answers':%s}}"
                .formatted(type, answers))
        .json()
        .path("issueKey")
        .asText();
  }

  private JsonNode answers(String key) throws Exception {
    var form = product.optedIn().get(forms(key)).json().path(0).path("id").asText();
    return product.optedIn().get(forms(key) + "/" + form + "/format/answers").json();
  }

  private static String forms(String key) {
    return "/jira/forms/cloud/" + JiraStandIn.CLOUD_ID + "/issue/" + key + "/form";
  }
}
