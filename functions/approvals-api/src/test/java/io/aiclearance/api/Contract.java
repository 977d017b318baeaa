package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Path;

/** {@code infra/openapi.yaml}, which every call of the tests is held against. */
final class Contract {
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForSpecificationUrl(
              Path.of("../../infra/openapi.yaml").toAbsolutePath().normalize().toUri().toString())
          .withLevelResolver(
              LevelResolver.create()
                  // the authorizer's matter: events carry claims
                  .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                  // a word that the contract names by allOf is taken for JSON by the validator
                  .withLevel(
                      "validation.request.parameter.schema.invalidJson",
                      ValidationReport.Level.IGNORE)
                  .build())
          .build();

  private Contract() {}

  static void checkRequest(APIGatewayV2HTTPEvent event) {
    var report = VALIDATOR.validateRequest(request(event));
    assertFalse(report.hasErrors(), () -> report.getMessages().toString());
  }

  static void check(APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse response) {
    var answer =
        SimpleResponse.Builder.status(response.getStatusCode()).withBody(response.getBody());
    response.getHeaders().forEach(answer::withHeader);
    var method = Request.Method.valueOf(event.getRequestContext().getHttp().getMethod());
    var report = VALIDATOR.validateResponse(event.getRawPath(), method, answer.build());
    assertFalse(report.hasErrors(), () -> report.getMessages() + "\n" + response.getBody());
  }

  private static Request request(APIGatewayV2HTTPEvent event) {
    var http = event.getRequestContext().getHttp();
    var request = new SimpleRequest.Builder(http.getMethod(), event.getRawPath());
    event.getHeaders().forEach(request::withHeader);
    if (event.getQueryStringParameters() != null) {
      event.getQueryStringParameters().forEach(request::withQueryParam);
    }
    if (event.getBody() != null) {
      request.withBody(event.getBody());
    }
    return request.build();
  }
}
