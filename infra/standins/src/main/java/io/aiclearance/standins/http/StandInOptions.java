package io.aiclearance.standins.http;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a stand-in is started.
 *
 * @param port of 127.0.0.1; 0 takes any free one
 * @param data the folder that keeps its state, or null to forget it at the end
 */
public record StandInOptions(int port, @Nullable Path data, Clock clock) {
  public static StandInOptions inMemory() {
    return new StandInOptions(0, null, Clock.systemUTC());
  }

  public StandInOptions at(int otherPort) {
    return new StandInOptions(otherPort, data, clock);
  }

  public StandInOptions keptIn(Path folder) {
    return new StandInOptions(port, folder, clock);
  }

  public StandInOptions on(Clock otherClock) {
    return new StandInOptions(port, data, otherClock);
  }
}
