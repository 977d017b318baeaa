package io.aiclearance.standins.okta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.aiclearance.standins.Caller;
import io.aiclearance.standins.http.StandInOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Okta's published description of users and groups, where it lies beside the repository. */
class OktasDescriptionTest {
  private static final String FILE = "okta-management-groups-users.slice.openapi.json";

  private OktaStandIn server;
  private Caller okta;
  private OpenApiInteractionValidator description;

  @BeforeEach
  void start() throws Exception {
    var file = description();
    if (file.isEmpty()) {
      System.out.println("skipped: " + FILE + " is not here");
      abort(FILE + " is not here");
    }
    description =
        OpenApiInteractionValidator.createForSpecificationUrl(file.orElseThrow().toUri().toString())
            .withLevelResolver(
                LevelResolver.create()
                    // else each part of an allOf refuses what the other part describes
                    .withLevel(
                        "validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                    .withLevel("validation.response.body.unexpected", ValidationReport.Level.IGNORE)
                    .build())
            .build();
    server = OktaStandIn.start(StandInOptions.inMemory());
    okta = new Caller(server.uri(), "SSWS local");
  }

  @AfterEach
  void stop() {
    if (server != null) server.close();
  }

  @Test
  void every_answer_is_as_it_is_described() {
    okta.send("PUT", "/api/v1/groups/00g-copilot/users/00u-requester", "");
    conforms("GET", "/api/v1/users", "");
    conforms("GET", "/api/v1/users/00u-requester", "");
    conforms("GET", "/api/v1/users/nobody", "");
    conforms("GET", "/api/v1/users/00u-requester/groups", "");
    conforms("GET", "/api/v1/groups", "");
    conforms("GET", "/api/v1/groups/00g-copilot", "");
    conforms("GET", "/api/v1/groups/none", "");
    conforms("GET", "/api/v1/groups/00g-copilot/users", "");
    conforms("POST", "/api/v1/groups", "{'profile':{'name':'ai-new','description':'new'}}");
    conforms("POST", "/api/v1/groups", "{'profile':{'name':'ai-new','description':'twice'}}");
    conforms("PUT", "/api/v1/groups/00g-copilot/users/00u-admin", "");
    conforms("DELETE", "/api/v1/groups/00g-copilot/users/00u-admin", "");
    conforms("DELETE", "/api/v1/groups/none/users/00u-admin", "");
  }

  private void conforms(String method, String path, String body) {
    var reply = okta.send(method, path, body);
    var response = SimpleResponse.Builder.status(reply.status());
    reply
        .raw()
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> response.withContentType(type).withBody(reply.raw().body()));
    var objections =
        description
            .validateResponse(
                URI.create(path).getPath(), Request.Method.valueOf(method), response.build())
            .getMessages()
            .stream()
            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
            .map(message -> message.getKey() + ": " + message.getMessage())
            .toList();
    assertEquals(List.of(), objections, method + " " + path + " " + reply.status());
  }

  private static Optional<Path> description() {
    var root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve(".mvn"))) root = root.getParent();
    return Optional.ofNullable(root)
        .flatMap(
            found ->
                List.of("../shared/specs", "../../shared/specs").stream()
                    .map(folder -> found.resolve(folder).resolve(FILE).normalize())
                    .filter(Files::exists)
                    .findFirst());
  }
}
