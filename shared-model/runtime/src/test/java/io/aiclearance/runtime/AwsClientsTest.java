package io.aiclearance.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class AwsClientsTest {
  private final HttpServer server;
  private final List<String> authorizations = new ArrayList<>();
  private int failures;

  AwsClientsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.getRequestBody().readAllBytes();
          var failing = authorizations.size() <= failures;
          var body = (failing ? "{}" : "{\"SecretString\":\"{\\\"token\\\":\\\"t\\\"}\"}");
          exchange.sendResponseHeaders(failing ? 503 : 200, body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Secrets secrets() {
    var environment =
        Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "local-key",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                "http://localhost:" + server.getAddress().getPort());
    return Secrets.of(AwsClients.of(environment).secretsManager().build(), InstantSource.system());
  }

  @Test
  void the_environments_endpoint_region_and_key_are_used() {
    assertEquals(Map.of("token", "t"), secrets().read("arn"));
    assertTrue(authorizations.getFirst().contains("Credential=local-key/"));
    assertTrue(authorizations.getFirst().contains("/eu-west-1/secretsmanager/"));
  }

  @Test
  void a_call_is_tried_three_times_and_no_more() {
    failures = 2;
    assertEquals(Map.of("token", "t"), secrets().read("arn"));
    assertEquals(3, authorizations.size());

    failures = 100;
    assertThrows(SecretsManagerException.class, () -> secrets().read("arn"));
    assertEquals(6, authorizations.size());
  }

  @Test
  void a_service_that_a_function_does_not_carry_is_missed_only_when_it_is_asked_for()
      throws Exception {
    var withoutSqs =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("sqs-"))
            .map(AwsClientsTest::url)
            .toArray(URL[]::new);
    try (var loader = new URLClassLoader(withoutSqs, ClassLoader.getPlatformClassLoader())) {
      assertInstanceOf(String.class, asked(loader, AsksForDynamoDb.class));
      assertThrows(NoClassDefFoundError.class, () -> asked(loader, AsksForSqs.class));
    }
  }

  public static final class AsksForDynamoDb implements Callable<Object> {
    @Override
    public Object call() {
      return AwsClients.of(Map.of("AWS_REGION", "eu-west-1")).dynamoDb().toString();
    }
  }

  public static final class AsksForSqs implements Callable<Object> {
    @Override
    public Object call() {
      return AwsClients.of(Map.of("AWS_REGION", "eu-west-1")).sqs().toString();
    }
  }

  private static Object asked(ClassLoader loader, Class<?> question) throws Exception {
    var loaded = loader.loadClass(question.getName()).getDeclaredConstructor().newInstance();
    return ((Callable<?>) loaded).call();
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
