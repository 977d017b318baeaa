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
import org.jspecify.annotations.Nullable;

/** A request's body as it came, read as one strict JSON object. */
public final class Body {
  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 20;
  private static final int MOST_ERRORS = 100;

  /** How large a body may be. */
  public static final class Size {
    public static final Size USUAL = new Size(64 * 1024);

    /** A file that somebody keeps, rather than a form that somebody fills in. */
    public static final Size DOCUMENT = new Size(1024 * 1024);

    private final int mostBytes;
    private final JsonMapper json;

    private Size(int mostBytes) {
      this.mostBytes = mostBytes;
      this.json = mapper(mostBytes);
    }
  }

  private final @Nullable String text;
  private final boolean base64;

  /**
   * @param base64 whether API Gateway took the body for binary and encoded it
   */
  Body(@Nullable String text, boolean base64) {
    this.text = text;
    this.base64 = base64;
  }

  /**
   * Reads the object's fields, of which an empty body has none, through {@code reader}; every error
   * is collected, and a field that the reader did not ask for is one.
   */
  public <T> Parsed<T> read(Function<Fields, T> reader) {
    return read(Size.USUAL, reader);
  }

  public <T> Parsed<T> read(Size size, Function<Fields, T> reader) {
    return switch (RawBody.of(text, base64, size.mostBytes)) {
      case RawBody.Unreadable unreadable -> bad(unreadable.detail());
      case RawBody.TooLarge _ -> new Parsed.TooLarge<>(size.mostBytes);
      case RawBody.Text raw -> parse(raw.text(), size.json, reader);
    };
  }

  private static JsonMapper mapper(int mostBytes) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxDocumentLength(mostBytes)
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(mostBytes)
                        .maxNameLength(200)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  private static <T> Parsed<T> parse(String text, JsonMapper json, Function<Fields, T> reader) {
    JsonNode tree;
    try {
      tree = text.isBlank() ? json.createObjectNode() : json.readTree(text);
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
    var errors = fields.errors().stream().limit(MOST_ERRORS).toList();
    return errors.isEmpty() ? new Parsed.Good<>(value) : new Parsed.Bad<>(errors);
  }

  private static <T> Parsed<T> bad(String detail) {
    return new Parsed.Bad<>(List.of(new InputError("", detail)));
  }
}
