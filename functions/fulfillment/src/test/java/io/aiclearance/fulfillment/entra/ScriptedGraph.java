package io.aiclearance.fulfillment.entra;

import static java.util.stream.Collectors.joining;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.fulfillment.directory.ScriptedProvider;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Graph and its sign-in, as far as these tests need them. */
final class ScriptedGraph extends ScriptedProvider {
  static final String TOKEN = "/tenant-1/oauth2/v2.0/token";
  static final String USERS = "/v1.0/users";
  static final String GROUP = "/v1.0/groups/[^/]+";
  static final String ADD = "/v1.0/groups/[^/]+/members/\\$ref";
  static final String REMOVE = "/v1.0/groups/[^/]+/members/[^/]+/\\$ref";
  static final String CHECK = "/v1.0/users/[^/]+/checkMemberGroups";
  private static final Pattern FILTER =
      Pattern.compile("mail eq '(.*)' or userPrincipalName eq '(.*)'");
  private static final Pattern REFERENCE = Pattern.compile("directoryObjects/([^\"]+)\"");

  private static final Map<String, String[]> PEOPLE =
      Map.of(
          "u-live", new String[] {"live@example.com", "live@example.com", "true"},
          "u-guest", new String[] {"guest_other#EXT#@example.com", "guest@other.test", "true"},
          "u-twin1", new String[] {"twin@example.com", "twin@example.com", "true"},
          "u-twin2", new String[] {"twin2@example.com", "twin@example.com", "true"},
          "u-gone", new String[] {"gone@example.com", "gone@example.com", "false"},
          "u-old", new String[] {"old@example.com", "again@example.com", "false"},
          "u-new", new String[] {"again@example.com", "again@example.com", "true"});
  private static final Map<String, String> GROUPS =
      Map.of(
          "g-ours", "\"groupTypes\":[],\"securityEnabled\":true,\"mailEnabled\":false",
          "g-team", "\"groupTypes\":[\"Unified\"],\"mailEnabled\":true",
          "g-dynamic", "\"groupTypes\":[\"DynamicMembership\"],\"mailEnabled\":false",
          "g-synced", "\"groupTypes\":[],\"onPremisesSyncEnabled\":true,\"mailEnabled\":false",
          "g-roles", "\"groupTypes\":[],\"isAssignableToRole\":true,\"mailEnabled\":false",
          "g-mail", "\"groupTypes\":[],\"securityEnabled\":true,\"mailEnabled\":true");

  final Set<String> members = new TreeSet<>();
  private int tokens;

  GroupMembership connect() {
    return connect(Clock.systemUTC());
  }

  GroupMembership connect(Clock clock) {
    return EntraDirectory.connect(
        new EntraSettings(url(), url(), "tenant-1", "client-1", "s3cr3t"), clock, System::nanoTime);
  }

  static String error(String code, String message) {
    return """
    {"error":{"code":"%s","message":"%s",
     "innerError":{"date":"2026-01-01T00:00:00","request-id":"r1","client-request-id":"c1"}}}"""
        .formatted(code, message);
  }

  @Override
  protected Reply healthy(Call call) {
    var parts = call.path().split("/");
    if (call.is("POST", TOKEN)) {
      tokens++;
      return Reply.json(
          200,
          "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t" + tokens + "\"}");
    }
    if (call.is("GET", USERS)) {
      return Reply.json(200, "{\"value\":" + found(call.query()) + "}");
    }
    if (call.is("GET", GROUP)) {
      return GROUPS.containsKey(parts[3])
          ? Reply.json(200, "{\"id\":\"" + parts[3] + "\"," + GROUPS.get(parts[3]) + "}")
          : notFound(parts[3]);
    }
    if (call.is("POST", ADD)) {
      var reference = REFERENCE.matcher(call.body());
      if (!reference.find()) {
        return Reply.json(400, error("Request_BadRequest", "Invalid value for '@odata.id'."));
      }
      return members.add(reference.group(1))
          ? Reply.json(204, "")
          : Reply.json(
              400,
              error(
                  "Request_BadRequest",
                  "One or more added object references already exist for the following modified"
                      + " properties: 'members'."));
    }
    if (call.is("DELETE", REMOVE)) {
      return members.remove(parts[5]) ? Reply.json(204, "") : notFound(parts[5]);
    }
    if (call.is("POST", CHECK)) {
      return Reply.json(
          200, members.contains(parts[3]) ? "{\"value\":[\"g-ours\"]}" : "{\"value\":[]}");
    }
    return Reply.json(400, error("Request_BadRequest", "no such route"));
  }

  static Reply notFound(String id) {
    return Reply.json(
        404,
        error(
            "Request_ResourceNotFound",
            "Resource '"
                + id
                + "' does not exist or one of its queried reference-property objects"
                + " are not present."));
  }

  private static String found(String query) {
    var filter = FILTER.matcher(query.replaceAll("&.*", "").replace("$filter=", ""));
    var wanted = filter.find() ? filter.group(1).replace("''", "'") : "";
    return PEOPLE.entrySet().stream()
        .filter(p -> Stream.of(p.getValue()[0], p.getValue()[1]).anyMatch(wanted::equalsIgnoreCase))
        .map(
            p ->
                """
                {"id":"%s","userPrincipalName":"%s","mail":"%s","accountEnabled":%s}"""
                    .formatted(p.getKey(), p.getValue()[0], p.getValue()[1], p.getValue()[2]))
        .collect(joining(",", "[", "]"));
  }
}
