package io.aiclearance.testkit;

import io.aiclearance.storage.Waiting;
import java.util.List;

/** An empty store of one test, which only the ports can read and write. */
public interface TestStore {
  ClearancePorts ports();

  /** All that was committed to be said outside, messages and events, in any order. */
  List<Waiting> waiting();
}
