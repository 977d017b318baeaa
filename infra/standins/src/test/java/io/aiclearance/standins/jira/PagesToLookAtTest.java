package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesToLookAtTest {
  private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" 日本 🦜";

  private JiraStandIn jira;
  private JiraCaller visitor;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    visitor = JiraCaller.nobody(jira);
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void a_visitor_chooses_who_they_are_and_sees_the_form() throws Exception {
    assertTrue(page("/portal").contains("/portal?as=customer@example.com"));
    assertTrue(page("/portal?as=customer@example.com").contains("GitHub Copilot"));
    assertEquals(303, visitor.get("/").status());
  }

  @Test
  void the_form_opens_a_request_that_the_api_reads() throws Exception {
    var posted =
        post(
            Map.of(
                "as", "customer@example.com",
                "customfield_10101", "20003",
                "customfield_10102", "14",
                "customfield_10103", HOSTILE,
                "customfield_10104", "https://claude.ai/?a=1&b=2"));

    assertEquals(303, posted.statusCode());
    assertEquals("/browse/AIC-1", posted.headers().firstValue("Location").orElseThrow());
    var fields =
        JiraCaller.as("ai-clearance", jira).get("/rest/api/3/issue/AIC-1").json().path("fields");
    assertEquals("acc-customer", fields.path("reporter").path("accountId").asText());
    assertEquals(14, fields.path("customfield_10102").asInt());
    assertEquals(HOSTILE, Adf.toWiki(fields.path("customfield_10103")));
    assertTrue(page("/portal?as=customer@example.com").contains("/browse/AIC-1"));
    assertFalse(page("/portal?as=requester@example.com").contains("/browse/AIC-1"));
  }

  @Test
  void what_people_wrote_is_text_and_never_markup() throws Exception {
    post(Map.of("as", "customer@example.com", "customfield_10103", HOSTILE));
    JiraCaller.as("approver", jira)
        .post("/rest/api/3/issue/AIC-1/comment", WebhooksTest.comment("<img src=x>", true));

    var page = page("/browse/AIC-1");

    assertFalse(page.contains("<script"));
    assertFalse(page.contains("<img"));
    assertTrue(
        page.contains(
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot; 日本 🦜"));
    assertTrue(page.contains("class=\"internal\""));
  }

  @Test
  void a_form_that_cannot_be_sent_comes_back_with_what_was_entered() throws Exception {
    var posted =
        post(
            Map.of(
                "as", "requester@example.com",
                "customfield_10102", "a while",
                "customfield_10104", "javascript:alert(1)\"><b>"));

    assertEquals(400, posted.statusCode());
    assertTrue(posted.body().contains("Duration (days): Operation value must be a number"));
    assertTrue(posted.body().contains("value=\"a while\""));
    assertFalse(posted.body().contains("\"><b>"));
  }

  @Test
  void an_issue_is_cancelled_and_deleted_from_its_page() throws Exception {
    var key = JiraCaller.as("requester", jira).ask();
    assertTrue(page("/browse/" + key).contains("/browse/" + key + "/cancel"));

    assertEquals(303, visitor.call("POST", "/browse/" + key + "/cancel", "").status());
    assertTrue(page("/browse/" + key).contains("Canceled"));
    assertFalse(page("/browse/" + key).contains("/cancel"));
    assertEquals(400, visitor.call("POST", "/browse/" + key + "/cancel", "").status());

    assertEquals(303, visitor.call("POST", "/browse/" + key + "/delete", "").status());
    assertEquals(404, visitor.get("/browse/" + key).status());
    assertEquals("jira:issue_deleted", jira.deliveries().getLast().event());
    assertTrue(jira.deliveries().get(1).body().contains("\"toString\":\"Canceled\""));
  }

  @Test
  void every_request_type_has_a_page_of_its_own() throws Exception {
    assertTrue(page("/portal?as=customer@example.com&type=14").contains("For how many days?"));
    assertTrue(page("/portal?as=customer@example.com&type=21").contains("Description"));

    var posted =
        post(
            Map.of(
                "as", "customer@example.com",
                "type", "14",
                "question-1", "3",
                "question-2", "14"));

    assertEquals("/browse/AIC-1", posted.headers().firstValue("Location").orElseThrow());
    var forms = "/jira/forms/cloud/" + JiraStandIn.CLOUD_ID + "/issue/AIC-1/form";
    assertEquals(
        "AI tool questionnaire",
        JiraCaller.as("ai-clearance", jira)
            .optedIn()
            .get(forms)
            .json()
            .path(0)
            .path("name")
            .asText());
  }

  @Test
  void an_issue_that_is_not_there_is_a_page_that_says_so() throws Exception {
    var missing = visitor.get("/browse/%3Cb%3E");

    assertEquals(404, missing.status());
    assertTrue(missing.raw().body().contains("&lt;b&gt;"));
    assertFalse(missing.raw().headers().firstValue("Content-Security-Policy").isEmpty());
  }

  private String page(String path) throws IOException, InterruptedException {
    var reply = visitor.get(path);
    assertEquals(200, reply.status());
    return reply.raw().body();
  }

  private HttpResponse<String> post(Map<String, String> form)
      throws IOException, InterruptedException {
    var encoded =
        form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(jira.uri().resolve("/portal"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(encoded))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
