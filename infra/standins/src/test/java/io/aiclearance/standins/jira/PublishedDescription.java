package io.aiclearance.standins.jira;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One of Atlassian's published API descriptions, beside the repository where it is there at all.
 */
final class PublishedDescription {
  private final OpenApiInteractionValidator validator;

  private PublishedDescription(Path file) {
    validator =
        OpenApiInteractionValidator.createForSpecificationUrl(file.toUri().toString())
            .withLevelResolver(
                LevelResolver.create()
                    // the description leaves out error bodies, and gives a 204 a schema
                    .withLevel("validation.response.body.unexpected", ValidationReport.Level.IGNORE)
                    .withLevel("validation.response.body.missing", ValidationReport.Level.IGNORE)
                    .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                    .build())
            .build();
  }

  static Optional<PublishedDescription> named(String name) {
    var root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    return Optional.ofNullable(root)
        .flatMap(
            found ->
                List.of("../shared/specs", "../../shared/specs").stream()
                    .map(folder -> found.resolve(folder).resolve(name).normalize())
                    .filter(Files::exists)
                    .findFirst())
        .map(PublishedDescription::new);
  }

  /** What the description has against a call and its reply. */
  List<String> objections(String method, String path, String body, JiraCaller.Reply reply) {
    var called = URI.create(path);
    var request = new SimpleRequest.Builder(Request.Method.valueOf(method), called.getPath());
    if (called.getQuery() != null) {
      for (var pair : called.getQuery().split("&", -1)) {
        var equals = pair.indexOf('=');
        request.withQueryParam(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    request.withHeader("Authorization", "Basic eDp4");
    if (!body.isEmpty()) {
      request.withContentType("application/json").withBody(body.replace('\'', '"'));
    }
    var response = SimpleResponse.Builder.status(reply.status());
    reply
        .raw()
        .headers()
        .firstValue("Content-Type")
        .ifPresent(
            type -> response.withContentType(type).withBody(asDescribed(reply.raw().body())));
    return validator.validate(request.build(), response.build()).getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .toList();
  }

  /**
   * Two things that Jira does and its description denies: offsets without a colon, and nulls in
   * histories.
   */
  private static String asDescribed(String body) {
    return body.replace("+0000\"", "+00:00\"")
        .replaceAll("\"((?:from|to)(?:String)?)\":null", "\"$1\":\"\"");
  }
}
