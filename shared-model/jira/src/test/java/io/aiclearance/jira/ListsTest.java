package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.jira.JiraAnswer.Forbidden;
import io.aiclearance.jira.JiraAnswer.RateLimited;
import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraServiceDesks.ServiceDesk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListsTest {
  private final ScriptedJira jira;

  ListsTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private List<String> queries() {
    return jira.received().stream().map(call -> call.uri().getQuery()).toList();
  }

  @Test
  void the_next_page_begins_where_a_page_ends_that_the_site_made_smaller() {
    jira.answers(200, "{'values':[{'id':'1'}],'start':0,'limit':50,'isLastPage':false}")
        .answers(200, "{'values':[{'id':'2'}],'start':50,'limit':50,'isLastPage':true}");
    assertEquals(
        new Value<>(List.of("1", "2")),
        jira.client().serviceDesks().all().map(all -> all.stream().map(ServiceDesk::id).toList()));
    assertEquals(List.of("start=0&limit=100", "start=50&limit=100"), queries());
  }

  @Test
  void a_list_without_end_is_read_as_far_as_ten_pages() {
    for (var page = 0; page < 11; page++) {
      jira.answers(200, "{'values':[{'id':'" + page + "','name':'n'}]}");
    }
    var types = jira.client().serviceDesks().requestTypes("1");
    assertEquals(10, ((Value<List<JiraServiceDesks.RequestType>>) types).value().size());
    assertEquals(10, jira.received().size());
  }

  @Test
  void an_empty_page_ends_a_list() {
    jira.answers(200, "{'values':[],'isLastPage':false}");
    assertEquals(new Value<>(List.of()), jira.client().serviceDesks().all());
  }

  @Test
  void a_failure_on_a_later_page_fails_the_whole() {
    jira.answers(200, "{'values':[{'id':'1'}]}").answers(429, "");
    assertInstanceOf(RateLimited.class, jira.client().serviceDesks().all());
  }

  @Test
  void all_pages_together_have_a_deadline_of_two_calls() {
    for (var page = 0; page < 10; page++) {
      jira.answersLate(Duration.ofMillis(700), "{'values':[{'id':'" + page + "'}]}");
    }
    var start = System.nanoTime();
    assertInstanceOf(Unavailable.class, jira.client().serviceDesks().all());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
  }

  @Test
  void blank_words_find_every_project_with_a_service_desk() {
    jira.answers(200, "{'values':[],'isLast':true}").answers(200, "{'values':[],'isLast':true}");
    jira.client().projects().search(" ");
    jira.client().projects().search("help desk");
    assertEquals(
        List.of(
            "typeKey=service_desk&startAt=0&maxResults=100",
            "typeKey=service_desk&startAt=0&maxResults=100&query=help desk"),
        queries());
  }

  @Test
  void nobody_is_asked_about_no_groups() {
    assertEquals(new Value<>(List.of()), jira.client().groups().bulk(List.of()));
    assertEquals(List.of(), jira.received());
  }

  @Test
  void each_named_group_is_asked_for_once() {
    jira.answers(200, "{'values':[{'name':'a','groupId':null}],'isLast':true}");
    jira.client().groups().bulk(List.of("a", "b", "a"));
    assertEquals("startAt=0&maxResults=50&groupName=a&groupName=b", queries().getFirst());
  }

  @Test
  void only_what_one_has_is_answered() {
    jira.answers(
        200,
        "{'permissions':{'BROWSE_PROJECTS':{'havePermission':true},'ADMINISTER':{'havePermission':false}}}");
    assertEquals(
        new Value<>(java.util.Set.of("BROWSE_PROJECTS")),
        jira.client().permissions().mine("AIC", List.of("BROWSE_PROJECTS", "ADMINISTER")));
    assertEquals("projectKey=AIC&permissions=ADMINISTER,BROWSE_PROJECTS", queries().getFirst());
  }

  @Test
  void a_missing_permission_is_named() {
    jira.answers(403, "").answers(403, "").answers(403, "");
    var client = jira.client();
    assertTrue(whatToDo(client.fields().contexts("f")).contains("Administer Jira"));
    assertTrue(whatToDo(client.serviceDesks().all()).contains("an agent"));
    assertTrue(whatToDo(client.groups().search("x")).contains("users and groups"));
  }

  private static String whatToDo(JiraAnswer<?> answer) {
    return ((Forbidden<?>) answer).whatToDo();
  }
}
