package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.Samples.person;
import static io.aiclearance.testkit.StoreContract.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionCase;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.EndEarly;
import io.aiclearance.domain.lifecycle.Extending;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What ending access early and extending it costs, in DynamoDB's units. */
class CostOfEndingAndExtendingTest {
  private static final GrantId GRANT = GrantId.of(key(1));
  private static final Reviewer APPROVER = new Reviewer(person("approver"), Set.of(Role.APPROVER));

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private final ClearancePorts ports = ports();

  private ClearancePorts ports() {
    var client = LocalDynamoDb.client(capacity);
    return Tables.create(client).ports(client);
  }

  private void cost(String units, Runnable step) {
    capacity.reset();
    step.run();
    var spent =
        new TreeMap<>(capacity.calls())
            .entrySet().stream()
                .map(
                    calls ->
                        calls.getValue()
                            + " "
                            + calls.getKey()
                            + " "
                            + capacity.units().getOrDefault(calls.getKey(), 0.0))
                .collect(Collectors.joining(", "));
    assertEquals(units, spent);
  }

  private void commit(Transition transition) {
    assertEquals(new CommitOutcome.Committed(), ports.commits().commit(transition));
  }

  private void activeGrant() {
    commit(StoreContract.to(Samples.COPILOT));
    var what = Samples.entitlement(key(1), REQUESTER, Samples.COPILOT.id(), NOW);
    var job = new JobId(what.id(), 1);
    commit(StoreContract.to(new Grant.Active(what, Term.starting(NOW, 30), job, Revision.NEW)));
    commit(
        StoreContract.to(
            new Job.Succeeded(Samples.task(job), Actor.Part.FULFILLMENT, NOW, Revision.NEW)));
  }

  @Test
  void revoking_is_two_looks_and_one_transaction() {
    activeGrant();

    cost(
        "2 GetItem 2.0, 1 TransactWriteItems 14.0",
        () -> {
          var grant = ports.grants().find(GRANT).orElseThrow();
          var wish = new EndingCase(grant, APPROVER, EndingCase.How.REVOCATION, "Left");
          commit(EndEarly.begin(wish, ports.jobs().find(grant.lastJob()).orElseThrow(), NOW));
        });
  }

  @Test
  void extending_at_once_is_one_transaction() {
    activeGrant();

    cost("4 GetItem 4.0, 1 Query 0.0, 1 TransactWriteItems 14.0", () -> extend(NOW));
  }

  @Test
  void giving_again_claims_the_one_open_grant_anew() {
    activeGrant();
    var active = ports.grants().find(GRANT).orElseThrow();
    var term = ((Grant.Active) active).term();
    commit(
        StoreContract.to(
            new Grant.Expired(
                active.entitlement(), term, term.endsAt(), active.lastJob(), active.revision())));

    cost("4 GetItem 4.0, 1 Query 0.0, 1 TransactWriteItems 14.0", () -> extend(term.endsAt()));
    assertEquals(
        Optional.of(GRANT), ports.grants().openFor(REQUESTER.account(), Samples.COPILOT.id()));
  }

  @Test
  void those_that_wait_are_one_page() {
    cost("1 Query 0.0", () -> ports.extensions().waiting(25, null));
  }

  private void extend(Instant now) {
    var grant = ports.grants().find(GRANT).orElseThrow();
    var last = ports.extensions().last(GRANT).map(Extension.class::cast);
    var open =
        new ExtensionCase(
            grant,
            ports.catalog().find(Samples.COPILOT.id()),
            ports.governance().policy(),
            ports.governance().delegations(now),
            last,
            APPROVER,
            ExtensionCase.Step.ASK,
            7,
            "It goes on",
            now);
    assertEquals(GovernancePolicy.INITIAL, open.governance());
    assertEquals(List.of(), open.delegations());
    commit(assertInstanceOf(Transition.class, Extending.judge(open)));
  }
}
