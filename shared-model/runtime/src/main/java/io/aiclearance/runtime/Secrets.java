package io.aiclearance.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Secrets by ARN, each a flat JSON object of texts, remembered for five minutes.
 *
 * <p>Whoever finds a credential refused calls {@link #refresh} once, which follows a rotation at
 * once. No exception's message carries a secret's content.
 */
public final class Secrets {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final UnaryOperator<String> source;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Map<String, String> values, Instant readAt) {}

  /**
   * Reads secrets through {@code source}, which answers an ARN with the secret's text and throws
   * where it cannot.
   */
  public Secrets(UnaryOperator<String> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Reads secrets from Secrets Manager. */
  public static Secrets of(SecretsManagerClient client, InstantSource clock) {
    return new Secrets(arn -> client.getSecretValue(r -> r.secretId(arn)).secretString(), clock);
  }

  /** The secret's values, at most five minutes old. */
  public Map<String, String> read(String arn) {
    var last = known.get(arn);
    if (last != null && clock.instant().isBefore(last.readAt().plus(KEPT))) {
      return last.values();
    }
    return refresh(arn);
  }

  /** The secret's values, read now. */
  public Map<String, String> refresh(String arn) {
    var values = parse(arn, source.apply(arn));
    known.put(arn, new Known(values, clock.instant()));
    return values;
  }

  private static Map<String, String> parse(String arn, String text) {
    try {
      return Map.copyOf(JSON.readValue(text, TEXTS));
    } catch (JsonProcessingException | RuntimeException malformed) {
      // the cause is left out: a parser's message quotes what it could not read
      throw new IllegalStateException("not a flat JSON object of texts: secret " + arn);
    }
  }
}
