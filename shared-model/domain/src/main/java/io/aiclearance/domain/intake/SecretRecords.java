package io.aiclearance.domain.intake;

import java.util.Optional;

/** The port that reads what is known of secrets beside their values. */
public interface SecretRecords {
  /** Empty where the secret was never changed through the product. */
  Optional<SecretRecord> find(SecretName name);
}
