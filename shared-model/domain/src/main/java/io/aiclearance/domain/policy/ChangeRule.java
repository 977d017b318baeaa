package io.aiclearance.domain.policy;

import io.aiclearance.domain.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The named conditions of acting on a proposed change, in the order in which they are asked. */
enum ChangeRule {
  ADMINS_GOVERN("Jira admins change how access is governed.") {
    @Override
    Optional<Refusal> against(ChangeCase about) {
      return about.by().may(Role.JIRA_ADMIN)
          ? Optional.empty()
          : refuse(Refusal.Kind.FORBIDDEN, "Only a Jira admin can do this. Ask one.");
    }
  },
  CHANGE_IS_WAITING("A change is applied or declined once.") {
    @Override
    Optional<Refusal> against(ChangeCase about) {
      return switch (about.change()) {
        case ProposedChange.Waiting _ -> Optional.empty();
        case ProposedChange.Applied _ ->
            refuse(Refusal.Kind.CONFLICT, "This change is applied already.");
        case ProposedChange.Declined _ ->
            refuse(
                Refusal.Kind.CONFLICT,
                "This change was declined, or taken back. Propose it again if it is still wanted.");
      };
    }
  },
  SECOND_ADMIN_IS_ANOTHER("Nobody approves a change that they proposed themselves.") {
    @Override
    Optional<Refusal> against(ChangeCase about) {
      return about.yes() && about.own()
          ? refuse(
              Refusal.Kind.FORBIDDEN,
              "You proposed this change, so another Jira admin has to approve it.")
          : Optional.empty();
    }
  },
  RECORD_IS_AS_IT_WAS("A change is applied to the version that it was proposed on.") {
    @Override
    Optional<Refusal> against(ChangeCase about) {
      return about.yes() && about.movedOn()
          ? refuse(
              Refusal.Kind.CONFLICT,
              "The record was changed since this was proposed. Decline this change, look at the"
                  + " record as it is now, and propose it again.")
          : Optional.empty();
    }
  },
  REFUSAL_HAS_A_REASON("Whoever declines another's change says why.") {
    @Override
    Optional<Refusal> against(ChangeCase about) {
      return about.yes() || about.own() || !about.reason().isBlank()
          ? Optional.empty()
          : refuse(Refusal.Kind.INVALID, "Say why you decline this change.");
    }
  };

  private final String sentence;

  ChangeRule(String sentence) {
    this.sentence = sentence;
  }

  /** The first that has something against it. */
  static Optional<Refusal> judge(ChangeCase about) {
    return Arrays.stream(values()).flatMap(rule -> rule.against(about).stream()).findFirst();
  }

  /** Empty where the rule has nothing against it. */
  abstract Optional<Refusal> against(ChangeCase about);

  /** The name that refusals use: {@code second-admin-is-another}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sentence() {
    return sentence;
  }

  Optional<Refusal> refuse(Refusal.Kind kind, String text) {
    return Optional.of(new Refusal(kind, word(), text));
  }
}
