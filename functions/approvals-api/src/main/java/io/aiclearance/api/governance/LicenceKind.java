package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Licence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to let connectors add people to groups (R5.7). */
final class LicenceKind implements GovernedKind<Licence> {
  /**
   * @param settings absent where nobody has recorded a licence
   * @param says what is blocked now, and what goes on
   */
  record View(long version, String state, String says, @Nullable Settings settings) {}

  record Settings(String reference, @Nullable Instant endsAt, boolean suspended) {}

  @Override
  public Class<Licence> type() {
    return Licence.class;
  }

  @Override
  public String path() {
    return "licence";
  }

  @Override
  public @Nullable String idName() {
    return null;
  }

  @Override
  public Optional<EntityRef> ref(String id) {
    return Optional.of(Licence.REF);
  }

  @Override
  public List<Licence> inUse(Governance governance) {
    return governance.licence().stream().toList();
  }

  @Override
  public Draft<Licence> read(Fields body, String id) {
    var reference = body.line("reference", Reading.LONGEST_NAME);
    var endsAt = Reading.moment(body, "endsAt");
    var suspended = Reading.flag(body, "suspended");
    return Draft.of(
        (revision, _) -> new Licence(reference, endsAt, suspended, revision), Reading.reason(body));
  }

  @Override
  public Object settings(Licence licence) {
    return new Settings(licence.reference(), licence.endsAt(), licence.suspended());
  }

  @Override
  public Object view(Optional<Licence> licence, Instant now) {
    var state = licence.map(known -> known.state(now)).orElse(Licence.State.NONE);
    return new View(
        GovernedKind.version(licence),
        state.word(),
        says(state),
        licence.map(known -> (Settings) settings(known)).orElse(null));
  }

  private static String says(Licence.State state) {
    var why =
        switch (state) {
          case ACTIVE -> "";
          case NONE -> "No licence is recorded. ";
          case ENDED -> "The licence has ended. ";
          case SUSPENDED -> "The licence is suspended. ";
        };
    return why.isEmpty()
        ? "Connectors add people to groups and take them out."
        : why
            + "Connectors add nobody to a group: whoever is granted access is added by hand, as a"
            + " task. Access that ends is still taken away by connectors, and requests, decisions"
            + " and evidence go on.";
  }
}
