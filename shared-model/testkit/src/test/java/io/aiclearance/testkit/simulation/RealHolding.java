package io.aiclearance.testkit.simulation;

import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.ending.EndingCase.How;
import io.aiclearance.domain.ending.EndingRules;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.EndEarly;
import io.aiclearance.domain.lifecycle.Expiry;
import io.aiclearance.domain.lifecycle.Fulfilment;

/** What the product does with access that was given. */
final class RealHolding {
  private final RealCompany company;

  RealHolding(RealCompany company) {
    this.company = company;
  }

  /** Somebody does by hand what the grant's newest job asks for. */
  void done(String key) {
    var grant = company.grant(key);
    if (newestJob(grant) instanceof Job.AwaitingManual job) {
      var ada = new Actor.Someone(RealCompany.account("ada"));
      company.commit(Fulfilment.completedByHand(grant, job, ada, "", company.now()));
    }
  }

  private Job newestJob(Grant grant) {
    return company.ports.jobs().find(grant.lastJob()).orElseThrow();
  }

  String release(String by, String key) {
    return end(new EndingCase(company.grant(key), company.reviewer(by), How.RELEASE, ""));
  }

  String revoke(String by, String key, String reason) {
    return end(new EndingCase(company.grant(key), company.reviewer(by), How.REVOCATION, reason));
  }

  private String end(EndingCase wish) {
    if (EndingRules.against(wish).isPresent()) {
      return PlainHolding.REFUSED;
    }
    if (wish.fulfilled()) {
      return PlainHolding.ALREADY;
    }
    company.commit(EndEarly.begin(wish, newestJob(wish.grant()), company.now()));
    return PlainHolding.ENDING;
  }

  void expire() {
    for (var due : company.ports.grants().overdue(company.now(), 1_000)) {
      company.commit(Expiry.expire(due, company.now()));
    }
  }
}
