package io.aiclearance.api.settings;

import io.aiclearance.api.settings.SettingsView.CredentialsView;
import io.aiclearance.api.settings.SettingsView.WebhookSecretView;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SecretRecords;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be said of a secret: that it is there, of which kind it is, and since when. */
final class SecretViews {
  /** What a deployment writes where an admin is to write something. */
  private static final String FILL_IN = "fill-in";

  private final Vault vault;
  private final SecretRecords records;

  SecretViews(Vault vault, SecretRecords records) {
    this.vault = vault;
    this.records = records;
  }

  WebhookSecretView webhookSecret() {
    var values = vault.read(SecretName.WEBHOOK_SECRET);
    var record = records.find(SecretName.WEBHOOK_SECRET);
    return new WebhookSecretView(
        has(values, "current"), has(values, "previous"), setAt(record), underWay(record));
  }

  CredentialsView credentials() {
    var record = records.find(SecretName.JIRA_CREDENTIALS);
    return new CredentialsView(
        kind(vault.read(SecretName.JIRA_CREDENTIALS)), setAt(record), underWay(record));
  }

  static boolean has(Map<String, String> values, String name) {
    return !values.getOrDefault(name, "").isBlank();
  }

  private static String kind(Map<String, String> values) {
    if (has(values, "clientId") && has(values, "clientSecret")) {
      return "oauth";
    }
    var basic = has(values, "email") && has(values, "token");
    return basic && !FILL_IN.equals(values.get("email")) ? "basic" : "none";
  }

  private static @Nullable Instant setAt(Optional<SecretRecord> record) {
    return record.map(SecretRecord::changedAt).orElse(null);
  }

  private static @Nullable Boolean underWay(Optional<SecretRecord> record) {
    return record.filter(SecretRecord::underWay).isPresent() ? true : null;
  }
}
