package io.aiclearance.testkit.simulation;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionCase;
import io.aiclearance.domain.extension.ExtensionCase.Step;
import io.aiclearance.domain.lifecycle.Extending;

/** What the product makes of asking for more days. */
final class RealExtending {
  private final RealCompany company;

  RealExtending(RealCompany company) {
    this.company = company;
  }

  String ask(String by, String key, int days, String reason) {
    return take(by, key, Step.ASK, days, reason);
  }

  String approve(String by, String key) {
    var wish = company.ports.extensions().last(new GrantId(key)).map(Extension::wish);
    return take(
        by,
        key,
        Step.APPROVE,
        wish.map(Extension.Wish::days).orElse(1),
        wish.map(Extension.Wish::reason).orElse(""));
  }

  String decline(String by, String key, String reason) {
    return take(by, key, Step.DECLINE, 1, reason);
  }

  private String take(String by, String key, Step step, int days, String reason) {
    var grant = company.grant(key);
    var ruling =
        Extending.judge(
            new ExtensionCase(
                grant,
                company.ports.catalog().find(grant.entitlement().tool()),
                company.ports.governance().policy(),
                company.ports.governance().delegations(company.now()),
                company.ports.extensions().last(grant.id()),
                company.reviewer(by),
                step,
                days,
                reason,
                company.now()));
    return switch (ruling) {
      case Refusal _ -> PlainExtending.REFUSED;
      case Transition transition ->
          company.commitUnlessAnotherGrantIsOpen(transition)
              ? word(transition)
              : PlainExtending.REFUSED;
    };
  }

  private static String word(Transition transition) {
    var kinds = transition.changes().stream().map(change -> change.event().kind()).toList();
    return kinds.contains(EventKind.GRANT_EXTENDED)
        ? PlainExtending.LONGER
        : kinds.contains(EventKind.GRANT_REOPENED)
            ? PlainExtending.AGAIN
            : kinds.contains(EventKind.EXTENSION_DECLINED)
                ? PlainExtending.DECLINED
                : PlainExtending.ASKED;
  }
}
