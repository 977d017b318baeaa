package io.aiclearance.domain;

import java.util.List;
import java.util.Optional;

/**
 * One named rule of the product about one kind of case.
 *
 * @param <T> all that the rule may look at
 */
public interface Clause<T> {
  /** The rule's name in refusals and evidence: its class's, in lower case with dashes. */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=.)(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** What the rule says, for a person. */
  String sentence();

  /** Why the case breaks the rule; empty where it does not. */
  Optional<Refusal> against(T open);

  default Optional<Refusal> refuse(Refusal.Kind kind, String text) {
    return Optional.of(new Refusal(kind, name(), text));
  }

  /** The refusal of the first rule, in their order, that the case breaks. */
  static <T> Optional<Refusal> firstOf(List<? extends Clause<T>> rules, T open) {
    return rules.stream().map(rule -> rule.against(open)).flatMap(Optional::stream).findFirst();
  }
}
