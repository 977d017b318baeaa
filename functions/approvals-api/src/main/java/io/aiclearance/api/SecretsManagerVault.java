package io.aiclearance.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiclearance.api.settings.Vault;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.runtime.Secrets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The secrets that an admin sets up, in Secrets Manager. */
final class SecretsManagerVault implements Vault {
  private static final Logger LOG = Logger.getLogger(SecretsManagerVault.class.getName());
  private static final JsonMapper JSON = new JsonMapper();

  private final SecretsManagerClient client;
  private final Secrets secrets;
  private final Map<SecretName, String> arns;

  /**
   * @param secrets hears of every change, so that this instance uses it at once
   */
  SecretsManagerVault(SecretsManagerClient client, Secrets secrets, Map<SecretName, String> arns) {
    this.client = client;
    this.secrets = secrets;
    this.arns = Map.copyOf(arns);
  }

  @Override
  public Map<String, String> read(SecretName name) {
    try {
      return secrets.refresh(arn(name));
    } catch (IllegalStateException malformed) {
      // somebody put it there by hand; here is where it can be mended
      return Map.of();
    }
  }

  @Override
  public boolean write(SecretName name, Map<String, String> values) {
    try {
      var text = JSON.writeValueAsString(new TreeMap<>(values));
      // the SDK gives each call a token, by which its own repetitions write once
      client.putSecretValue(put -> put.secretId(arn(name)).secretString(text));
      secrets.refresh(arn(name));
      return true;
    } catch (SdkException | JsonProcessingException failure) {
      // never the message: it may quote what was sent
      LOG.warning(() -> name.word() + " was not stored: " + failure.getClass().getName());
      return false;
    }
  }

  private String arn(SecretName name) {
    var arn = arns.get(name);
    if (arn == null) {
      throw new IllegalArgumentException("no secret for " + name);
    }
    return arn;
  }
}
