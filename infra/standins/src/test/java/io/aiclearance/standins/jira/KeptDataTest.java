package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {
  @TempDir private Path data;

  @Test
  void a_second_start_shows_the_site_as_the_first_left_it() throws Exception {
    String before;
    try (var jira = JiraStandIn.start(kept())) {
      var product = JiraCaller.as("ai-clearance", jira);
      var path = "/rest/api/3/issue/" + JiraCaller.as("requester", jira).ask();
      product.post(path + "/comment", WebhooksTest.comment("kept", true));
      product.put(path + "/properties/p", "{'n':[1,null,{'deep':true}]}");
      product.post(path + "/transitions", "{'transition':{'id':'31'}}");
      before = everything(jira);
    }
    try (var jira = JiraStandIn.start(kept())) {
      assertEquals(before, everything(jira));
      assertEquals("AIC-2", JiraCaller.as("requester", jira).ask());
    }
  }

  @Test
  void fields_that_were_late_at_the_end_come_after_the_next_start() throws Exception {
    String issue;
    try (var jira =
        JiraStandIn.start(kept().behaving(Behaviour.USUAL.late(Duration.ofHours(1), "11")))) {
      issue = "/rest/api/3/issue/" + JiraCaller.as("requester", jira).ask();
    }
    try (var jira =
        JiraStandIn.start(kept().behaving(Behaviour.USUAL.late(Duration.ofHours(1), "11")))) {
      var product = JiraCaller.as("ai-clearance", jira);
      assertTrue(product.get(issue).json().at("/fields/customfield_10101").isNull());
      assertEquals(1, jira.fillInNow());
      assertEquals("20001", product.get(issue).json().at("/fields/customfield_10101/id").asText());
    }
  }

  @Test
  void a_site_that_was_kept_before_there_were_forms_is_still_read() throws Exception {
    try (var jira = JiraStandIn.start(kept())) {
      JiraCaller.as("requester", jira).ask();
    }
    var file = data.resolve("jira.json");
    var site = Json.MAPPER.readTree(file.toFile());
    ((ObjectNode) site.at("/issues/AIC-1")).remove(List.of("issueTypeId", "forms", "late"));
    Json.MAPPER.writeValue(file.toFile(), site);
    try (var jira = JiraStandIn.start(kept())) {
      var issue = JiraCaller.as("ai-clearance", jira).get("/rest/api/3/issue/AIC-1").json();
      assertEquals("Service Request", issue.at("/fields/issuetype/name").asText());
    }
  }

  @Test
  void what_was_not_delivered_before_the_end_is_delivered_after_the_next_start() throws Exception {
    var gone = new WebhookReceiver();
    gone.close();
    var hourly = List.of(Duration.ofHours(1));
    String identifier;
    try (var jira =
        JiraStandIn.start(
            kept()
                .sendingWebhooksTo(gone.uri(), "local")
                .retryingWebhooksAfter(hourly, Duration.ofSeconds(5)))) {
      JiraCaller.as("requester", jira).ask();
      identifier = jira.deliveries().getFirst().identifier();
    }
    try (var receiver = new WebhookReceiver();
        var jira = JiraStandIn.start(kept().sendingWebhooksTo(receiver.uri(), "local"))) {
      assertTrue(jira.awaitIdle(Duration.ofSeconds(10)));
      assertEquals(
          identifier,
          receiver.received().getFirst().headers().getFirst("X-Atlassian-Webhook-Identifier"));
    }
    try (var receiver = new WebhookReceiver();
        var jira = JiraStandIn.start(kept().sendingWebhooksTo(receiver.uri(), "local"))) {
      assertTrue(jira.deliveries().isEmpty());
    }
  }

  private JiraStandInConfig kept() {
    return JiraStandInConfig.local(Clock.systemUTC()).keepingDataIn(data);
  }

  private static String everything(JiraStandIn jira) throws Exception {
    var issue =
        JiraCaller.as("ai-clearance", jira)
            .get("/rest/api/3/issue/AIC-1?properties=*all&expand=changelog")
            .raw()
            .body();
    return issue.replace(jira.uri().toString(), "SITE");
  }
}
