package io.aiclearance.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** A request's body as it came, read as one strict JSON object. */
public final class Body {
  static final int MOST_BYTES = 64 * 1024;
  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MOST_BYTES)
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(MOST_BYTES)
                          .maxNameLength(200)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final RawBody raw;

  Body(RawBody raw) {
    this.raw = raw;
  }

  /**
   * Reads the object's fields, of which an empty body has none, through {@code reader}; every error
   * is collected, and a field that the reader did not ask for is one.
   */
  public <T> Parsed<T> read(Function<Fields, T> reader) {
    return switch (raw) {
      case RawBody.Unreadable unreadable -> bad(unreadable.detail());
      case RawBody.TooLarge _ -> new Parsed.TooLarge<>();
      case RawBody.Text text -> parse(text.text(), reader);
    };
  }

  private static <T> Parsed<T> parse(String text, Function<Fields, T> reader) {
    JsonNode tree;
    try {
      tree = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (StreamConstraintsException e) {
      return bad("The JSON is nested too deeply, or holds a number or name that is too long.");
    } catch (JsonProcessingException e) {
      return bad("Send one well-formed JSON object, with no name twice in it.");
    }
    if (!(tree instanceof ObjectNode object)) {
      return bad("Send a JSON object.");
    }
    var fields = new Fields(object);
    var value = reader.apply(fields);
    var errors = fields.errors();
    return errors.isEmpty() ? new Parsed.Good<>(value) : new Parsed.Bad<>(errors);
  }

  private static <T> Parsed<T> bad(String detail) {
    return new Parsed.Bad<>(List.of(new InputError("", detail)));
  }
}
