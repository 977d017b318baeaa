package io.aiclearance.api;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.evidence.SealedEntry;
import java.util.Optional;
import java.util.stream.Stream;

/** Which project's request an entry of the chain is about. */
final class EvidenceProject {
  private EvidenceProject() {}

  /** Empty where it is about the site, or about nothing that a request led to. */
  static Optional<ProjectKey> of(SealedEntry entry) {
    return Stream.of("request", "grant")
        .flatMap(name -> Stream.ofNullable(entry.event().get(name)))
        .map(String::valueOf)
        .findFirst()
        .map(key -> new IssueKey(key).project());
  }
}
