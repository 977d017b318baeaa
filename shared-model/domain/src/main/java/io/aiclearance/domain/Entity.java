package io.aiclearance.domain;

/** A thing whose state is kept, with one audit event for each of its versions (R7.1). */
public interface Entity {
  EntityRef ref();

  /** The stored version that this state follows; {@link Revision#NEW} where none is stored. */
  Revision revision();
}
