package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiclearance.jira.JiraComments.Audience;
import io.aiclearance.jira.JiraTransitions.Status;
import io.aiclearance.jira.JiraTransitions.Transition;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsAreAtlassiansTest {
  private static final String BASE = "/ex/jira/cloud-1";

  @Test
  void every_call_is_as_the_published_description_wants_it() throws Exception {
    var description = Published.file("jira-cloud-platform.v3.openapi.json");
    if (description.isEmpty()) {
      System.out.println("skipped: no published API description beside the repository");
      return;
    }
    try (var jira = new ScriptedJira()) {
      for (var i = 0; i < 9; i++) {
        jira.answers(404, "");
      }
      var client = jira.client();
      client.issues().read("AIC-1", List.of("customfield_10101"));
      client.issues().status("AIC-1");
      client.comments().latest("AIC-1");
      client
          .comments()
          .add(
              "AIC-1",
              Doc.of(Paragraph.of(Text.strong("a"))),
              Audience.INTERNAL,
              Map.of("k", TextNode.valueOf("v")));
      client.transitions().of("AIC-1");
      client
          .transitions()
          .take("AIC-1", new Transition("21", "Approve", new Status("5", "Approved")));
      client.users().withEmail("a@example.com");
      client.users().groupsOf("acc");
      client.fields().all();

      var validator =
          OpenApiInteractionValidator.createForSpecificationUrl(
                  description.get().toUri().toString())
              .withLevelResolver(
                  LevelResolver.create()
                      .withLevel("validation.request.security.missing", Level.IGNORE)
                      // misspelt ones would be taken for granted otherwise
                      .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
                      .build())
              .build();
      assertEquals(9, jira.received().size());
      assertEquals(
          List.of(),
          jira.received().stream()
              .flatMap(call -> validator.validateRequest(described(call)).getMessages().stream())
              .filter(message -> message.getLevel() == Level.ERROR)
              .map(Object::toString)
              .toList());
    }
  }

  private static Request described(ScriptedJira.Received call) {
    var path = call.uri().getPath().substring(BASE.length());
    var request = new SimpleRequest.Builder(Request.Method.valueOf(call.method()), path);
    if (call.uri().getRawQuery() != null) {
      for (var pair : call.uri().getRawQuery().split("&", -1)) {
        var parts = pair.split("=", 2);
        request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    if (!call.body().isEmpty()) {
      request.withContentType("application/json").withBody(call.body());
    }
    return request.build();
  }
}
