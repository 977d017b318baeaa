package io.aiclearance.fulfillment;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.lifecycle.ConnectorsNeedALicence;
import io.aiclearance.domain.lifecycle.Fulfilment;
import io.aiclearance.domain.policy.Licence;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Carries out one job at its provider: claims it, acts, and commits what came of it (R5.1, R5.2).
 *
 * <p>Whatever ends a run in the middle leaves the job running until its lease ends; then the
 * provider is asked before anything else is tried.
 */
final class RunJob {
  private static final System.Logger LOG = System.getLogger(RunJob.class.getName());
  private static final int MOST_COMMITS = 4;
  private static final Problem BROKEN =
      new Problem(
          "internal-error", "The connector failed in a way nobody foresaw; its log says where.");

  private final Grants grants;
  private final Jobs jobs;
  private final Commits commits;
  private final Connectors connectors;
  private final Supplier<Optional<Licence>> licence;
  private final InstantSource clock;
  private final DoubleSupplier jitter;
  private final Supplier<String> runNames;

  /**
   * @param jitter gives numbers from 0 to 1
   * @param runNames gives each run a name of its own
   */
  RunJob(
      Grants grants,
      Jobs jobs,
      Commits commits,
      Connectors connectors,
      Supplier<Optional<Licence>> licence,
      InstantSource clock,
      DoubleSupplier jitter,
      Supplier<String> runNames) {
    this.grants = grants;
    this.jobs = jobs;
    this.commits = commits;
    this.connectors = connectors;
    this.licence = licence;
    this.clock = clock;
    this.jitter = jitter;
    this.runNames = runNames;
  }

  RunOutcome run(JobId id) {
    if (!(jobs.find(id).orElse(null) instanceof Job.Runnable job)) {
      return new RunOutcome.Dropped("no such job to run");
    }
    var now = clock.instant();
    // after the job: whoever changes a grant's way sees its job as it is, or comes again
    var found = grants.find(id.grant());
    if (found.isPresent() && Fulfilment.leftBehind(found.get(), job, now)) {
      commits.commit(Fulfilment.close(job, now));
      return new RunOutcome.Dropped("left behind by its grant");
    }
    var grant = found.filter(g -> Fulfilment.ready(g, job, now));
    if (grant.isEmpty()) {
      return new RunOutcome.Dropped("not its turn");
    }
    if (job instanceof Job.Running dead && Fulfilment.abandoned(dead)) {
      commits.commit(Fulfilment.abandon(grant.get(), dead, now));
      return new RunOutcome.Dropped("handed to a human");
    }
    var unlicensed = ConnectorsNeedALicence.against(job.task(), licence, now);
    if (unlicensed.isPresent()) {
      commits.commit(Fulfilment.handOver(grant.get(), job, unlicensed.get(), now));
      return new RunOutcome.Dropped("handed to a human: " + unlicensed.get().code());
    }
    // before the claim: a secret that cannot be read costs no attempt
    var connection = connectors.to(job.task().connector());
    return commits.commit(Fulfilment.claim(job, runNames.get(), now))
            instanceof CommitOutcome.Committed
        ? settle(job, attempt(job, connection))
        : new RunOutcome.Dropped("taken up by another run");
  }

  private static ProviderOutcome attempt(Job.Runnable job, Connection connection) {
    try {
      return new Attempt(job.task(), Fulfilment.outcomeUnknown(job)).at(connection);
    } catch (RuntimeException bug) {
      // counted as an attempt, or it would be repeated for ever
      LOG.log(Level.ERROR, "job " + job.id() + ": the connector broke", bug);
      return new ProviderOutcome.Unknown(BROKEN);
    }
  }

  private RunOutcome settle(Job.Runnable claimed, ProviderOutcome outcome) {
    for (var commit = 0; commit < MOST_COMMITS; commit++) {
      if (!(jobs.find(claimed.id()).orElse(null) instanceof Job.Running running)
          || running.attempts() != claimed.attempts() + 1) {
        return new RunOutcome.Dropped("overtaken by another run");
      }
      var grant = grants.find(claimed.id().grant()).orElseThrow();
      var settled =
          Fulfilment.settle(grant, running, outcome, clock.instant(), jitter.getAsDouble());
      if (commits.commit(settled) instanceof CommitOutcome.Committed) {
        return new RunOutcome.Settled(outcome);
      }
    }
    throw new IllegalStateException("grant " + claimed.id().grant() + " changes all the time");
  }
}
