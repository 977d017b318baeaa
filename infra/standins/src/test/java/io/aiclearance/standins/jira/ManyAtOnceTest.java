package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
  private static final int REQUESTS = 200;

  @Test
  void requests_made_at_the_same_time_each_get_a_key_and_one_webhook() throws Exception {
    try (var receiver = new WebhookReceiver();
        var jira =
            JiraStandIn.start(
                JiraStandInConfig.local(Clock.systemUTC())
                    .sendingWebhooksTo(receiver.uri(), "local"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var began = System.nanoTime();
      var asked = new ArrayList<Future<String>>();
      for (var i = 0; i < REQUESTS; i++) {
        asked.add(threads.submit(() -> JiraCaller.as("requester", jira).ask()));
      }
      var keys = new HashSet<String>();
      for (var one : asked) {
        keys.add(one.get());
      }
      assertTrue(jira.awaitIdle(Duration.ofSeconds(30)));
      System.out.printf(
          "%d requests and their webhooks: %d ms%n",
          REQUESTS, Duration.ofNanos(System.nanoTime() - began).toMillis());

      assertEquals(REQUESTS, keys.size());
      assertEquals(REQUESTS, receiver.received().size());
    }
  }
}
