package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.jira.JiraAnswer.Forbidden;
import io.aiclearance.jira.JiraAnswer.NotFound;
import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraForms.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms' API as its public reference pages show it. */
class FormsTest {
  private final ScriptedJira jira;

  FormsTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private List<String> paths() {
    return jira.received().stream().map(call -> call.uri().getPath()).toList();
  }

  @Test
  void the_answers_of_all_forms_are_read_the_newest_forms_last() {
    jira.answers(
            200,
            """
            [{'id':'f-2','name':'B','updated':'2026-02-04T08:59:18.5Z','submitted':true,'lock':false,
              'internal':false,'formTemplate':{'id':'t'}},
             {'id':'f-1','name':'A','updated':'2026-02-04T08:59:18Z'},
             {'id':'f-0','name':'older than dates'}]
            """)
        .answers(200, "[]")
        .answers(
            200,
            """
            [{'label':'Which tool?','fieldKey':'customfield_1','answer':'Claude','choice':'2'},
             {'label':'For what?','answer':null},
             {'answer':'a question without words'}]
            """)
        .answers(
            200,
            "[{'label':'Where?','answer':'Here, There','choice':'3, 4','questionKey':'where'}]");
    assertEquals(
        new Value<>(
            List.of(
                new Answer("Which tool?", "Claude", List.of("2")),
                new Answer("For what?", "", List.of()),
                new Answer("Where?", "Here, There", List.of("3", "4")))),
        jira.client().forms().answers("AIC-1"));
    var form = "/jira/forms/cloud/cloud-1/issue/AIC-1/form";
    assertEquals(
        List.of(
            form,
            form + "/f-0/format/answers",
            form + "/f-1/format/answers",
            form + "/f-2/format/answers"),
        paths());
  }

  @Test
  void every_call_opts_in_to_what_is_experimental() {
    jira.answers(200, "[{'id':'f-1'}]").answers(200, "[]");
    jira.client().forms().answers("AIC-1");
    assertEquals(
        List.of(List.of("opt-in"), List.of("opt-in")),
        jira.received().stream().map(call -> call.headers().get("X-experimentalapi")).toList());
  }

  @Test
  void access_tokens_are_taken_at_the_gateways_other_place() {
    jira.takes(jira.client("s"), jira.client("s"))
        .answers(200, "{'access_token':'t','expires_in':3600}")
        .answers(200, "[]");
    assertEquals(new Value<>(List.of()), jira.client().forms().answers("AIC-1"));
    assertEquals(List.of("/oauth/token", "/ex/jira/cloud-1/forms/issue/AIC-1/form"), paths());
  }

  @Test
  void there_are_none_where_the_site_is_not_reached_by_the_gateway() {
    assertInstanceOf(
        NotFound.class, jira.client("/", Duration.ofSeconds(1)).forms().answers("AIC-1"));
    assertEquals(List.of(), paths());
  }

  @Test
  void no_more_than_the_ten_newest_are_read() {
    var forms =
        IntStream.range(0, 12)
            .mapToObj(i -> "{'id':'f%d','updated':'2026-02-04T08:59:%dZ'}".formatted(i, 10 + i))
            .collect(Collectors.joining(","));
    jira.answers(200, "[" + forms + "]");
    for (var i = 0; i < 10; i++) {
      jira.answers(200, "[]");
    }
    assertEquals(new Value<>(List.of()), jira.client().forms().answers("AIC-1"));
    assertEquals(11, paths().size());
    assertEquals("/jira/forms/cloud/cloud-1/issue/AIC-1/form/f2/format/answers", paths().get(1));
  }

  @Test
  void one_form_that_cannot_be_read_fails_the_whole() {
    jira.answers(200, "[{'id':'f-1'},{'id':'f-2'}]").answers(200, "[]").answers(403, "");
    assertInstanceOf(Forbidden.class, jira.client().forms().answers("AIC-1"));
  }

  @Test
  void something_else_than_forms_is_no_answer() {
    jira.answers(200, "{'errors':[]}");
    assertInstanceOf(Unavailable.class, jira.client().forms().answers("AIC-1"));
  }
}
