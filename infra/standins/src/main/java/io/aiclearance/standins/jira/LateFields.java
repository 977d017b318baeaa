package io.aiclearance.standins.jira;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Fields that get their values only some time after the request is there. */
final class LateFields implements AutoCloseable {

  private final Site site;
  private final People people;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Conditions conditions;

  LateFields(Site site, People people, Conditions conditions) {
    this.site = site;
    this.people = people;
    this.conditions = conditions;
  }

  boolean concerns(RequestType type) {
    return conditions.now().lateTypes().contains(type.id());
  }

  void expect(Issue issue) {
    if (issue.late().isEmpty()) {
      return;
    }
    var delay = conditions.now().lateBy();
    try {
      threads.execute(() -> fillInAfter(delay, issue));
    } catch (RejectedExecutionException closed) {
      // the kept site still has the values, and the next start expects them again
    }
  }

  private void fillInAfter(Duration delay, Issue issue) {
    try {
      Thread.sleep(delay);
      fillIn(issue);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Fills in now whatever still waits, and says how many issues that were. */
  int arrive() {
    var waiting = site.waitingForFields();
    waiting.forEach(this::fillIn);
    return waiting.size();
  }

  /** What an earlier process could not finish. */
  void resume() {
    site.waitingForFields().forEach(this::expect);
  }

  private void fillIn(Issue issue) {
    site.fillIn(issue.key(), people.known(issue.reporterId()));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
