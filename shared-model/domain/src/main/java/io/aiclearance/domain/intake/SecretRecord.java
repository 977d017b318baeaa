package io.aiclearance.domain.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a secret beside its value, which is kept elsewhere and never here.
 *
 * @param underWay whether a change was announced whose end is not known
 * @param by who announced or made the last change
 * @param at when that was
 * @param changedAt when the secret is known to have changed last; absent where it never was here
 */
public record SecretRecord(
    SecretName name,
    boolean underWay,
    AccountId by,
    Instant at,
    @Nullable Instant changedAt,
    Revision revision)
    implements Entity {
  public static EntityRef ref(SecretName name) {
    return new EntityRef(EntityRef.Kind.SETTINGS, name.word());
  }

  @Override
  public EntityRef ref() {
    return ref(name);
  }
}
