package io.aiclearance.local;

import io.aiclearance.local.template.TemplateProblem;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Starts the local system and stays until it is told to stop, or until whoever started it is gone.
 */
public final class Main {
  // held, so that the levels last: the embedded parts tell of each queue and connection
  private static final List<Logger> CHATTY =
      Stream.of(
              "org.apache.pekko",
              "org.elasticmq",
              "org.eclipse.jetty",
              "io.netty",
              "com.okta",
              "okhttp3",
              "no.nav")
          .map(Logger::getLogger)
          .toList();

  /** What the build takes for an end that has been explained, and adds nothing to. */
  private static final int EXPLAINED = 3;

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    var started = System.nanoTime();
    CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    try {
      var base = Integer.getInteger("local.port.base");
      var ports = base == null ? Ports.usual() : Ports.from(base);
      refuseTakenPorts(ports);
      var options =
          LocalOptions.of(
              Path.of(System.getProperty("local.template", "infra/template.yaml")), ports);
      var data = Optional.ofNullable(System.getProperty("local.data")).filter(d -> !d.isBlank());
      if (data.isPresent()) {
        options = options.keeping(Files.createDirectories(Path.of(data.get())).toRealPath());
      }
      if (Boolean.getBoolean("local.empty")) {
        options = options.beginningEmpty();
      }
      var system = LocalSystem.start(options);
      var control = new Control(system, ports.control());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    haltAfter(LONGEST_CLOSE);
                    control.close();
                    system.close();
                  }));
      if (Boolean.getBoolean("local.follow")) {
        followParent();
      }
      System.out.println(
          Welcome.text(ports, data, (System.nanoTime() - started) / 1_000_000_000.0));
      new CountDownLatch(1).await();
    } catch (TemplateProblem | BindException e) {
      System.err.println(e.getMessage());
      System.exit(EXPLAINED);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      e.printStackTrace();
      System.err.println("the local system could not start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void refuseTakenPorts(Ports ports) throws IOException {
    for (var port : ports.all().toArray()) {
      try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        probe.getLocalPort();
      } catch (BindException e) {
        throw new BindException(
            "port "
                + port
                + " is taken: stop what listens there, or move all with -Dlocal.port.base=N");
      }
    }
  }

  /** Maven may be killed without a word to us; nothing is to stay behind. */
  private static void followParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }

  /** A part that does not end keeps no process alive. */
  private static void haltAfter(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(time);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(0);
            });
  }
}
