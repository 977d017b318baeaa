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

  /** Asks at the portal, with these fields besides a summary; the answer is the issue's key. */
  String ask(String person, String fields) throws Exception {
    return ask(person, "11", fields);
  }

  String ask(String person, String requestType, String fields) throws Exception {
    return raise(
        person,
        "'requestTypeId':'%s','requestFieldValues':{'summary':'Please'%s}"
            .formatted(requestType, fields.isEmpty() ? "" : "," + fields));
  }

  /** Asks at the portal for somebody else. */
  String askFor(String whom, String person) throws Exception {
    return raise(
        person,
        "'raiseOnBehalfOf':'acc-%s','requestTypeId':'11','requestFieldValues':{'summary':'Please',%s}"
            .formatted(whom, House.COPILOT));
  }

  /** Fills in the form of that request type. */
  String fillIn(String person, String requestType, String answers) throws Exception {
    return raise(
        person,
        "'requestTypeId':'%s','requestFieldValues':{'summary':'Please'},'form':{'answers':%s}"
            .formatted(requestType, answers));
  }

  private String raise(String person, String asked) throws Exception {
    return call(
            person,
            "POST",
            "/rest/servicedeskapi/request",
            "{'serviceDeskId':'1',%s}".formatted(asked))
        .path("issueKey")
        .asText();
  }

  /** Makes an issue in Jira itself. */
  String create(String project, String issueType) throws Exception {
    return call(
            "approver",
            "POST",
            "/rest/api/3/issue",
            "{'fields':{'project':{'key':'%s'},'issuetype':{'id':'%s'},'summary':'Printer'}}"
                .formatted(project, issueType))
        .path("key")
        .asText();
  }

  void edit(String key, String fields) throws Exception {
    call("admin", "PUT", "/rest/api/3/issue/" + key, "{'fields':{" + fields + "}}");
  }

  void delete(String key) throws Exception {
    call("admin", "DELETE", "/rest/api/3/issue/" + key, "");
  }

  void cancel(String key) throws Exception {
    transition("admin", key, "41");
  }

  void transition(String person, String key, String id) throws Exception {
    call(
        person,
        "POST",
        "/rest/api/3/issue/" + key + "/transitions",
        "{'transition':{'id':'" + id + "'}}");
  }

  void property(String person, String key, String value) throws Exception {
    call(person, "PUT", "/rest/api/3/issue/" + key + "/properties/ai-clearance.request", value);
  }

  void comment(String person, String key, String text) throws Exception {
    call(
        person, "POST", "/rest/api/3/issue/" + key + "/comment", "{'body':" + document(text) + "}");
  }

  static String document(String text) {
    return "{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'%s'}]}]}"
        .formatted(text);
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
