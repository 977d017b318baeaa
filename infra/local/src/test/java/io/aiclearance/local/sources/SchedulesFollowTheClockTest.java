package io.aiclearance.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.local.demo.Demo;
import io.aiclearance.local.demo.DemoZip;
import io.aiclearance.local.demo.MovableClock;
import io.aiclearance.local.demo.Probe;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.TemplateProblem;
import io.aiclearance.local.template.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesFollowTheClockTest {
  @TempDir private static Path folder;
  private final MovableClock clock = new MovableClock();
  private final LoadedFunction function;

  SchedulesFollowTheClockTest() throws Exception {
    function = Demo.load(Probe.class, DemoZip.in(folder), Duration.ofSeconds(10), Map.of());
  }

  @AfterEach
  void stop() throws Exception {
    function.close();
  }

  private ScheduleSource source(String expression) {
    return new ScheduleSource(
        new Trigger.Schedule("FunctionTick", "Tick", expression, 0, Optional.empty()),
        clock,
        function,
        new ArrayList<String>()::add);
  }

  private int calls() throws Exception {
    var answer =
        new String(
            function.invoke("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            java.nio.charset.StandardCharsets.UTF_8);
    return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer).get("class").asInt()
        - 1;
  }

  private static void awaitQuiet(Source source) throws InterruptedException {
    for (var i = 0; i < 100 && !source.quiet(); i++) {
      Thread.sleep(50);
    }
    assertTrue(source.quiet());
  }

  @Test
  void advancing_the_clock_past_many_times_runs_it_once() throws Exception {
    try (var source = source("rate(5 minutes)")) {
      source.start();
      assertTrue(source.quiet());
      clock.advance(Duration.ofDays(30));
      awaitQuiet(source);
      assertEquals(1, calls());
    }
  }

  @Test
  void a_calendar_time_is_reached_by_the_clock_too() throws Exception {
    try (var source = source("cron(0 3 * * ? *)")) {
      source.start();
      clock.advance(Duration.ofDays(1));
      awaitQuiet(source);
      assertEquals(1, calls());
    }
  }

  @Test
  void an_expression_that_aws_refuses_stops_the_start() {
    for (var wrong :
        new String[] {
          "rate(5 minute)", "rate(1 minutes)", "rate(0 minutes)", "cron(0 3 * * * *)", "daily"
        }) {
      assertThrows(TemplateProblem.class, () -> source(wrong).close(), wrong);
    }
  }
}
