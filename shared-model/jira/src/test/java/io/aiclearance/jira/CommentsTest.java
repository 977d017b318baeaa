package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.TextNode;
import io.aiclearance.jira.JiraAnswer.RateLimited;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraComments.Audience;
import io.aiclearance.jira.JiraComments.Comment;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private static final Doc HELLO = Doc.of(Paragraph.of(Text.of("Hello")));

  private final ScriptedJira jira;

  CommentsTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private static String page(int start, int count, int total) {
    var comments =
        IntStream.range(start, start + count)
            .mapToObj(i -> "{'id':'" + i + "','properties':[{'key':'k','value':{'n':" + i + "}}]}")
            .collect(Collectors.joining(","));
    return "{'startAt':" + start + ",'total':" + total + ",'comments':[" + comments + "]}";
  }

  @Test
  void all_pages_are_read_the_latest_first() {
    jira.answers(200, page(0, 100, 130)).answers(200, page(100, 30, 130));
    var comments = ((Value<List<Comment>>) jira.client().comments().latest("AIC-1")).value();
    assertEquals(130, comments.size());
    assertEquals(129, comments.getLast().property("k").orElseThrow().path("n").asInt());
    assertEquals(
        List.of(
            "startAt=0&maxResults=100&orderBy=-created&expand=properties",
            "startAt=100&maxResults=100&orderBy=-created&expand=properties"),
        jira.received().stream().map(call -> call.uri().getQuery()).toList());
  }

  @Test
  void an_empty_page_is_the_last_whatever_the_total_says() {
    jira.answers(200, page(0, 100, 500)).answers(200, page(100, 0, 500));
    var comments = ((Value<List<Comment>>) jira.client().comments().latest("AIC-1")).value();
    assertEquals(100, comments.size());
  }

  @Test
  void no_more_than_a_thousand_are_read() {
    for (var page = 0; page < 10; page++) {
      jira.answers(200, page(page * 100, 100, 5_000));
    }
    var comments = ((Value<List<Comment>>) jira.client().comments().latest("AIC-1")).value();
    assertEquals(1_000, comments.size());
  }

  @Test
  void a_failure_on_a_later_page_fails_the_whole() {
    jira.answers(200, page(0, 100, 130)).answers(429, "");
    assertInstanceOf(RateLimited.class, jira.client().comments().latest("AIC-1"));
  }

  @Test
  void a_comment_without_properties_has_none() {
    jira.answers(200, "{'total':1,'comments':[{'id':'1'}]}");
    var comments = ((Value<List<Comment>>) jira.client().comments().latest("AIC-1")).value();
    assertEquals(Optional.empty(), comments.getFirst().property("k"));
  }

  @Test
  void an_internal_comment_is_marked_and_carries_its_properties() {
    jira.answers(201, "{'id':'7'}");
    jira.client()
        .comments()
        .add("AIC-1", HELLO, Audience.INTERNAL, Map.of("k", TextNode.valueOf("v")));
    assertEquals(
        """
        {'body':{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'Hello'}]}]},\
        'properties':[{'key':'k','value':'v'},{'key':'sd.public.comment','value':{'internal':true}}]}"""
            .replace('\'', '"'),
        jira.only().body());
  }

  @Test
  void a_public_comment_is_not_marked() {
    jira.answers(201, "{'id':'7'}");
    var added = jira.client().comments().add("AIC-1", HELLO, Audience.PUBLIC, Map.of());
    assertEquals("7", ((Value<Comment>) added).value().id());
    assertEquals(false, jira.only().body().contains("sd.public.comment"));
  }
}
