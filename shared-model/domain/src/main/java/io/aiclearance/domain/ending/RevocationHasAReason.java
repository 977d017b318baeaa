package io.aiclearance.domain.ending;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class RevocationHasAReason implements Clause<EndingCase> {
  @Override
  public String sentence() {
    return "Whoever revokes somebody's access says why.";
  }

  @Override
  public Optional<Refusal> against(EndingCase open) {
    return open.how() == EndingCase.How.REVOCATION && open.reason().isBlank()
        ? refuse(Refusal.Kind.INVALID, "Say why you revoke it: the person is told.")
        : Optional.empty();
  }
}
