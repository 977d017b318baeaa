package io.aiclearance.domain.people;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A sign-in bound once to a Jira account, and never derived from an e-mail again (R2.1). */
public record Identity(SignIn signIn, Person person, Revision revision) implements Entity {
  /** The identity's name in keys and evidence, which shows neither issuer nor subject. */
  public static String idOf(SignIn signIn) {
    try {
      var text = signIn.issuer() + "\n" + signIn.subject();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public EntityRef ref() {
    return new EntityRef(EntityRef.Kind.IDENTITY, idOf(signIn));
  }
}
