package io.aiclearance.domain;

/**
 * Which stored version of an entity a decision was made on.
 *
 * @param version counted from 1; 0 is not stored yet
 * @param lastEventHash the content hash of the event that made this version
 */
public record Revision(long version, String lastEventHash) {
  public static final Revision NEW = new Revision(0, "0".repeat(64));

  public boolean isNew() {
    return version == 0;
  }
}
