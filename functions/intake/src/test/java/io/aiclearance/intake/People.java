package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** What people do in Jira. */
record People(URI jira) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Asks at the portal, with these fields besides a summary; the answer is the key. */
  String ask(String person, String fields) throws Exception {
    return call(
            person,
            "POST",
            "/rest/servicedeskapi/request",
            "{'serviceDeskId':'1','requestTypeId':'11','requestFieldValues':{'summary':'Please',%s}}"
                .formatted(fields))
        .path("issueKey")
        .asText();
  }

  JsonNode call(String person, String method, String path, String body) throws Exception {
    var pair = (person + "@example.com:local").getBytes(UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(jira + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new AssertionError(method + " " + path + ": " + response.body());
    }
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }
}
