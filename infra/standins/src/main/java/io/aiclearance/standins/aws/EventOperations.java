package io.aiclearance.standins.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.KeptState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** EventBridge's operations on a kept state. */
final class EventOperations {
  record State(TreeSet<String> buses, ArrayList<PublishedEvent> published) {}

  private static final int ENTRIES_LIMIT = 10;
  private static final int BYTES_LIMIT = 1024 * 1024;

  private final KeptState<State> kept;
  private final Clock clock;

  EventOperations(KeptState<State> kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  AwsAnswer answer(String operation, ObjectNode input) {
    return switch (operation) {
      case "PutEvents" -> kept.change(state -> put(state, input));
      case "CreateEventBus" -> kept.change(state -> create(state, input));
      case "DescribeEventBus" -> kept.read(state -> describe(state, input));
      case "DeleteEventBus" -> kept.change(state -> delete(state, input));
      case "ListEventBuses" -> kept.read(EventOperations::list);
      default -> new AwsAnswer.Refused("UnknownOperationException", "Unknown: " + operation);
    };
  }

  private AwsAnswer put(State state, ObjectNode input) {
    var entries = input.path("Entries");
    if (entries.isEmpty() || entries.size() > ENTRIES_LIMIT)
      return new AwsAnswer.Refused(
          "ValidationException",
          "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must"
              + " have length between 1 and 10");
    if (entries.toString().getBytes(UTF_8).length > BYTES_LIMIT)
      return new AwsAnswer.Refused(
          "ValidationException", "Total size of the entries in the request is over the limit.");
    var results = Json.array();
    var failed = 0;
    for (JsonNode entry : entries) {
      var objection = objection(state, entry);
      if (objection.isPresent()) {
        failed++;
        results.add(
            Json.object()
                .put("ErrorCode", objection.get().getKey())
                .put("ErrorMessage", objection.get().getValue()));
      } else {
        var event = event(entry);
        state.published().add(event);
        results.add(Json.object().put("EventId", event.id()));
      }
    }
    var body = Json.object().put("FailedEntryCount", failed);
    body.set("Entries", results);
    return new AwsAnswer.Done(body);
  }

  private static Optional<Map.Entry<String, String>> objection(State state, JsonNode entry) {
    for (var field : List.of("Source", "DetailType", "Detail"))
      if (Json.text(entry, field).isEmpty())
        return Optional.of(
            Map.entry(
                "InvalidArgument",
                "Parameter "
                    + field
                    + " is not valid. Reason: "
                    + field
                    + " is a required argument."));
    if (Json.read(entry.path("Detail").asText().getBytes(UTF_8)).isEmpty())
      return Optional.of(Map.entry("MalformedDetail", "Detail is malformed."));
    return state.buses().contains(bus(entry, "EventBusName"))
        ? Optional.empty()
        : Optional.of(Map.entry("ResourceNotFoundException", noBus(bus(entry, "EventBusName"))));
  }

  private PublishedEvent event(JsonNode entry) {
    var resources = new ArrayList<String>();
    for (JsonNode resource : entry.path("Resources")) resources.add(resource.asText());
    var time = entry.path("Time");
    return new PublishedEvent(
        bus(entry, "EventBusName"),
        UUID.randomUUID().toString(),
        entry.path("Source").asText(),
        entry.path("DetailType").asText(),
        (time.isNumber() ? Instant.ofEpochMilli((long) (time.asDouble() * 1000)) : clock.instant())
            .toString(),
        resources,
        Json.read(entry.path("Detail").asText().getBytes(UTF_8)).orElseThrow());
  }

  private static AwsAnswer create(State state, ObjectNode input) {
    var name = bus(input, "Name");
    return state.buses().add(name)
        ? new AwsAnswer.Done(Json.object().put("EventBusArn", arn(name)))
        : new AwsAnswer.Refused(
            "ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
  }

  private static AwsAnswer describe(State state, ObjectNode input) {
    var name = bus(input, "Name");
    return state.buses().contains(name)
        ? new AwsAnswer.Done(Json.object().put("Arn", arn(name)).put("Name", name))
        : new AwsAnswer.Refused("ResourceNotFoundException", noBus(name));
  }

  private static AwsAnswer delete(State state, ObjectNode input) {
    if (bus(input, "Name").equals("default"))
      return new AwsAnswer.Refused("ValidationException", "Cannot delete event bus default.");
    state.buses().remove(bus(input, "Name"));
    return new AwsAnswer.Done(Json.object());
  }

  private static AwsAnswer list(State state) {
    var body = Json.object();
    var buses = body.putArray("EventBuses");
    for (var name : state.buses()) buses.addObject().put("Name", name).put("Arn", arn(name));
    return new AwsAnswer.Done(body);
  }

  /** A bus's name, given by name or ARN. */
  private static String bus(JsonNode node, String field) {
    var given = Json.text(node, field).orElse("default");
    return given.substring(given.lastIndexOf('/') + 1);
  }

  private static String arn(String bus) {
    return "arn:aws:events:%s:%s:event-bus/%s".formatted(Account.REGION, Account.ID, bus);
  }

  private static String noBus(String name) {
    return "Event bus " + name + " does not exist.";
  }
}
