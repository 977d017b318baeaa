package io.aiclearance.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.demo.Demo;
import io.aiclearance.local.demo.DemoZip;
import io.aiclearance.local.demo.Probe;
import io.aiclearance.local.template.TemplateProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsAsOnLambdaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private Path zip = Path.of("");

  @BeforeEach
  void zip() throws IOException {
    zip = DemoZip.in(folder);
  }

  private LoadedFunction probe(Duration timeout) throws IOException {
    return Demo.load(Probe.class, zip, timeout, Map.of("COLOUR", "green"));
  }

  private static JsonNode call(LoadedFunction function, String event) throws Exception {
    return JSON.readTree(function.invoke(event.getBytes(UTF_8)));
  }

  @Test
  void what_the_zip_lacks_is_lacking() throws Exception {
    try (var function = probe(LONG)) {
      assertFalse(
          call(function, "{\"look\":\"com.fasterxml.jackson.databind.ObjectMapper\"}")
              .get("sees")
              .asBoolean());
      assertFalse(
          call(function, "{\"look\":\"io.aiclearance.local.LocalSystem\"}")
              .get("sees")
              .asBoolean());
      assertFalse(
          call(
                  function,
                  "{\"look\":\"com.amazonaws.services.lambda.runtime.serialization.PojoSerializer\"}")
              .get("sees")
              .asBoolean());
      assertTrue(call(function, "{\"look\":\"java.net.http.HttpClient\"}").get("sees").asBoolean());
      assertTrue(
          call(function, "{\"look\":\"com.amazonaws.services.lambda.runtime.Context\"}")
              .get("sees")
              .asBoolean());
    }
  }

  @Test
  void functions_of_one_zip_share_no_static_state() throws Exception {
    try (var one = probe(LONG);
        var two = probe(LONG)) {
      call(one, "{}");
      call(one, "{}");
      assertEquals(3, call(one, "{}").get("class").asInt());
      assertEquals(1, call(two, "{}").get("class").asInt());
    }
  }

  @Test
  void a_function_gets_its_environment_and_its_remaining_time() throws Exception {
    try (var function = probe(LONG)) {
      var answer = call(function, "{}");
      assertEquals("green", answer.get("environment").asText());
      assertTrue(
          answer.get("remaining").asInt() > 10_000 && answer.get("remaining").asInt() <= 20_000);
    }
  }

  @Test
  void an_instance_serves_one_call_at_a_time_and_is_used_again() throws Exception {
    try (var function = probe(LONG);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> call(function, "{\"sleep\":\"600\"}"));
      var second = threads.submit(() -> call(function, "{\"sleep\":\"600\"}"));
      assertEquals(1, first.get().get("together").asInt());
      assertEquals(1, second.get().get("together").asInt());
      assertEquals(2, call(function, "{}").get("instance").asInt());
    }
  }

  @Test
  void a_call_that_takes_too_long_fails_and_its_instance_is_gone() throws Exception {
    try (var function = probe(Duration.ofSeconds(2))) {
      assertEquals(1, call(function, "{}").get("class").asInt());
      assertThrows(FunctionError.class, () -> call(function, "{\"sleep\":\"60000\"}"));
      assertEquals(1, call(function, "{}").get("instance").asInt());
      assertFalse(function.busy());
    }
  }

  @Test
  void a_function_that_throws_is_called_again() throws Exception {
    try (var function = probe(LONG)) {
      var error =
          assertThrows(FunctionError.class, () -> call(function, "{\"throw\":\"no luck\"}"));
      assertTrue(String.valueOf(error.getMessage()).contains("no luck"));
      assertEquals(2, call(function, "{}").get("instance").asInt());
    }
  }

  @Test
  void a_missing_zip_is_one_clear_line() {
    var problem =
        assertThrows(
            TemplateProblem.class,
            () -> Demo.load(Probe.class, folder.resolve("gone.zip"), LONG, Map.of()));
    assertTrue(String.valueOf(problem.getMessage()).contains("gone.zip"));
  }
}
