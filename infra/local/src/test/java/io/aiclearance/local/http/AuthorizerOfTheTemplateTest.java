package io.aiclearance.local.http;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.local.template.LocalNames;
import io.aiclearance.local.template.Properties;
import io.aiclearance.local.template.Template;
import io.aiclearance.local.template.TemplateProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizerOfTheTemplateTest {
  @TempDir private Path folder;

  private static Properties api(Path template) throws IOException {
    var names =
        new LocalNames(
            "123456789012", "eu-west-1", "http://127.0.0.1:1", Template.fifoQueues(template));
    return Template.read(template, Map.of(), names)
        .ofType("AWS::Serverless::HttpApi")
        .values()
        .iterator()
        .next();
  }

  private Properties written(String properties) throws IOException {
    var file = folder.resolve("template.yaml");
    Files.writeString(
        file,
        "Resources: {Api: {Type: 'AWS::Serverless::HttpApi', Properties: {" + properties + "}}}");
    return api(file);
  }

  @Test
  void this_repositorys_api_has_one() throws IOException {
    var template = Path.of("..", "template.yaml").toAbsolutePath().normalize();
    assertTrue(JwtAuthorizer.of(api(template), InstantSource.system()).isPresent());
  }

  @Test
  void an_api_without_a_default_authorizer_has_none() throws IOException {
    assertTrue(JwtAuthorizer.of(written("Name: a"), InstantSource.system()).isEmpty());
  }

  @Test
  void what_would_be_passed_over_stops_the_start() throws IOException {
    for (var properties : Set.of("DefinitionBody: {}", "CorsConfiguration: {}")) {
      var api = written(properties);
      assertThrows(
          TemplateProblem.class, () -> JwtAuthorizer.of(api, InstantSource.system()), properties);
    }
  }

  @Test
  void a_token_from_elsewhere_than_the_header_stops_the_start() throws IOException {
    var api =
        written(
            "Auth: {DefaultAuthorizer: A, Authorizers: {A: {IdentitySource:"
                + " $request.querystring.t, JwtConfiguration: {issuer: i, audience: [a]}}}}");
    assertThrows(TemplateProblem.class, () -> JwtAuthorizer.of(api, InstantSource.system()));
  }
}
