package io.aiclearance.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Stream events as Lambda writes them. */
final class StreamEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StreamEvents() {}

  static byte[] of(String arn, List<Record> records) throws IOException {
    var event = JSON.createObjectNode();
    var array = event.putArray("Records");
    records.forEach(record -> array.add(json(record).put("eventSourceARN", arn)));
    return JSON.writeValueAsBytes(event);
  }

  static ObjectNode json(Record record) {
    var json =
        JSON.createObjectNode()
            .put("eventID", record.eventID())
            .put("eventName", record.eventNameAsString())
            .put("eventVersion", record.eventVersion())
            .put("eventSource", record.eventSource())
            .put("awsRegion", record.awsRegion());
    var change = record.dynamodb();
    var dynamodb =
        json.putObject("dynamodb")
            .put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond())
            .put("SequenceNumber", change.sequenceNumber())
            .put("SizeBytes", change.sizeBytes())
            .put("StreamViewType", change.streamViewTypeAsString());
    dynamodb.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", item(change.newImage()));
    }
    return json;
  }

  private static ObjectNode item(Map<String, AttributeValue> attributes) {
    var item = JSON.createObjectNode();
    attributes.forEach((name, value) -> item.set(name, value(value)));
    return item;
  }

  private static JsonNode value(AttributeValue value) {
    var json = JSON.createObjectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case M -> json.set("M", item(value.m()));
      case L -> {
        var list = json.putArray("L");
        value.l().forEach(one -> list.add(value(one)));
      }
      case SS -> value.ss().forEach(json.putArray("SS")::add);
      case NS -> value.ns().forEach(json.putArray("NS")::add);
      // of an empty map or list, DynamoDB Local's stream leaves out which of them it is
      case UNKNOWN_TO_SDK_VERSION -> json.putObject("M");
      default -> throw new IllegalStateException("no JSON for " + value.type());
    }
    return json;
  }
}
