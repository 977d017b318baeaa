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
  private volatile Behaviour behaviour;

  LateFields(Site site, People people, Behaviour behaviour) {
    this.site = site;
    this.people = people;
    this.behaviour = behaviour;
  }

  void be(Behaviour next) {
    behaviour = next;
  }

  boolean concerns(RequestType type) {
    return behaviour.lateTypes().contains(type.id());
  }

  void expect(Issue issue) {
    if (issue.late().isEmpty()) {
      return;
    }
    var delay = behaviour.lateBy();
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
