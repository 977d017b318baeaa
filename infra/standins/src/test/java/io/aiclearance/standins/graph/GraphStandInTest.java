package io.aiclearance.standins.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.Caller;
import io.aiclearance.standins.http.StandInOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStandInTest {
  private static final String GROUP = "/v1.0/groups/" + GraphStandIn.CLAUDE_GROUP;
  private static final String REQUESTER = GraphStandIn.userId("requester");

  @TempDir Path data;
  private GraphStandIn server;
  private Caller graph;

  @BeforeEach
  void start() throws Exception {
    server = GraphStandIn.start(StandInOptions.inMemory().keptIn(data));
    graph =
        new Caller(server.uri(), "Bearer " + token("local").json().path("access_token").asText());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_wrong_secret_is_invalid_client() {
    var reply = token("wrong");
    assertEquals(401, reply.status());
    assertEquals("invalid_client", reply.json().path("error").asText());
    assertEquals(7000215, reply.json().path("error_codes").path(0).asInt());
    assertEquals(3599, token("local").json().path("expires_in").asInt());
  }

  @Test
  void no_token_a_wrong_one_and_an_old_one_are_401() throws Exception {
    for (var bearer : List.of("", "Bearer none", "Bearer standin.1.00")) {
      var reply = new Caller(server.uri(), bearer).get("/v1.0/users");
      assertEquals(401, reply.status());
      assertEquals("InvalidAuthenticationToken", code(reply));
    }
    var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    var issued = token("local").json().path("access_token").asText();
    try (var later = GraphStandIn.start(StandInOptions.inMemory().on(tomorrow))) {
      assertEquals(401, new Caller(later.uri(), "Bearer " + issued).get("/v1.0/users").status());
    }
  }

  @Test
  void a_user_is_found_by_id_by_principal_name_and_by_filter() {
    for (var path :
        List.of("/v1.0/users/" + REQUESTER, "/v1.0/users/requester%40example.com?$select=id,mail"))
      assertEquals(REQUESTER, graph.get(path).json().path("id").asText());
    var found = graph.get(filter("users", "mail eq 'requester@example.com'")).json().path("value");
    assertEquals(1, found.size());
    assertEquals(REQUESTER, found.path(0).path("id").asText());
    var any = filter("users", "proxyAddresses/any(x:x eq 'smtp:requester@example.com')");
    assertEquals("Request_UnsupportedQuery", code(graph.get(any)));
    var eventual = graph.call("GET", any + "&$count=true", "", "ConsistencyLevel", "eventual");
    assertEquals(1, eventual.json().path("value").size());
    assertEquals(400, graph.get(filter("users", "nonsense")).status());
  }

  @Test
  void what_is_not_there_is_request_resource_not_found() {
    for (var path : List.of("/v1.0/users/nobody", "/v1.0/groups/none", "/v1.0/groups/none/members"))
      assertEquals("Request_ResourceNotFound", code(graph.get(path)));
    var stranger = graph.send("POST", GROUP + "/members/$ref", reference("nobody"));
    assertEquals(404, stranger.status());
    assertEquals("Request_ResourceNotFound", code(stranger));
  }

  @Test
  void adding_a_member_again_is_400_and_removing_one_again_404() {
    assertEquals(204, add(REQUESTER).status());
    assertEquals(List.of(REQUESTER), server.members(GraphStandIn.CLAUDE_GROUP));
    var again = add(REQUESTER);
    assertEquals(400, again.status());
    assertTrue(
        again
            .json()
            .path("error")
            .path("message")
            .asText()
            .startsWith("One or more added object references already exist"));
    assertEquals(204, remove(REQUESTER).status());
    var gone = remove(REQUESTER);
    assertEquals(404, gone.status());
    assertEquals("Request_ResourceNotFound", code(gone));
  }

  @Test
  void membership_is_checked_from_the_user_and_from_the_group() {
    var body = "{'groupIds':['%s','none']}".formatted(GraphStandIn.CLAUDE_GROUP);
    var path = "/v1.0/users/" + REQUESTER + "/checkMemberGroups";
    assertEquals(0, graph.send("POST", path, body).json().path("value").size());
    add(REQUESTER);
    assertEquals(
        GraphStandIn.CLAUDE_GROUP,
        graph.send("POST", path, body).json().path("value").path(0).asText());
    var filtered = graph.get(GROUP + "/members?$filter=" + encoded("id eq '" + REQUESTER + "'"));
    assertEquals(1, filtered.json().path("value").size());
    assertEquals(
        "#microsoft.graph.user",
        filtered.json().path("value").path(0).path("@odata.type").asText());
  }

  @Test
  void members_come_in_pages_that_next_links_lead_through() {
    for (var name : List.of("requester", "approver", "admin", "auditor", "security"))
      add(GraphStandIn.userId(name));
    var seen = new ArrayList<String>();
    var next = GROUP + "/members?$top=2&$select=id";
    var pages = 0;
    while (!next.isEmpty()) {
      var page = graph.get(next.replace("$", "%24")).json();
      page.path("value").forEach(member -> seen.add(member.path("id").asText()));
      pages++;
      next = page.path("@odata.nextLink").asText("");
    }
    assertEquals(3, pages);
    assertEquals(server.members(GraphStandIn.CLAUDE_GROUP), seen);
  }

  @Test
  void a_group_is_made_and_found_by_its_name() {
    var made =
        graph.send(
            "POST",
            "/v1.0/groups",
            "{'displayName':'ai-new','mailNickname':'ai-new','mailEnabled':false,'securityEnabled':true}");
    assertEquals(201, made.status());
    var found = graph.get(filter("groups", "displayName eq 'ai-new'")).json().path("value");
    assertEquals(made.json().path("id"), found.path(0).path("id"));
    assertEquals(400, graph.send("POST", "/v1.0/groups", "{'displayName':'x'}").status());
  }

  @Test
  void groups_that_others_rule_do_not_let_their_members_be_changed() {
    server.put(
        new GraphGroup(
            "dyn",
            "dyn",
            "",
            "dyn",
            true,
            false,
            List.of("DynamicMembership"),
            false,
            false,
            new LinkedHashSet<>()));
    var reply = graph.send("POST", "/v1.0/groups/dyn/members/$ref", reference(REQUESTER));
    assertEquals(403, reply.status());
    assertEquals("Authorization_RequestDenied", code(reply));
  }

  @Test
  void members_and_tokens_outlive_the_server() throws Exception {
    add(REQUESTER);
    var bearer = "Bearer " + token("local").json().path("access_token").asText();
    stop();
    start();
    assertEquals(List.of(REQUESTER), server.members(GraphStandIn.CLAUDE_GROUP));
    assertEquals(200, new Caller(server.uri(), bearer).get(GROUP).status());
  }

  private Caller.Reply token(String secret) {
    return new Caller(server.uri(), "")
        .call(
            "POST",
            "/tenant/oauth2/v2.0/token",
            "grant_type=client_credentials&client_id=app&client_secret="
                + secret
                + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default",
            "Content-Type",
            "application/x-www-form-urlencoded");
  }

  private Caller.Reply add(String user) {
    return graph.send("POST", GROUP + "/members/$ref", reference(user));
  }

  private Caller.Reply remove(String user) {
    return graph.send("DELETE", GROUP + "/members/" + user + "/$ref", "");
  }

  private static String reference(String user) {
    return "{'@odata.id':'https://graph.microsoft.com/v1.0/directoryObjects/" + user + "'}";
  }

  private static String filter(String what, String expression) {
    return "/v1.0/" + what + "?$filter=" + encoded(expression);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String code(Caller.Reply reply) {
    return reply.json().path("error").path("code").asText();
  }
}
