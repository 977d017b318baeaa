package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.fulfillment.directory.ScriptedProvider;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Reply;
import io.aiclearance.fulfillment.entra.EntraDirectory;
import io.aiclearance.fulfillment.entra.EntraSettings;
import io.aiclearance.fulfillment.okta.OktaDirectory;
import io.aiclearance.fulfillment.okta.OktaSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AProviderThatHangsTest {
  private static final Subject PERSON = new Subject(new AccountId("acc-1"), "p@x.test");

  @Test
  void it_is_left_after_eight_seconds_so_that_the_function_ends_in_its_time() throws Exception {
    try (var hanging = new Hanging();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var before = System.nanoTime();
      var okta = threads.submit(() -> okta(hanging.url()).add(PERSON, "g"));
      var entra = threads.submit(() -> entra(hanging.url()).add(PERSON, "g"));

      later("no-answer", okta.get());
      later("no-answer", entra.get());

      var took = Duration.ofNanos(System.nanoTime() - before);
      assertTrue(
          took.compareTo(Duration.ofSeconds(7)) > 0 && took.compareTo(Duration.ofSeconds(12)) < 0,
          took.toString());
    }
  }

  @Test
  void one_that_is_not_there_is_tried_later() throws IOException {
    var nobody = URI.create("http://127.0.0.1:" + freePort());

    later("provider-unreachable", okta(nobody).add(PERSON, "g"));
    later("provider-unreachable", entra(nobody).add(PERSON, "g"));
  }

  private static void later(String code, ProviderOutcome outcome) {
    assertEquals(
        code, assertInstanceOf(ProviderOutcome.RetryLater.class, outcome).problem().code());
  }

  private static GroupMembership okta(URI url) {
    return OktaDirectory.connect(new OktaSettings(url, "s3cr3t"), System::nanoTime);
  }

  private static GroupMembership entra(URI url) {
    return EntraDirectory.connect(
        new EntraSettings(url, url, "tenant-1", "client-1", "s3cr3t"),
        Clock.systemUTC(),
        System::nanoTime);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static final class Hanging extends ScriptedProvider {
    @Override
    protected Reply healthy(Call call) {
      return call.path().endsWith("/token")
          ? Reply.json(200, "{\"expires_in\":3599,\"access_token\":\"t\"}")
          : Reply.json(200, "{}").after(Duration.ofSeconds(20));
    }
  }
}
