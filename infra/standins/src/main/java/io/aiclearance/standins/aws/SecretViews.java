package io.aiclearance.standins.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import java.util.Collection;

/** What Secrets Manager tells of a secret. */
final class SecretViews {
  private SecretViews() {}

  static AwsAnswer identity(Secret secret) {
    return new AwsAnswer.Done(named(secret));
  }

  static AwsAnswer identity(Secret secret, Secret.Version version) {
    var body = named(secret).put("VersionId", version.id());
    version.stages().forEach(body.putArray("VersionStages")::add);
    return new AwsAnswer.Done(body);
  }

  static AwsAnswer value(Secret secret, ObjectNode input) {
    var id = Json.text(input, "VersionId");
    var stage = Json.text(input, "VersionStage");
    var version = secret.version(id.orElse(null), stage.orElse(null));
    if (version.isEmpty())
      return new AwsAnswer.Refused(
          "ResourceNotFoundException",
          "Secrets Manager can't find the specified secret value for "
              + id.map(v -> "VersionId: " + v)
                  .orElse("staging label: " + stage.orElse(Secret.CURRENT)));
    var found = version.get();
    var body = named(secret).put("VersionId", found.id()).put("CreatedDate", time(found.created()));
    if (found.string() != null) body.put("SecretString", found.string());
    if (found.binary() != null) body.put("SecretBinary", found.binary());
    found.stages().forEach(body.putArray("VersionStages")::add);
    return new AwsAnswer.Done(body);
  }

  static AwsAnswer description(Secret secret) {
    var body = summary(secret);
    var stages = body.putObject("VersionIdsToStages");
    for (var version : secret.versions().values()) {
      if (version.stages().isEmpty()) continue;
      version.stages().forEach(stages.putArray(version.id())::add);
    }
    return new AwsAnswer.Done(body);
  }

  static AwsAnswer deletion(Secret secret, long at) {
    return new AwsAnswer.Done(named(secret).put("DeletionDate", time(at)));
  }

  static AwsAnswer list(Collection<Secret> secrets) {
    var body = Json.object();
    var list = body.putArray("SecretList");
    secrets.stream()
        .filter(secret -> secret.deletion() == null)
        .forEach(secret -> list.add(summary(secret)));
    return new AwsAnswer.Done(body);
  }

  private static ObjectNode summary(Secret secret) {
    var body =
        named(secret)
            .put("Description", secret.description())
            .put("CreatedDate", time(secret.created()));
    var deletion = secret.deletion();
    if (deletion != null) body.put("DeletedDate", time(deletion));
    return body;
  }

  private static ObjectNode named(Secret secret) {
    return Json.object().put("ARN", secret.arn()).put("Name", secret.name());
  }

  private static double time(long millis) {
    return millis / 1000.0;
  }
}
