package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.PlainName;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where each entity, and its events, lie: no key begins with a constant that everything shares. */
record Keys(String pk, String sk) {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String STATUS_INDEX = "byStatus";
  static final String STATUS_KEY = "statusKey";
  static final String STATUS_AT = "statusAt";
  static final String SUBJECT_INDEX = "bySubject";
  static final String SUBJECT_KEY = "subjectKey";
  static final String SUBJECT_AT = "subjectAt";
  static final String DUE_INDEX = "due";
  static final String DUE_KEY = "dueKey";
  static final String DUE_AT = "dueAt";

  /** What the sort key of a kept version begins with. */
  static final String VERSIONS = "VERSION#";

  static Keys of(EntityRef ref) {
    return switch (ref.kind()) {
      case JOB -> {
        var job = JobId.parse(ref.id());
        yield new Keys("GRANT#" + job.grant(), "JOB#%06d".formatted(job.ordinal()));
      }
      default -> new Keys(ref.kind() + "#" + ref.id(), ref.kind().name());
    };
  }

  static Keys openGrant(String holder, String tool) {
    return new Keys("OPEN#" + holder + "#" + tool, "OPEN");
  }

  /** By its hash, as a name of any length is short then. */
  static Keys toolName(PlainName name) {
    return new Keys("TOOLNAME#" + Digests.of(name.value()), "TOOLNAME");
  }

  static Keys exceptionPlace(String risk, int place) {
    return new Keys("EXCEPTION-PLACE#" + risk + "#" + place, "EXCEPTION-PLACE");
  }

  static Keys version(EntityRef ref, long version) {
    return new Keys(of(ref).pk, VERSIONS + "%010d".formatted(version));
  }

  static Keys outbox(EntityRef about, String id) {
    return new Keys(of(about).pk, "OUTBOX#" + id);
  }

  static Keys event(EntityRef ref, long version) {
    return new Keys(of(ref).pk, "EVENT#%s#%010d".formatted(ref, version));
  }

  /**
   * @param eventId as {@code AuditEvent.id()} makes it
   */
  static Keys event(String eventId) {
    var slash = eventId.indexOf('/');
    var hash = eventId.lastIndexOf('#');
    var kind =
        EntityRef.Kind.valueOf(eventId.substring(0, slash).toUpperCase(java.util.Locale.ROOT));
    return event(
        new EntityRef(kind, eventId.substring(slash + 1, hash)),
        Long.parseLong(eventId.substring(hash + 1)));
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PK, Item.s(pk), SK, Item.s(sk));
  }

  Item item() {
    return Item.empty().put(PK, pk).put(SK, sk);
  }
}
