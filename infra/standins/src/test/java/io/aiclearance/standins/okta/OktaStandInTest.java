package io.aiclearance.standins.okta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.standins.Caller;
import io.aiclearance.standins.http.StandInOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OktaStandInTest {
  private static final String MEMBERSHIP = "/api/v1/groups/00g-copilot/users/00u-requester";

  @TempDir Path data;
  private OktaStandIn server;
  private Caller okta;

  @BeforeEach
  void start() throws Exception {
    server = OktaStandIn.start(StandInOptions.inMemory().keptIn(data));
    okta = new Caller(server.uri(), "SSWS local");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_bad_token_is_e0000011() {
    var reply = new Caller(server.uri(), "SSWS wrong").get("/api/v1/users/00u-requester");
    assertEquals(401, reply.status());
    assertEquals("E0000011", reply.json().path("errorCode").asText());
  }

  @Test
  void a_user_is_found_by_id_by_login_and_by_search() {
    for (var path :
        List.of(
            "/api/v1/users/00u-requester",
            "/api/v1/users/requester@example.com",
            "/api/v1/users/requester%40example.com"))
      assertEquals("00u-requester", okta.get(path).json().path("id").asText());
    assertEquals(
        List.of("00u-requester"),
        ids(okta.get(search("users", "profile.email eq \"requester@example.com\""))));
    assertEquals(
        List.of("00u-approver", "00u-auditor"),
        ids(
            okta.get(
                search(
                    "users",
                    "status eq \"ACTIVE\" and profile.login eq \"approver@example.com\" or id eq"
                        + " \"00u-auditor\""))));
    assertEquals(400, okta.get(search("users", "profile.email like 1")).status());
  }

  @Test
  void what_is_not_there_is_e0000007() {
    for (var path :
        List.of(
            "/api/v1/users/nobody",
            "/api/v1/groups/none",
            "/api/v1/groups/none/users",
            "/api/v1/users/nobody/groups")) {
      var reply = okta.get(path);
      assertEquals(404, reply.status(), path);
      assertEquals("E0000007", reply.json().path("errorCode").asText());
    }
    assertEquals(404, okta.send("PUT", "/api/v1/groups/00g-copilot/users/nobody", "").status());
    assertEquals(404, okta.send("PUT", "/api/v1/groups/none/users/00u-requester", "").status());
    assertEquals(405, okta.send("PATCH", "/api/v1/groups", "").status());
  }

  @Test
  void adding_and_removing_twice_is_the_same_as_once() {
    for (var i = 0; i < 2; i++) assertEquals(204, okta.send("PUT", MEMBERSHIP, "").status());
    assertEquals(List.of("00u-requester"), server.members("00g-copilot"));
    assertEquals(List.of("00u-requester"), ids(okta.get("/api/v1/groups/00g-copilot/users")));
    assertTrue(ids(okta.get("/api/v1/users/00u-requester/groups")).contains("00g-copilot"));
    for (var i = 0; i < 2; i++) assertEquals(204, okta.send("DELETE", MEMBERSHIP, "").status());
    assertEquals(List.of(), server.members("00g-copilot"));
  }

  @Test
  void members_come_in_pages_that_link_headers_lead_through() {
    for (var name : List.of("requester", "approver", "admin", "auditor", "security"))
      okta.send("PUT", "/api/v1/groups/00g-copilot/users/00u-" + name, "");
    var seen = new ArrayList<String>();
    var next = "/api/v1/groups/00g-copilot/users?limit=2";
    var pages = 0;
    while (!next.isEmpty()) {
      var reply = okta.get(next);
      seen.addAll(ids(reply));
      pages++;
      next =
          reply.raw().headers().allValues("link").stream()
              .filter(link -> link.endsWith("rel=\"next\""))
              .map(link -> link.substring(1, link.indexOf('>')))
              .findFirst()
              .orElse("");
    }
    assertEquals(3, pages);
    assertEquals(server.members("00g-copilot"), seen);
  }

  @Test
  void a_group_is_made_once_by_its_name_and_found_by_it() {
    var made = okta.send("POST", "/api/v1/groups", "{'profile':{'name':'ai-new'}}");
    assertEquals(200, made.status());
    var id = made.json().path("id").asText();
    assertEquals(List.of(id), ids(okta.get(search("groups", "profile.name eq \"ai-new\""))));
    assertEquals(List.of(id), ids(okta.get("/api/v1/groups?q=ai-n")));
    var again = okta.send("POST", "/api/v1/groups", "{'profile':{'name':'ai-new'}}");
    assertEquals(400, again.status());
    assertEquals("E0000001", again.json().path("errorCode").asText());
    assertEquals(
        "E0000003", okta.send("POST", "/api/v1/groups", "{").json().path("errorCode").asText());
  }

  @Test
  void built_in_and_application_groups_do_not_let_their_members_be_changed() {
    server.put(new OktaGroup("00g-ad", "APP_GROUP", "ad", "from AD", new LinkedHashSet<>(), 0, 0));
    assertEquals(403, okta.send("PUT", "/api/v1/groups/00g-ad/users/00u-admin", "").status());
    assertEquals(
        501, okta.send("DELETE", "/api/v1/groups/00g-everyone/users/00u-admin", "").status());
  }

  @Test
  void members_outlive_the_server() throws Exception {
    okta.send("PUT", MEMBERSHIP, "");
    stop();
    start();
    assertEquals(List.of("00u-requester"), server.members("00g-copilot"));
  }

  private static String search(String what, String expression) {
    return "/api/v1/" + what + "?search=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
  }

  private static List<String> ids(Caller.Reply reply) {
    return StreamSupport.stream(reply.json().spliterator(), false)
        .map((JsonNode item) -> item.path("id").asText())
        .toList();
  }
}
