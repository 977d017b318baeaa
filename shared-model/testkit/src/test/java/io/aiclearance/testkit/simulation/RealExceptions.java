package io.aiclearance.testkit.simulation;

import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.AskException;
import io.aiclearance.domain.waiver.DecideException;
import io.aiclearance.domain.waiver.ExceptionCase;
import io.aiclearance.domain.waiver.ExpireException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.ReviewException;
import io.aiclearance.domain.waiver.RevokeException;
import io.aiclearance.domain.waiver.Waiver;
import java.util.stream.Collectors;

/** What the product makes of exceptions. */
final class RealExceptions {
  private final RealCompany company;

  RealExceptions(RealCompany company) {
    this.company = company;
  }

  String ask(String id, PlainWorld.Waived waived) {
    var waiver =
        new Waiver(
            new ExceptionId(id),
            company.person(waived.person),
            new ToolId(waived.tool),
            RiskLevel.values()[waived.risk],
            waived.rules.stream().map(Overridable::valueOf).collect(Collectors.toSet()),
            company.person(waived.owner),
            "For a while",
            company.person(waived.askedBy),
            company.now(),
            waived.end);
    var asked = new AccessException.Asked(waiver, Revision.NEW);
    return said(AskException.judge(open(asked, waived.askedBy, "For a while")), "asked");
  }

  String approve(String by, String id) {
    return said(DecideException.approve(open(find(id), by, "")), PlainExceptions.ACTIVE);
  }

  String decline(String by, String id, String reason) {
    return said(DecideException.refuse(open(find(id), by, reason)), PlainExceptions.DECLINED);
  }

  String review(String by, String id) {
    return said(ReviewException.judge(open(find(id), by, "")), PlainExceptions.REVIEWED);
  }

  String revoke(String by, String id, String reason) {
    return said(RevokeException.judge(open(find(id), by, reason)), PlainExceptions.REVOKED);
  }

  void expire() {
    for (var due : company.ports.exceptions().overdue(company.now(), 1_000)) {
      company.commit(ExpireException.expire(due, company.now()));
    }
  }

  private AccessException find(String id) {
    return company.ports.exceptions().find(new ExceptionId(id)).orElseThrow();
  }

  private ExceptionCase open(AccessException exception, String by, String reason) {
    var waiver = exception.waiver();
    return new ExceptionCase(
        exception,
        company.ports.catalog().find(waiver.tool()),
        company.ports.governance().policy(),
        company.ports.governance().delegations(company.now()),
        company.ports.exceptions().placesTaken(waiver.risk(), ExceptionLimit.MOST_OPEN),
        company.reviewer(by),
        reason,
        company.now());
  }

  private String said(Ruling ruling, String word) {
    return switch (ruling) {
      case Refusal _ -> PlainExceptions.REFUSED;
      case Transition transition -> {
        company.commit(transition);
        yield word;
      }
    };
  }
}
