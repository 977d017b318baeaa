package io.aiclearance.standins.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.KeptState;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Secrets Manager's operations on a kept state. */
final class SecretOperations {
  record State(TreeMap<String, Secret> secrets) {}

  private final KeptState<State> kept;
  private final Clock clock;

  SecretOperations(KeptState<State> kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  AwsAnswer answer(String operation, ObjectNode input) {
    return switch (operation) {
      case "CreateSecret" -> kept.change(state -> create(state, input));
      case "PutSecretValue" -> kept.change(state -> live(state, input, s -> put(s, input)));
      case "UpdateSecret" -> kept.change(state -> live(state, input, s -> update(state, s, input)));
      case "UpdateSecretVersionStage" ->
          kept.change(state -> live(state, input, s -> moveStage(s, input)));
      case "DeleteSecret" ->
          kept.change(state -> named(state, input, s -> delete(state, s, input)));
      case "RestoreSecret" -> kept.change(state -> named(state, input, s -> restore(state, s)));
      case "GetSecretValue" ->
          kept.read(state -> live(state, input, s -> SecretViews.value(s, input)));
      case "DescribeSecret" -> kept.read(state -> named(state, input, SecretViews::description));
      case "ListSecrets" -> kept.read(state -> SecretViews.list(state.secrets().values()));
      default -> new AwsAnswer.Refused("InvalidRequestException", "Unknown: " + operation);
    };
  }

  private AwsAnswer create(State state, ObjectNode input) {
    var name = Json.text(input, "Name").orElse("");
    if (name.isEmpty()) return invalid("Name is required.");
    var existing = state.secrets().get(name);
    if (existing != null) {
      var before = existing.versions().get(token(input));
      if (before != null && before.sameValue(version(input)))
        return SecretViews.identity(existing, before);
      return new AwsAnswer.Refused(
          "ResourceExistsException",
          "The operation failed because the secret " + name + " already exists.");
    }
    var secret =
        new Secret(
            name,
            Json.text(input, "Description").orElse(""),
            clock.millis(),
            null,
            new LinkedHashMap<>());
    state.secrets().put(name, secret);
    return hasValue(input) ? put(secret, input) : SecretViews.identity(secret);
  }

  private AwsAnswer put(Secret secret, ObjectNode input) {
    if (!hasValue(input)) return invalid("You must provide either SecretString or SecretBinary.");
    var version = version(input);
    var before = secret.versions().get(version.id());
    if (before == null) {
      secret.add(version);
      return SecretViews.identity(secret, version);
    }
    return before.sameValue(version)
        ? SecretViews.identity(secret, before)
        : new AwsAnswer.Refused(
            "ResourceExistsException",
            "You can't use ClientRequestToken "
                + version.id()
                + " because that value is already in use for a version of secret "
                + secret.arn()
                + ".");
  }

  private AwsAnswer update(State state, Secret secret, ObjectNode input) {
    var described = Json.text(input, "Description").map(secret::described).orElse(secret);
    state.secrets().put(secret.name(), described);
    return hasValue(input) ? put(described, input) : SecretViews.identity(described);
  }

  private static AwsAnswer moveStage(Secret secret, ObjectNode input) {
    var stage = Json.text(input, "VersionStage").orElse("");
    var to = Json.text(input, "MoveToVersionId");
    if (to.isPresent() && !secret.versions().containsKey(to.get())) return noVersion(to.get());
    secret.move(stage, to.map(secret.versions()::get).orElse(null));
    return SecretViews.identity(secret);
  }

  private AwsAnswer delete(State state, Secret secret, ObjectNode input) {
    var force = input.path("ForceDeleteWithoutRecovery").asBoolean(false);
    var window = Duration.ofDays(force ? 0 : input.path("RecoveryWindowInDays").asInt(30));
    var at = clock.millis() + window.toMillis();
    if (force) state.secrets().remove(secret.name());
    else state.secrets().put(secret.name(), secret.deletedAt(at));
    return SecretViews.deletion(secret, at);
  }

  private static AwsAnswer restore(State state, Secret secret) {
    state.secrets().put(secret.name(), secret.deletedAt(null));
    return SecretViews.identity(secret);
  }

  private static AwsAnswer named(State state, ObjectNode input, Function<Secret, AwsAnswer> then) {
    var id = Json.text(input, "SecretId").orElse("");
    Optional<Secret> secret =
        state.secrets().values().stream().filter(s -> s.isMeantBy(id)).findFirst();
    return secret
        .map(then)
        .orElseGet(
            () ->
                new AwsAnswer.Refused(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret."));
  }

  private static AwsAnswer live(State state, ObjectNode input, Function<Secret, AwsAnswer> then) {
    return named(
        state,
        input,
        secret ->
            secret.deletion() == null
                ? then.apply(secret)
                : new AwsAnswer.Refused(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for"
                        + " deletion."));
  }

  private Secret.Version version(ObjectNode input) {
    var stages = new TreeSet<String>();
    for (JsonNode stage : input.path("VersionStages")) stages.add(stage.asText());
    if (stages.isEmpty()) stages.add(Secret.CURRENT);
    return new Secret.Version(
        token(input),
        Json.text(input, "SecretString").orElse(null),
        Json.text(input, "SecretBinary").orElse(null),
        clock.millis(),
        stages);
  }

  private static String token(ObjectNode input) {
    return Json.text(input, "ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
  }

  private static boolean hasValue(ObjectNode input) {
    return input.hasNonNull("SecretString") || input.hasNonNull("SecretBinary");
  }

  private static AwsAnswer invalid(String message) {
    return new AwsAnswer.Refused("InvalidParameterException", message);
  }

  private static AwsAnswer noVersion(String id) {
    return new AwsAnswer.Refused(
        "ResourceNotFoundException",
        "Secrets Manager can't find the specified secret version: " + id);
  }
}
