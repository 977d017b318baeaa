package io.aiclearance.api.settings;

import io.aiclearance.domain.intake.SecretName;
import java.util.Map;

/** The port to where secrets are kept, each a flat object of texts. */
public interface Vault {
  /** The values as they are now; none where what is kept there is no such object. */
  Map<String, String> read(SecretName name);

  /**
   * Puts these values in the place of those that are there.
   *
   * @return false where the vault refused or did not answer, so that it may hold either
   */
  boolean write(SecretName name, Map<String, String> values);
}
