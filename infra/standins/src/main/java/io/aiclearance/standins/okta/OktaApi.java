package io.aiclearance.standins.okta;

import io.aiclearance.standins.http.Criteria;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.KeptState;
import io.aiclearance.standins.http.Reply;
import io.aiclearance.standins.http.Routes;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The calls, by their real paths. */
final class OktaApi {
  private static final String TOKEN = "SSWS local";

  private final KeptState<OktaOrg> kept;
  private final Clock clock;
  private final Routes routes =
      new Routes()
          .on("GET", "/api/v1/users", (r, _) -> listUsers(r))
          .on("GET", "/api/v1/users/{user}", (r, v) -> user(r, v.get("user")))
          .on("GET", "/api/v1/users/{user}/groups", (r, v) -> groupsOf(r, v.get("user")))
          .on("GET", "/api/v1/groups", (r, _) -> listGroups(r))
          .on("POST", "/api/v1/groups", (r, _) -> createGroup(r))
          .on("GET", "/api/v1/groups/{group}", (r, v) -> group(r, v.get("group")))
          .on("DELETE", "/api/v1/groups/{group}", (_, v) -> deleteGroup(v.get("group")))
          .on("GET", "/api/v1/groups/{group}/users", (r, v) -> members(r, v.get("group")))
          .on(
              "PUT",
              "/api/v1/groups/{group}/users/{user}",
              (_, v) -> changeMember(v.get("group"), v.get("user"), LinkedHashSet::add))
          .on(
              "DELETE",
              "/api/v1/groups/{group}/users/{user}",
              (_, v) -> changeMember(v.get("group"), v.get("user"), LinkedHashSet::remove));

  OktaApi(KeptState<OktaOrg> kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  Reply answer(Incoming request) {
    var reply =
        request.header("Authorization").filter(TOKEN::equals).isEmpty()
            ? OktaErrors.invalidToken()
            : switch (routes.find(request)) {
              case Routes.Found(var action, var variables) -> action.answer(request, variables);
              case Routes.WrongMethod() -> OktaErrors.wrongMethod();
              case Routes.Unknown() -> OktaErrors.noEndpoint();
            };
    return reply
        .with("X-Okta-Request-Id", UUID.randomUUID().toString())
        .with("X-Rate-Limit-Limit", "600")
        .with("X-Rate-Limit-Remaining", "599")
        .with("X-Rate-Limit-Reset", Long.toString(clock.instant().getEpochSecond() + 60));
  }

  private Reply listUsers(Incoming request) {
    Predicate<OktaUser> wanted =
        request.parameter("q").<Predicate<OktaUser>>map(q -> u -> u.begins(q)).orElse(_ -> true);
    var filter = request.parameter("search").or(() -> request.parameter("filter"));
    var criteria = filter.map(Criteria::parse);
    if (criteria.isPresent() && criteria.get().isEmpty()) return OktaErrors.invalidSearch();
    var searched =
        criteria
            .map(found -> wanted.and(user -> found.orElseThrow().hold(user::values)))
            // without a search Okta leaves out who is deactivated
            .orElse(wanted.and(user -> !user.status().equals("DEPROVISIONED")));
    return kept.read(
        org ->
            OktaPage.of(
                request,
                org.users().values().stream().filter(searched).toList(),
                200,
                OktaUser::id,
                user -> user.view(request.base())));
  }

  private Reply user(Incoming request, String id) {
    return kept.read(
        org ->
            org.user(id)
                .map(user -> Reply.json(200, user.view(request.base())))
                .orElseGet(() -> OktaErrors.notFound(id, "User")));
  }

  private Reply groupsOf(Incoming request, String id) {
    return kept.read(
        org ->
            org.user(id)
                .map(user -> groupPage(request, org.groupsOf(user), 200))
                .orElseGet(() -> OktaErrors.notFound(id, "User")));
  }

  private Reply listGroups(Incoming request) {
    var filter = request.parameter("search").or(() -> request.parameter("filter"));
    var criteria = filter.map(Criteria::parse);
    if (criteria.isPresent() && criteria.get().isEmpty()) return OktaErrors.invalidSearch();
    var q = request.parameter("q").orElse("");
    return kept.read(
        org -> {
          var groups =
              org.groups().values().stream()
                  .filter(g -> g.name().regionMatches(true, 0, q, 0, q.length()))
                  .filter(g -> criteria.isEmpty() || criteria.get().orElseThrow().hold(g::values))
                  .toList();
          return groupPage(request, groups, 10_000);
        });
  }

  private static Reply groupPage(Incoming request, List<OktaGroup> groups, int most) {
    return OktaPage.of(request, groups, most, OktaGroup::id, g -> g.view(request.base()));
  }

  private Reply createGroup(Incoming request) {
    var body = Json.read(request.body());
    if (body.isEmpty()) return OktaErrors.malformedBody();
    var profile = body.get().path("profile");
    var name = Json.text(profile, "name").orElse("").strip();
    if (name.isEmpty() || name.length() > 255)
      return OktaErrors.invalid("name", "The field must have 1 to 255 characters");
    return kept.change(
        org -> {
          if (org.groups().values().stream().anyMatch(g -> g.name().equalsIgnoreCase(name)))
            return OktaErrors.invalid(
                "name", "An object with this field already exists in the current organization");
          var id = "00g" + UUID.randomUUID().toString().replace("-", "").substring(0, 17);
          var text = Json.text(profile, "description").orElse("");
          var now = clock.millis();
          var group = new OktaGroup(id, "OKTA_GROUP", name, text, new LinkedHashSet<>(), now, now);
          org.add(group);
          return Reply.json(200, group.view(request.base()));
        });
  }

  private Reply group(Incoming request, String id) {
    return kept.read(
        org ->
            org.group(id)
                .map(group -> Reply.json(200, group.view(request.base())))
                .orElseGet(() -> OktaErrors.notFound(id, "UserGroup")));
  }

  private Reply deleteGroup(String id) {
    return kept.change(
        org -> {
          var group = org.group(id);
          if (group.isEmpty()) return OktaErrors.notFound(id, "UserGroup");
          if (!group.get().type().equals("OKTA_GROUP")) return OktaErrors.forbidden();
          org.groups().remove(id);
          return Reply.empty(204);
        });
  }

  private Reply members(Incoming request, String id) {
    return kept.read(
        org ->
            org.group(id)
                .map(
                    group ->
                        OktaPage.of(
                            request,
                            org.members(group),
                            1000,
                            OktaUser::id,
                            user -> user.view(request.base())))
                .orElseGet(() -> OktaErrors.notFound(id, "UserGroup")));
  }

  /** Adds or removes; whoever is in or out already stays so, and the answer is the same. */
  private Reply changeMember(
      String groupId, String userId, BiFunction<LinkedHashSet<String>, String, Boolean> change) {
    return kept.change(
        org -> {
          var group = org.group(groupId);
          if (group.isEmpty()) return OktaErrors.notFound(groupId, "UserGroup");
          var user = org.users().get(userId);
          if (user == null) return OktaErrors.notFound(userId, "User");
          if (group.get().type().equals("BUILT_IN")) return OktaErrors.unsupported();
          if (group.get().type().equals("APP_GROUP")) return OktaErrors.forbidden();
          var members = new LinkedHashSet<>(group.get().members());
          if (change.apply(members, userId)) org.add(group.get().with(members, clock.millis()));
          return Reply.empty(204);
        });
  }
}
