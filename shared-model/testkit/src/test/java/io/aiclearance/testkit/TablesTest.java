package io.aiclearance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The tables of the tests are those that the template makes. */
class TablesTest {
  private static final Path TEMPLATE = Path.of("..", "..", "infra", "template.yaml");

  @Test
  void keys_and_indexes_are_the_templates() throws IOException {
    var client = LocalDynamoDb.client();
    var tables = Tables.create(client);
    assertEquals(declared("ClearanceTable"), made(client, tables.clearance()));
    assertEquals(declared("EvidenceTable"), made(client, tables.evidence()));
    assertEquals(declared("GuardTable"), made(client, tables.guard()));
  }

  private static Map<String, Set<String>> made(DynamoDbClient client, String name) {
    var table = client.describeTable(b -> b.tableName(name)).table();
    var indexes =
        table.globalSecondaryIndexes().stream()
            .map(i -> i.indexName() + keys(i.keySchema()) + i.projection().projectionType())
            .collect(Collectors.toSet());
    return Map.of("table", Set.of(keys(table.keySchema())), "indexes", indexes);
  }

  private static String keys(List<KeySchemaElement> schema) {
    return schema.stream()
        .map(key -> key.attributeName() + " " + key.keyType())
        .toList()
        .toString();
  }

  /** Reads the few lines that matter; the template itself is checked as YAML elsewhere. */
  private static Map<String, Set<String>> declared(String logicalId) throws IOException {
    var text = Files.readString(TEMPLATE);
    var from = text.indexOf("\n  " + logicalId + ":");
    assertTrue(from >= 0, () -> "no " + logicalId);
    var end = Pattern.compile("\n  \\S").matcher(text);
    var table = text.substring(from, end.find(from + 3) ? end.start() : text.length());
    var parts = table.split("- IndexName: ", -1);
    var indexes = new java.util.HashSet<String>();
    for (var i = 1; i < parts.length; i++) {
      var projection = parts[i].replaceAll("(?s).*ProjectionType: (\\w+).*", "$1");
      indexes.add(parts[i].lines().findFirst().orElseThrow() + keys(parts[i]) + projection);
    }
    return Map.of("table", Set.of(keys(parts[0])), "indexes", indexes);
  }

  private static String keys(String text) {
    return Pattern.compile("AttributeName: (\\w+), KeyType: (\\w+)")
        .matcher(text)
        .results()
        .map(key -> key.group(1) + " " + key.group(2))
        .toList()
        .toString();
  }
}
