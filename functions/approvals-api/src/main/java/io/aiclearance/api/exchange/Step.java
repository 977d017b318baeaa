package io.aiclearance.api.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.api.http.InputError;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import java.util.List;
import java.util.Optional;

/**
 * What importing comes to for one record of the file.
 *
 * @param before the record as it is stored, on which this was planned
 * @param wanted the record as the file has it
 * @param document the record as the file says it
 * @param needed what it would come to
 */
record Step(
    Optional<Entity> before,
    Entity wanted,
    JsonNode document,
    Needed needed,
    List<Difference> differences,
    List<InputError> errors) {
  Step {
    differences = List.copyOf(differences);
    errors = List.copyOf(errors);
  }

  /** What a record needs. */
  enum Needed {
    ADD,
    CHANGE,
    UNCHANGED,
    REFUSED;

    boolean writes() {
      return this == ADD || this == CHANGE;
    }
  }

  EntityRef ref() {
    return wanted.ref();
  }

  /** All that makes this another step than one that looks like it. */
  String fingerprint() {
    var version = before.map(entity -> entity.revision().version()).orElse(0L);
    return ref() + "@" + version + " " + needed + " " + document;
  }
}
