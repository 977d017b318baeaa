package io.aiclearance.domain.intake;

import io.aiclearance.domain.SubmissionId;
import java.util.Optional;

/** The port that reads what was sent from the portal panel. */
public interface Submissions {
  Optional<Submission> find(SubmissionId id);
}
