package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.AssertionFailedError;

/** Runs after packaging: the zip alone, as Lambda loads it, does what the class path does. */
@EnabledIfSystemProperty(named = "built.zip", matches = ".+")
class BuiltZipCheck {
  @TempDir Path folder;

  @Test
  void the_zip_alone_understands_every_answer_of_both_providers() throws Exception {
    var before = Thread.currentThread().getContextClassLoader();
    try (var zip = loadedZip()) {
      // as Lambda does; Okta's SDK finds its parts through it
      Thread.currentThread().setContextClassLoader(zip);
      assertEquals(
          zip,
          zip.loadClass("io.aiclearance.fulfillment.okta.OktaDirectory").getClassLoader(),
          "what is tested is the zip");
      assertTrue(
          checkAll(
                  zip,
                  "io.aiclearance.fulfillment.okta.OktaAnswersTest",
                  "every_answer_of_okta_has_its_meaning")
              > 40);
      assertTrue(
          checkAll(
                  zip,
                  "io.aiclearance.fulfillment.entra.EntraAnswersTest",
                  "every_answer_of_graph_has_its_meaning")
              > 40);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void the_zip_alone_takes_a_message_as_far_as_the_table() throws Exception {
    try (var zip = loadedZip()) {
      var check = zip.loadClass(AgainstNoTable.class.getName()).getDeclaredMethod("failures");
      check.setAccessible(true);

      assertEquals("[m1]", check.invoke(null));
    }
  }

  /** Is loaded beside the zip's classes, and finds AWS away. */
  static final class AgainstNoTable {
    static String failures() {
      var away = "http://127.0.0.1:1";
      var environment = new HashMap<String, String>();
      for (var name :
          List.of("CLEARANCE_TABLE", "EVIDENCE_MAC_SECRET", "OKTA_SECRET", "GRAPH_SECRET")) {
        environment.put(name, "some-name");
      }
      for (var name :
          List.of(
              "OKTA_BASE_URL",
              "GRAPH_BASE_URL",
              "GRAPH_AUTHORITY_URL",
              "AWS_ENDPOINT_URL_DYNAMODB",
              "AWS_ENDPOINT_URL_SECRETS_MANAGER")) {
        environment.put(name, away);
      }
      environment.put("AWS_REGION", "eu-west-1");
      environment.put("AWS_ACCESS_KEY_ID", "local");
      environment.put("AWS_SECRET_ACCESS_KEY", "local");
      var message = new SQSEvent.SQSMessage();
      message.setMessageId("m1");
      message.setBody("{\"jobId\":\"AIC-1.1\"}");
      var event = new SQSEvent();
      event.setRecords(List.of(message));
      return new FulfillmentHandler(environment, Clock.systemUTC())
          .handleRequest(event, null).getBatchItemFailures().stream()
              .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
              .toList()
              .toString();
    }
  }

  @Test
  void the_zip_leaves_out_what_nobody_calls() throws Exception {
    try (var zip = loadedZip()) {
      for (var gone :
          List.of(
              "com.microsoft.graph.drives.DrivesRequestBuilder",
              "com.azure.core.credential.TokenCredential",
              "com.google.common.collect.ImmutableList",
              "com.github.jknack.handlebars.Handlebars")) {
        assertThrows(ClassNotFoundException.class, () -> zip.loadClass(gone));
      }
    }
  }

  private static int checkAll(ClassLoader zip, String test, String method) throws Exception {
    var type = zip.loadClass(test);
    var answers = type.getDeclaredMethod("answers");
    answers.setAccessible(true);
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    var check =
        type.getDeclaredMethod(
            method, zip.loadClass("io.aiclearance.fulfillment.directory.AnswerTable$Line"));
    check.setAccessible(true);
    var lines = ((Stream<?>) answers.invoke(null)).toList();
    for (var line : lines) {
      check.invoke(constructor.newInstance(), line);
    }
    return lines.size();
  }

  /** Lambda's runtime brings its core; the tests' own classes come from the tests. */
  private URLClassLoader loadedZip() throws IOException {
    var urls = new ArrayList<URL>();
    try (var zip = new ZipFile(System.getProperty("built.zip"))) {
      for (var entry : zip.stream().filter(e -> e.getName().matches("lib/.*\\.jar")).toList()) {
        var jar = folder.resolve(Path.of(entry.getName()).getFileName());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, jar);
        }
        urls.add(jar.toUri().toURL());
      }
    }
    for (var brought :
        List.of(
            Context.class,
            BuiltZipCheck.class,
            Assertions.class,
            ParameterizedTest.class,
            JUnitException.class,
            AssertionFailedError.class,
            API.class)) {
      urls.add(source(brought));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL source(Class<?> type) {
    var location = type.getProtectionDomain().getCodeSource().getLocation();
    return URI.create(location.toString()).getScheme().equals("file")
        ? location
        : Assertions.fail("not a file: " + location);
  }
}
