package io.aiclearance.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * Where an event stands among those of its entity.
 *
 * @param at as the content says it, which sorts as time does
 */
record EventPlace(String entity, long version, String at, String prevEventHash) {

  /** Empty where these are not the members of an event. */
  static Optional<EventPlace> of(Map<?, ?> event) {
    return event.get("entity") instanceof String entity
            && event.get("version") instanceof Long version
            && event.get("at") instanceof String at
            && event.get("prevEventHash") instanceof String prevEventHash
            && version >= 1
            && (entity + "#" + version).equals(event.get("id"))
        ? Optional.of(new EventPlace(entity, version, at, prevEventHash))
        : Optional.empty();
  }

  String id() {
    return entity + "#" + version;
  }

  boolean isFirst() {
    return version == 1;
  }

  String idBefore() {
    return entity + "#" + (version - 1);
  }
}
