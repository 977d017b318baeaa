package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiclearance.jira.JiraAnswer.Rejected;
import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraServiceDesks.Raised;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaisingTest {
  private static final Map<String, JsonNode> VALUES = Map.of("summary", TextNode.valueOf("Claude"));

  private final ScriptedJira jira;

  RaisingTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private JiraAnswer<Raised> raise() {
    return jira.client().serviceDesks().raise("1", "11", VALUES, "acc-r");
  }

  @Test
  void a_request_is_raised_in_somebodys_name() {
    jira.answers(201, "{'issueId':'10001','issueKey':'AIC-1','requestTypeId':'11'}");
    assertEquals(new Value<>(new Raised("10001", "AIC-1")), raise());
    assertEquals("/ex/jira/cloud-1/rest/servicedeskapi/request", jira.only().uri().getPath());
    assertEquals(
        """
        {'serviceDeskId':'1','requestTypeId':'11','isAdfRequest':true,'raiseOnBehalfOf':'acc-r',\
        'requestFieldValues':{'summary':'Claude'}}"""
            .replace('\'', '"'),
        jira.only().body());
  }

  @Test
  void it_may_take_twice_as_long_as_other_calls() {
    jira.answersLate(Duration.ofMillis(1_100), "{'issueId':'10001','issueKey':'AIC-1'}");
    assertInstanceOf(Value.class, raise());
  }

  @Test
  void whether_it_was_raised_is_unknown_after_a_lost_answer() {
    jira.breaksOff().answers(502, "<html>").answers(201, "{'issueId':'1'}");
    for (var i = 0; i < 3; i++) {
      assertEquals(true, ((Unavailable<Raised>) raise()).effectUnknown());
    }
  }

  @Test
  void a_refusal_names_the_fields_and_quotes_nobody() {
    jira.answers(
        400, "{'errorMessage':'secret words','errors':{'customfield_10101':'secret words'}}");
    assertEquals(
        new Rejected<>(400, "Jira refused the call (400), because of: customfield_10101."),
        raise());
  }
}
