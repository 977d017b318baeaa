package io.aiclearance.standins.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secret and its versions.
 *
 * @param deletion epoch milliseconds at which it is to vanish, or null
 */
record Secret(
    String name,
    String description,
    long created,
    @Nullable Long deletion,
    LinkedHashMap<String, Version> versions) {
  static final String CURRENT = "AWSCURRENT";
  static final String PREVIOUS = "AWSPREVIOUS";

  /** One value; exactly one of string and binary (base64) is there. */
  record Version(
      String id,
      @Nullable String string,
      @Nullable String binary,
      long created,
      TreeSet<String> stages) {
    boolean sameValue(Version other) {
      return Objects.equals(string, other.string) && Objects.equals(binary, other.binary);
    }
  }

  /** Always the same for a name: AWS's own six characters are random. */
  @JsonIgnore
  String arn() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
      var suffix = HexFormat.of().formatHex(digest, 0, 3);
      return "arn:aws:secretsmanager:%s:%s:secret:%s-%s"
          .formatted(Account.REGION, Account.ID, name, suffix);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a SecretId means this one: its name, its ARN, or its ARN without the suffix. */
  boolean isMeantBy(String id) {
    return id.equals(name) || id.equals(arn()) || id.equals(arn().substring(0, arn().length() - 7));
  }

  Optional<Version> version(@Nullable String id, @Nullable String stage) {
    var wanted = id == null && stage == null ? CURRENT : stage;
    return versions.values().stream()
        .filter(version -> id == null || version.id().equals(id))
        .filter(version -> wanted == null || version.stages().contains(wanted))
        .findFirst();
  }

  /** Adds a version, moving its stages to it; what was current becomes previous. */
  void add(Version version) {
    var stages = List.copyOf(version.stages());
    version.stages().clear();
    versions.put(version.id(), version);
    stages.forEach(stage -> move(stage, version));
  }

  void move(String stage, @Nullable Version to) {
    var from = version(null, stage);
    from.ifPresent(version -> version.stages().remove(stage));
    if (to != null) to.stages().add(stage);
    if (!stage.equals(CURRENT) || from.isEmpty()) return;
    for (var version : new ArrayList<>(versions.values())) version.stages().remove(PREVIOUS);
    if (from.get() != to) from.get().stages().add(PREVIOUS);
  }

  Secret described(String text) {
    return new Secret(name, text, created, deletion, versions);
  }

  Secret deletedAt(@Nullable Long time) {
    return new Secret(name, description, created, time, versions);
  }
}
