package io.aiclearance.domain.intake;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Who may ask for a tool that nobody may ask for without a controlled exception (R4.9). */
final class Restricted {
  private Restricted() {}

  /** The exception that lets the person ask for it, where the tool is restricted. */
  static Optional<AccessException.Active> letInBy(
      Collection<AccessException.Active> exceptions, Tool tool, Person person, Instant now) {
    return tool.status() == ToolStatus.RESTRICTED
        ? exceptions.stream()
            .filter(exception -> exception.inForce(now))
            .filter(
                exception ->
                    exception.waiver().overrides().contains(Overridable.TOOL_IS_REQUESTABLE)
                        && exception.waiver().tool().equals(tool.id())
                        && exception.waiver().subject().account().equals(person.account()))
            .findFirst()
        : Optional.empty();
  }
}
