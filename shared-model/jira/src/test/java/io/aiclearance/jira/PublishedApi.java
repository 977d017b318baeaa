package io.aiclearance.jira;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of Atlassian's own descriptions: what it objects to, and the answers that it shows. */
final class PublishedApi {
  private static final String BASE = "/ex/jira/cloud-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode description;
  private final OpenApiInteractionValidator validator;

  private PublishedApi(Path file) throws IOException {
    description = JSON.readTree(file.toFile());
    validator =
        OpenApiInteractionValidator.createForSpecificationUrl(file.toUri().toString())
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel("validation.request.security.missing", Level.IGNORE)
                    // misspelt ones would be taken for granted otherwise
                    .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
                    .build())
            .build();
  }

  static Optional<PublishedApi> named(String name) {
    return Published.file(name)
        .map(
            file -> {
              try {
                return new PublishedApi(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  List<String> objections(ScriptedJira.Received call) {
    return validator.validateRequest(described(call)).getMessages().stream()
        .filter(message -> message.getLevel() == Level.ERROR)
        .map(Object::toString)
        .toList();
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

  /**
   * The answer that the description shows for an operation's success; nothing where it has none.
   */
  String example(String operationId) {
    return description
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .filter(operation -> operation.path("operationId").asText().equals(operationId))
        .flatMap(operation -> operation.path("responses").propertyStream())
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> response.getValue().path("content").path("application/json"))
        .map(content -> content.path("example"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  /** Whether a description has an operation at all, so that a misspelt name is noticed. */
  boolean has(String operationId) {
    return description
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .anyMatch(operation -> operation.path("operationId").asText().equals(operationId));
  }
}
