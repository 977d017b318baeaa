package io.aiclearance.standins.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Criteria;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.KeptState;
import io.aiclearance.standins.http.Reply;
import io.aiclearance.standins.http.Routes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The calls, by their real paths. */
final class GraphApi {
  private static final int CHECK_LIMIT = 20;

  private final KeptState<Directory> kept;
  private final GraphErrors errors;
  private final TokenEndpoint tokens;
  private final Routes routes =
      new Routes()
          .on("GET", "/v1.0/users", (r, _) -> listUsers(r))
          .on("GET", "/v1.0/users/{user}", (r, v) -> user(r, v.get("user")))
          .on("POST", "/v1.0/users/{user}/checkMemberGroups", (r, v) -> check(r, v.get("user")))
          .on("GET", "/v1.0/groups", (r, _) -> listGroups(r))
          .on("POST", "/v1.0/groups", (r, _) -> createGroup(r))
          .on("GET", "/v1.0/groups/{group}", (r, v) -> group(r, v.get("group")))
          .on("GET", "/v1.0/groups/{group}/members", (r, v) -> members(r, v.get("group")))
          .on("POST", "/v1.0/groups/{group}/members/$ref", (r, v) -> add(r, v.get("group")))
          .on(
              "DELETE",
              "/v1.0/groups/{group}/members/{user}/$ref",
              (r, v) -> remove(r, v.get("group"), v.get("user")));

  GraphApi(KeptState<Directory> kept, Clock clock) {
    this.kept = kept;
    this.errors = new GraphErrors(clock);
    this.tokens = new TokenEndpoint(clock);
  }

  Reply answer(Incoming request) {
    if (request.method().equals("POST") && request.path().matches("/[^/]+/oauth2/v2\\.0/token"))
      return tokens.grant(request);
    var reply =
        tokens.isValid(request)
            ? switch (routes.find(request)) {
              case Routes.Found(var action, var variables) -> action.answer(request, variables);
              case Routes.WrongMethod(), Routes.Unknown() -> errors.unknownSegment(request);
            }
            : errors.badToken(request);
    return reply.with("request-id", UUID.randomUUID().toString());
  }

  private Reply listUsers(Incoming request) {
    var any = request.parameter("$filter").orElse("").contains("/any(");
    var eventual = request.header("ConsistencyLevel").filter("eventual"::equals).isPresent();
    if (any && !eventual) return errors.unsupportedQuery(request);
    return filtered(
        request,
        "users",
        directory -> directory.users().values(),
        GraphUser::values,
        GraphUser::view);
  }

  private Reply listGroups(Incoming request) {
    return filtered(
        request,
        "groups",
        directory -> directory.groups().values(),
        GraphGroup::values,
        GraphGroup::view);
  }

  private <T> Reply filtered(
      Incoming request,
      String context,
      Function<Directory, Iterable<T>> all,
      BiFunction<T, String, List<String>> values,
      Function<T, ObjectNode> view) {
    var criteria = request.parameter("$filter").map(Criteria::parse);
    if (criteria.isPresent() && criteria.get().isEmpty()) return errors.invalidFilter(request);
    return kept.read(
        directory -> {
          var found = new ArrayList<T>();
          for (var item : all.apply(directory))
            if (criteria.isEmpty()
                || criteria.get().orElseThrow().hold(name -> values.apply(item, name)))
              found.add(item);
          return ODataPage.many(request, context, found, view);
        });
  }

  private Reply user(Incoming request, String id) {
    return kept.read(
        directory ->
            directory
                .user(id)
                .map(user -> ODataPage.one(request, 200, "users", user.view()))
                .orElseGet(() -> errors.notFound(request, id)));
  }

  private Reply check(Incoming request, String id) {
    var asked = new ArrayList<String>();
    for (var group : Json.read(request.body()).orElseGet(Json::object).path("groupIds"))
      asked.add(group.asText());
    if (asked.isEmpty() || asked.size() > CHECK_LIMIT)
      return errors.badRequest(request, "groupIds must name 1 to 20 groups.");
    return kept.read(
        directory -> {
          var user = directory.user(id);
          if (user.isEmpty()) return errors.notFound(request, id);
          var body =
              Json.object()
                  .put("@odata.context", ODataPage.context(request, "Collection(Edm.String)"));
          var value = body.putArray("value");
          for (var group : asked)
            if (directory
                .group(group)
                .filter(g -> g.members().contains(user.get().id()))
                .isPresent()) value.add(group);
          return Reply.json(200, body);
        });
  }

  private Reply createGroup(Incoming request) {
    var body = Json.read(request.body()).orElseGet(Json::object);
    for (var field : List.of("displayName", "mailNickname"))
      if (Json.text(body, field).filter(text -> !text.isBlank()).isEmpty())
        return errors.badRequest(
            request, "A value is required for property '" + field + "' of resource 'Group'.");
    for (var field : List.of("mailEnabled", "securityEnabled"))
      if (!body.path(field).isBoolean())
        return errors.badRequest(
            request, "A value is required for property '" + field + "' of resource 'Group'.");
    var types = new ArrayList<String>();
    for (var type : body.path("groupTypes")) types.add(type.asText());
    var group =
        new GraphGroup(
            UUID.randomUUID().toString(),
            body.path("displayName").asText(),
            body.path("description").asText(""),
            body.path("mailNickname").asText(),
            body.path("securityEnabled").asBoolean(),
            body.path("mailEnabled").asBoolean(),
            types,
            false,
            body.path("isAssignableToRole").asBoolean(false),
            new LinkedHashSet<>());
    // as in Entra, two groups may have the same name
    kept.change(directory -> directory.groups().put(group.id(), group));
    return ODataPage.one(request, 201, "groups", group.view());
  }

  private Reply group(Incoming request, String id) {
    return kept.read(
        directory ->
            directory
                .group(id)
                .map(group -> ODataPage.one(request, 200, "groups", group.view()))
                .orElseGet(() -> errors.notFound(request, id)));
  }

  private Reply members(Incoming request, String id) {
    var criteria = request.parameter("$filter").map(Criteria::parse);
    if (criteria.isPresent() && criteria.get().isEmpty()) return errors.invalidFilter(request);
    return kept.read(
        directory -> {
          var group = directory.group(id);
          if (group.isEmpty()) return errors.notFound(request, id);
          var members =
              directory.members(group.get()).stream()
                  .filter(
                      user -> criteria.isEmpty() || criteria.get().orElseThrow().hold(user::values))
                  .toList();
          return ODataPage.many(
              request,
              "directoryObjects",
              members,
              user ->
                  Json.object().put("@odata.type", "#microsoft.graph.user").setAll(user.view()));
        });
  }

  private Reply add(Incoming request, String groupId) {
    var reference =
        Json.read(request.body()).flatMap(body -> Json.text(body, "@odata.id")).orElse("");
    var userId = reference.substring(reference.lastIndexOf('/') + 1);
    if (!reference.matches("https?://.+/(directoryObjects|users)/[^/]+"))
      return errors.badRequest(
          request, "Invalid URL format specified in @odata.id for the reference to link.");
    return kept.change(
        directory -> {
          var group = directory.group(groupId);
          if (group.isEmpty()) return errors.notFound(request, groupId);
          if (!directory.users().containsKey(userId)) return errors.notFound(request, userId);
          if (!group.get().isManageable()) return errors.forbidden(request);
          var members = new LinkedHashSet<>(group.get().members());
          if (!members.add(userId)) return errors.alreadyMember(request);
          directory.groups().put(groupId, group.get().with(members));
          return Reply.empty(204);
        });
  }

  private Reply remove(Incoming request, String groupId, String userId) {
    return kept.change(
        directory -> {
          var group = directory.group(groupId);
          if (group.isEmpty()) return errors.notFound(request, groupId);
          if (!group.get().isManageable()) return errors.forbidden(request);
          var members = new LinkedHashSet<>(group.get().members());
          if (!members.remove(userId)) return errors.notFound(request, userId);
          directory.groups().put(groupId, group.get().with(members));
          return Reply.empty(204);
        });
  }
}
