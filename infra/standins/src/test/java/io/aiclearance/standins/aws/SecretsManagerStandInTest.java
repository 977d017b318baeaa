package io.aiclearance.standins.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.AwsClients;
import io.aiclearance.standins.http.StandInOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretsManagerStandInTest {
  @TempDir Path data;
  private SecretsManagerStandIn server;
  private SecretsManagerClient client;

  @BeforeEach
  void start() throws Exception {
    server = SecretsManagerStandIn.start(StandInOptions.inMemory().keptIn(data));
    client = AwsClients.to(server.endpoint(), SecretsManagerClient.builder());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void a_secret_is_found_by_name_and_by_arn() {
    var arn = client.createSecret(c -> c.name("webhook").secretString("one")).arn();
    assertTrue(arn.matches("arn:aws:secretsmanager:eu-west-1:\\d{12}:secret:webhook-.{6}"), arn);
    assertEquals("one", client.getSecretValue(g -> g.secretId("webhook")).secretString());
    var read = client.getSecretValue(g -> g.secretId(arn));
    assertEquals("one", read.secretString());
    assertEquals(List.of("AWSCURRENT"), read.versionStages());
    assertEquals(arn, client.describeSecret(d -> d.secretId("webhook")).arn());
  }

  @Test
  void a_new_value_makes_the_old_one_previous() {
    var first = client.createSecret(c -> c.name("s").secretString("one")).versionId();
    client.putSecretValue(p -> p.secretId("s").secretString("two"));
    assertEquals("two", current());
    assertEquals("one", staged("AWSPREVIOUS"));
    client.updateSecret(u -> u.secretId("s").secretString("three").description("of three"));
    assertEquals("three", current());
    assertEquals("two", staged("AWSPREVIOUS"));
    assertEquals(
        "one", client.getSecretValue(g -> g.secretId("s").versionId(first)).secretString());
    var described = client.describeSecret(d -> d.secretId("s"));
    assertEquals("of three", described.description());
    assertEquals(2, described.versionIdsToStages().size());
  }

  @Test
  void stages_move_between_versions() {
    var first = client.createSecret(c -> c.name("s").secretString("one")).versionId();
    var pending =
        client
            .putSecretValue(p -> p.secretId("s").secretString("two").versionStages("AWSPENDING"))
            .versionId();
    assertEquals("one", current());
    assertEquals("two", staged("AWSPENDING"));
    client.updateSecretVersionStage(
        u ->
            u.secretId("s")
                .versionStage("AWSCURRENT")
                .moveToVersionId(pending)
                .removeFromVersionId(first));
    assertEquals("two", current());
    assertEquals("one", staged("AWSPREVIOUS"));
  }

  @Test
  void the_same_token_twice_is_one_version_and_with_another_value_an_error() {
    client.createSecret(c -> c.name("s").secretString("one"));
    var token = UUID.randomUUID().toString();
    for (var i = 0; i < 2; i++)
      client.putSecretValue(p -> p.secretId("s").secretString("two").clientRequestToken(token));
    assertEquals(2, client.describeSecret(d -> d.secretId("s")).versionIdsToStages().size());
    assertThrows(
        ResourceExistsException.class,
        () ->
            client.putSecretValue(
                p -> p.secretId("s").secretString("three").clientRequestToken(token)));
  }

  @Test
  void errors_are_the_sdks_own_types() {
    assertThrows(
        ResourceNotFoundException.class, () -> client.getSecretValue(g -> g.secretId("none")));
    client.createSecret(c -> c.name("s").secretString("one"));
    assertThrows(
        ResourceExistsException.class,
        () -> client.createSecret(c -> c.name("s").secretString("two")));
    assertThrows(
        ResourceNotFoundException.class,
        () -> client.getSecretValue(g -> g.secretId("s").versionStage("AWSPENDING")));
    client.deleteSecret(d -> d.secretId("s"));
    assertThrows(InvalidRequestException.class, () -> client.getSecretValue(g -> g.secretId("s")));
    client.restoreSecret(r -> r.secretId("s"));
    assertEquals("one", current());
  }

  @Test
  void a_deleted_secret_is_gone_from_the_list() {
    client.createSecret(c -> c.name("a").secretString("one"));
    client.createSecret(c -> c.name("b").secretBinary(SdkBytes.fromUtf8String("two")));
    client.deleteSecret(d -> d.secretId("a").forceDeleteWithoutRecovery(true));
    assertEquals(
        List.of("b"), client.listSecrets().secretList().stream().map(s -> s.name()).toList());
    assertEquals("two", client.getSecretValue(g -> g.secretId("b")).secretBinary().asUtf8String());
  }

  @Test
  void secrets_outlive_the_server() throws Exception {
    var arn = client.createSecret(c -> c.name("s").secretString("one")).arn();
    client.putSecretValue(p -> p.secretId("s").secretString("two"));
    stop();
    start();
    assertEquals("two", client.getSecretValue(g -> g.secretId(arn)).secretString());
    assertEquals("one", staged("AWSPREVIOUS"));
  }

  private String current() {
    return client.getSecretValue(g -> g.secretId("s")).secretString();
  }

  private String staged(String stage) {
    return client.getSecretValue(g -> g.secretId("s").versionStage(stage)).secretString();
  }
}
