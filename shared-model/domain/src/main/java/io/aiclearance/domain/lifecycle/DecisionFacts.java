package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Words;
import io.aiclearance.domain.decision.Decision;
import io.aiclearance.domain.decision.Grounds;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.request.PolicyApproval;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.util.stream.Collectors;

/** What evidence says of a decision: the versions that it was made under, and on what it rests. */
final class DecisionFacts {
  private DecisionFacts() {}

  /** Of the last approval. */
  static Facts of(OpenCase open, Decision.Approved decision) {
    var request = decision.request();
    return request
        .byPolicy()
        .map(yes -> byPolicy(open, decision, yes))
        .orElseGet(() -> of(open, request, request.approvals().getLast(), decision.grounds()));
  }

  /** Of one approval of several. */
  static Facts of(OpenCase open, Request request, StageApproval approval, Grounds grounds) {
    var facts =
        of(open, request.facts(), grounds)
            .with("stage", Words.of(approval.stage()))
            .with("days", Integer.toString(approval.days()))
            .with("reason", approval.reason());
    return request
        .asked()
        .flatMap(ask -> ask.wanted().classification())
        .map(
            as ->
                facts
                    .with("toolName", as.name())
                    .with("toolProvider", as.provider())
                    .with("toolRisk", Words.of(as.risk())))
        .orElse(facts);
  }

  /** Of any decision of a person. */
  static Facts of(OpenCase open, Facts about, Grounds grounds) {
    var facts = versions(open, about);
    var through = grounds.through();
    if (through.isPresent()) {
      facts =
          facts
              .with("delegation", through.get().id().value())
              .with("onBehalfOf", through.get().from().account().value());
    }
    for (var exception : grounds.exceptions().entrySet()) {
      facts = facts.with("exception." + exception.getKey(), exception.getValue().value());
    }
    return grounds.discounted().isEmpty()
        ? facts
        : facts.with(
            "notCounted",
            grounds.discounted().stream()
                .map(each -> Words.of(each.approval().stage()) + ": " + each.why())
                .collect(Collectors.joining(" ")));
  }

  /** Every policy that was looked at is named, with why it did or did not approve (R4.3). */
  private static Facts byPolicy(OpenCase open, Decision.Approved decision, PolicyApproval yes) {
    var facts =
        versions(open, decision.request().facts())
            .with("policy", yes.policy().value())
            .with("policyVersion", Long.toString(yes.version()))
            .with("days", Integer.toString(yes.days()));
    var pending = (Request.Pending) open.request();
    for (var each : PolicyChoice.of(open.file(), pending, decision.tool(), open.governance())) {
      if (each.verdict().covers()) {
        facts = facts.with("policy." + each.policy().id(), each.text());
      }
    }
    return facts;
  }

  private static Facts versions(OpenCase open, Facts about) {
    var facts = about.underGovernance(open.governance().version());
    if (open.tool().isPresent()) {
      var version = open.tool().get().revision().version();
      facts = facts.with("toolVersion", Long.toString(version));
    }
    return open.file().project().isPresent()
        ? facts.with("projectVersion", Long.toString(open.file().project().get().version()))
        : facts;
  }
}
