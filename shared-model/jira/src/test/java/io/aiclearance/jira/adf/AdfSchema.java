package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.fge.jackson.JsonLoader;
import com.github.fge.jsonschema.core.report.ProcessingMessage;
import com.github.fge.jsonschema.main.JsonSchema;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import io.aiclearance.jira.Published;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Atlassian's own description of the format. */
final class AdfSchema {
  private final JsonSchema schema;

  private AdfSchema(JsonSchema schema) {
    this.schema = schema;
  }

  static Optional<AdfSchema> find() throws Exception {
    var file = Published.file("adf-v1-full.schema.json");
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AdfSchema(
                JsonSchemaFactory.byDefault()
                    .getJsonSchema(JsonLoader.fromFile(file.get().toFile()))));
  }

  List<String> objections(JsonNode doc) {
    var report = schema.validateUnchecked(doc);
    return report.isSuccess()
        ? List.of()
        : StreamSupport.stream(report.spliterator(), false)
            .map(ProcessingMessage::toString)
            .toList();
  }
}
