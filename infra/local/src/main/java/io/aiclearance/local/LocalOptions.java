package io.aiclearance.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * How the local system runs.
 *
 * @param data where everything is kept across starts; nothing is, if empty
 * @param polling whether queues, stream and schedules run by themselves; a test may turn them by
 *     hand
 * @param visibility how long a failed message is hidden, whatever the function says; what the
 *     function or else the template says, if empty
 * @param died whether a test has let the running function's process die: what it answered is lost
 * @param seeded whether there are tools, a connected site and a licence to begin with
 * @param seenAs what the functions are told of a part's address: a test may put something between
 */
public record LocalOptions(
    Path template,
    Ports ports,
    Optional<Path> data,
    boolean seeded,
    boolean polling,
    Optional<Duration> visibility,
    BiFunction<String, URI, URI> seenAs,
    BooleanSupplier died) {

  public static LocalOptions of(Path template, Ports ports) {
    return new LocalOptions(
        template,
        ports,
        Optional.empty(),
        true,
        true,
        Optional.empty(),
        (_, real) -> real,
        () -> false);
  }

  public LocalOptions keeping(Path folder) {
    return new LocalOptions(
        template, ports, Optional.of(folder), seeded, polling, visibility, seenAs, died);
  }

  /** As right after a deployment: everything is still to be set up. */
  public LocalOptions beginningEmpty() {
    return new LocalOptions(template, ports, data, false, polling, visibility, seenAs, died);
  }

  public LocalOptions turnedByHand(
      Duration hidden, BiFunction<String, URI, URI> between, BooleanSupplier dead) {
    return new LocalOptions(
        template, ports, data, seeded, false, Optional.of(hidden), between, dead);
  }
}
