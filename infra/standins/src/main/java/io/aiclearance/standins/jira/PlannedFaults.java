package io.aiclearance.standins.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults that wait for the call that they are meant for. */
final class PlannedFaults {
  private record Planned(Fault fault, String method, String pathPart) {
    boolean meets(String calledMethod, String calledPath) {
      return (method.isEmpty() || method.equals(calledMethod)) && calledPath.contains(pathPart);
    }
  }

  private final List<Planned> waiting = new ArrayList<>();
  private volatile boolean outage;

  void outage(boolean on) {
    outage = on;
  }

  boolean outage() {
    return outage;
  }

  synchronized void plan(Fault fault, String method, String pathPart) {
    waiting.add(new Planned(fault, method, pathPart));
  }

  synchronized Optional<Fault> take(String method, String path) {
    var first = waiting.stream().filter(planned -> planned.meets(method, path)).findFirst();
    first.ifPresent(waiting::remove);
    return first.map(Planned::fault);
  }
}
