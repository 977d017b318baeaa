package io.aiclearance.api.fakes;

import io.aiclearance.api.settings.Vault;
import io.aiclearance.domain.intake.SecretName;
import java.util.EnumMap;
import java.util.Map;

/** Secrets in memory; a write may be refused, or be made and then deny it. */
public final class VaultInMemory implements Vault {
  private final Map<SecretName, Map<String, String>> kept = new EnumMap<>(SecretName.class);
  private Write next = Write.WORKS;
  private int writes;

  /** How the next write goes. */
  public enum Write {
    WORKS,
    IS_REFUSED,
    LOSES_ITS_ANSWER,
    BREAKS
  }

  public void next(Write write) {
    next = write;
  }

  public void put(SecretName name, Map<String, String> values) {
    kept.put(name, Map.copyOf(values));
  }

  public int writes() {
    return writes;
  }

  @Override
  public Map<String, String> read(SecretName name) {
    return kept.getOrDefault(name, Map.of());
  }

  @Override
  public boolean write(SecretName name, Map<String, String> values) {
    var now = next;
    next = Write.WORKS;
    writes++;
    if (now == Write.BREAKS) {
      throw new IllegalStateException("cut off");
    }
    if (now != Write.IS_REFUSED) {
      put(name, values);
    }
    return now == Write.WORKS;
  }
}
