package io.aiclearance.fulfillment.okta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.fulfillment.directory.ScriptedProvider;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Okta, as far as these tests need it: a few people, a group of ours and two that are not. */
final class ScriptedOkta extends ScriptedProvider {
  static final String USERS = "/api/v1/users";
  static final String GROUP = "/api/v1/groups/[^/]+";
  static final String MEMBERSHIP = "/api/v1/groups/[^/]+/users/[^/]+";
  static final String MEMBERS = "/api/v1/groups/[^/]+/users";
  private static final String CURSOR = "who? +/=";
  private static final Pattern AFTER = Pattern.compile("(?:^|&)after=([^&]*)");
  private static final Pattern SEARCH =
      Pattern.compile("(?:^|&)search=profile\\.email eq \"(.*)\"");

  private static final Map<String, String[]> PEOPLE =
      Map.of(
          "00u-live", new String[] {"live@example.com", "ACTIVE"},
          "00u-twin1", new String[] {"twin@example.com", "ACTIVE"},
          "00u-twin2", new String[] {"twin@example.com", "SUSPENDED"},
          "00u-gone", new String[] {"gone@example.com", "DEPROVISIONED"},
          "00u-old", new String[] {"again@example.com", "DEPROVISIONED"},
          "00u-new", new String[] {"again@example.com", "ACTIVE"},
          "00u-suspended", new String[] {"suspended@example.com", "SUSPENDED"});
  private static final Map<String, String> GROUPS =
      Map.of("00g-ours", "OKTA_GROUP", "00g-app", "APP_GROUP", "00g-all", "BUILT_IN");

  final Set<String> members = new TreeSet<>();
  int membersPerPage = 1000;

  GroupMembership connect() {
    return OktaDirectory.connect(new OktaSettings(url(), "s3cr3t"), System::nanoTime);
  }

  static String error(String code, String summary) {
    return """
    {"errorCode":"%s","errorSummary":"%s","errorLink":"%s","errorId":"oae1","errorCauses":[]}"""
        .formatted(code, summary, code);
  }

  @Override
  protected Reply healthy(Call call) {
    var parts = call.path().split("/");
    if (call.is("GET", USERS)) {
      return Reply.json(200, found(call.query()));
    }
    if (call.is("GET", GROUP)) {
      return GROUPS.containsKey(parts[4])
          ? Reply.json(200, group(parts[4]))
          : Reply.json(
              404,
              error("E0000007", "Not found: Resource not found: " + parts[4] + " (UserGroup)"));
    }
    if (call.is("PUT", MEMBERSHIP)) {
      members.add(parts[6]);
      return Reply.json(204, "");
    }
    if (call.is("DELETE", MEMBERSHIP)) {
      members.remove(parts[6]);
      return Reply.json(204, "");
    }
    if (call.is("GET", MEMBERS)) {
      return page(call);
    }
    return Reply.json(404, error("E0000022", "The endpoint does not support the method"));
  }

  /** A cursor is any text, and both links come in one header. */
  private Reply page(Call call) {
    var after = AFTER.matcher(call.query());
    var from = after.find() ? Integer.parseInt(after.group(1).replace(CURSOR, "")) : 0;
    var reply =
        Reply.json(
            200,
            members.stream()
                .skip(from)
                .limit(membersPerPage)
                .map(id -> user(id, id + "@example.com", "ACTIVE"))
                .collect(joining(",", "[", "]")));
    var next = from + membersPerPage;
    var self = url() + call.path();
    return next >= members.size()
        ? reply.with("Link", "<%s>; rel=\"self\"".formatted(self))
        : reply.with(
            "Link",
            "<%s>; rel=\"self\", <%s?after=%s&limit=1000>; rel=\"next\""
                .formatted(self, self, URLEncoder.encode(CURSOR + next, UTF_8)));
  }

  private static String found(String query) {
    var search = SEARCH.matcher(query);
    var email = search.find() ? search.group(1) : "";
    return PEOPLE.entrySet().stream()
        .filter(person -> person.getValue()[0].equalsIgnoreCase(email))
        .map(person -> user(person.getKey(), person.getValue()[0], person.getValue()[1]))
        .collect(joining(",", "[", "]"));
  }

  static String user(String id, String email, String status) {
    return """
    {"id":"%s","status":"%s","created":"2024-01-01T00:00:00.000Z",
     "profile":{"login":"%s","email":"%s","firstName":"A","lastName":"B"},
     "_links":{"self":{"href":"https://example.okta.com/api/v1/users/%s"}}}"""
        .formatted(id, status, email, email, id);
  }

  private static String group(String id) {
    return """
    {"id":"%s","type":"%s","objectClass":["okta:user_group"],
     "profile":{"name":"ai-copilot","description":"d"}}"""
        .formatted(id, GROUPS.get(id));
  }
}
