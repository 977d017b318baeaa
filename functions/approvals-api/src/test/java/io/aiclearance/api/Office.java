package io.aiclearance.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.api.fakes.JiraPeopleInMemory;
import io.aiclearance.api.fakes.JiraSiteInMemory;
import io.aiclearance.api.fakes.MemoryChain;
import io.aiclearance.api.fakes.MinuteLimit;
import io.aiclearance.api.fakes.Store;
import io.aiclearance.api.fakes.VaultInMemory;
import io.aiclearance.api.http.ApiCodec;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.people.FindRoles;
import io.aiclearance.api.people.SignInPerson;
import io.aiclearance.api.people.TokenRules;
import io.aiclearance.api.settings.SiteSetup;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import io.aiclearance.testkit.InMemoryRefusals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company with its people, tools and requests, and the API in front of it, all in memory. */
final class Office extends Clock {
  static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  static final String ADMIN_GROUP = "set-up";
  static final String ISSUER = "https://issuer.example.com";

  final Store store = new Store();
  final JiraPeopleInMemory jira = new JiraPeopleInMemory();
  final JiraSiteInMemory site = new JiraSiteInMemory();
  final VaultInMemory vault = new VaultInMemory();
  final InMemoryRefusals refusals = new InMemoryRefusals();
  final MemoryChain chain = new MemoryChain();
  int unsealed;
  private int sealed;
  private final ApiHandler handler;
  private final AllCalls calls;
  private Instant now = START;

  Office() {
    this(new MinuteLimit());
  }

  Office(RateLimit limit) {
    jira.add(person("requester"));
    jira.add(person("requester2"));
    jira.add(person("approver"), "ai-approvers");
    jira.add(person("approver2"), "ai-approvers");
    jira.add(person("security"), "ai-security");
    jira.add(person("admin"), "jira-administrators");
    jira.add(person("auditor"), "ai-auditors");
    jira.add(Member.Kind.CUSTOMER, person("customer"));
    store.seed(
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", Set.of("11")),
            new DetailSources("customfield_1", Map.of(), Map.of(), Map.of()),
            Map.of(
                Role.APPROVER, Set.of("ai-approvers"),
                Role.SECURITY_REVIEWER, Set.of("ai-security"),
                Role.JIRA_ADMIN, Set.of("jira-administrators"),
                Role.AUDITOR, Set.of("ai-auditors")),
            null,
            Revision.NEW));
    tool(
        "github-copilot",
        "GitHub Copilot",
        RiskLevel.LOW,
        ToolStatus.APPROVED,
        new ConnectorBinding.OktaGroup("g"));
    tool(
        "chatgpt-enterprise",
        "ChatGPT Enterprise",
        RiskLevel.MEDIUM,
        ToolStatus.APPROVED,
        new ConnectorBinding.Manual());
    tool(
        "claude",
        "Claude",
        RiskLevel.HIGH,
        ToolStatus.APPROVED,
        new ConnectorBinding.EntraGroup("g"));
    tool(
        "midjourney",
        "Midjourney",
        RiskLevel.HIGH,
        ToolStatus.BLOCKED,
        new ConnectorBinding.Manual());
    var roles = new FindRoles(store.site(), store.governance(), jira, ADMIN_GROUP);
    var api =
        new Api(
            store.requests(),
            store.grants(),
            store.jobs(),
            store.catalog(),
            store,
            store.governance(),
            store.exceptions(),
            store.extensions(),
            roles.authorities(),
            store.site(),
            new SiteSetup(
                store.site(), site, vault, store.secrets(), store.catalog(), store, roles),
            store.submissions(),
            refusals,
            limit,
            new MinuteLimit(PortalResource.MOST_A_MINUTE),
            chain,
            (_, _) -> unsealed,
            chain::keys,
            () -> "cursor secret",
            "https://jira.example.com");
    calls =
        open(
            new SignedInCalls(
                new SignInPerson(
                    new TokenRules(ISSUER, "ai-clearance"), store.identities(), jira, store),
                roles,
                api.router()));
    handler = new ApiHandler(calls, this);
  }

  /** With what is open to everybody. */
  static AllCalls open(SignedInCalls others) {
    return new AllCalls(
        new SignInSetup(ISSUER, "ui", "openid profile email", "https://jira.example.com"), others);
  }

  static Person person(String name) {
    return new Person(new AccountId("acc-" + name), name, name + "@example.com");
  }

  private void tool(
      String id, String name, RiskLevel risk, ToolStatus status, ConnectorBinding connector) {
    store.seed(
        new Tool(
            new ToolId(id),
            name,
            "a provider",
            status,
            risk,
            30,
            "Be kind.",
            connector,
            Revision.NEW));
  }

  /** A pending request. */
  Request.Pending asks(String who, String tool, String key) {
    return asks(who, tool, key, 60);
  }

  Request.Pending asks(String who, String tool, String key, int days) {
    return asks(person(who), tool, key, days);
  }

  /** A pending request of a person under any account and address. */
  Request.Pending asks(Person who, String tool, String key, int days) {
    var wanted = store.catalog().find(new ToolId(tool)).orElseThrow();
    var request =
        new Request.Pending(
            new Origin(new IssueKey(key), "1" + key.replaceAll("\\D", ""), who, now, Context.NONE),
            new Ask(wanted.id(), wanted.name(), wanted.risk(), days, "To write tests."),
            List.of(),
            Revision.NEW);
    receive(request);
    return request;
  }

  /** A pending request for a tool that the catalog does not have. */
  Request.Pending asksForNew(String who, String name, String url, String key) {
    var request =
        new Request.Pending(
            new Origin(
                new IssueKey(key),
                "1" + key.replaceAll("\\D", ""),
                person(who),
                now,
                new Context("A tool for <b>jingles</b>", "Please.")),
            new Ask(
                new Wanted.Unlisted(
                    new Proposal(name, url), GovernancePolicy.INITIAL.unclassified()),
                30,
                "To make jingles."),
            List.of(),
            Revision.NEW);
    receive(request);
    return request;
  }

  private void receive(Request request) {
    var received =
        Change.to(request, EventKind.REQUEST_RECEIVED, now, Actor.Part.INTAKE, request.facts());
    store.commit(new Transition(List.of(received), List.of()));
  }

  Reply get(String who, String route, String... pathAndQuery) {
    return call(event("GET", route, who, null, pathAndQuery));
  }

  Reply post(String who, String route, String body, String... path) {
    return call(event("POST", route, who, body, path));
  }

  /**
   * @param ifMatch the version that was seen; absent: none is sent
   */
  Reply put(String who, String route, String body, @Nullable String ifMatch, String... path) {
    return call(onVersion(event("PUT", route, who, body, path), ifMatch));
  }

  /** Puts what is not there yet. */
  Reply add(String who, String route, String body, String... path) {
    var event = event("PUT", route, who, body, path);
    event.getHeaders().put("If-None-Match", "*");
    return call(event);
  }

  Reply delete(String who, String route, @Nullable String ifMatch, String... path) {
    return call(onVersion(event("DELETE", route, who, null, path), ifMatch));
  }

  private static APIGatewayV2HTTPEvent onVersion(
      APIGatewayV2HTTPEvent event, @Nullable String ifMatch) {
    if (ifMatch != null) {
      event.getHeaders().put("If-Match", ifMatch);
    }
    return event;
  }

  /** Sends a request from the portal panel. */
  Reply submit(String who, String clientKey, String body) {
    var event = event("POST", "/portal/requests", who, body);
    event.getHeaders().put("Idempotency-Key", clientKey);
    return call(event);
  }

  Reply approve(String who, String key) {
    return decide(who, key, "{\"outcome\":\"approve\",\"reason\":\"ok\"}");
  }

  Reply approveAs(String who, String key, String classification) {
    return decide(
        who,
        key,
        "{\"outcome\":\"approve\",\"reason\":\"ok\",\"classification\":" + classification + "}");
  }

  Reply deny(String who, String key, String reason) {
    return decide(who, key, "{\"outcome\":\"deny\",\"reason\":\"" + reason + "\"}");
  }

  Reply decide(String who, String key, String body) {
    return post(who, "/requests/{issueKey}/decision", body, "issueKey", key);
  }

  Reply call(APIGatewayV2HTTPEvent event) {
    return call(event, true);
  }

  /**
   * @param inContract whether there is such a call at all
   */
  Reply call(APIGatewayV2HTTPEvent event, boolean inContract) {
    var response = handler.answer(event);
    if (inContract) {
      Contract.check(event, response);
    }
    return Reply.of(response);
  }

  Set<String> routes() {
    return calls.routes().names();
  }

  /**
   * An event as API Gateway makes it.
   *
   * @param values names and values: those that the route names are its path's, the others its
   *     query's
   */
  static APIGatewayV2HTTPEvent event(
      String method, String route, String who, @Nullable String body, String... values) {
    var event = EventLoader.loadApiGatewayHttpEvent("../../events/api-get-requests.json");
    var query = new HashMap<String, String>();
    var raw = "/api/v1" + route;
    for (var i = 0; i < values.length; i += 2) {
      var place = "{" + values[i] + "}";
      if (raw.contains(place)) {
        raw = raw.replace(place, values[i + 1]);
      } else {
        query.put(values[i], values[i + 1]);
      }
    }
    event.setRawPath(raw);
    event.setPathParameters(Map.of("proxy", raw.substring("/api/v1/".length())));
    event.getRequestContext().getHttp().setMethod(method);
    event.setQueryStringParameters(query.isEmpty() ? null : query);
    event.setBody(body);
    if (body != null) {
      event.getHeaders().put("content-type", "application/json");
    }
    claim(event, "sub", "oidc-" + who);
    claim(event, "email", who + "@example.com");
    return event;
  }

  /** As the handler decodes it. */
  static Call decoded(APIGatewayV2HTTPEvent event) {
    return new ApiCodec(new Office().calls.routes()).decode(event);
  }

  static void claim(APIGatewayV2HTTPEvent event, String name, @Nullable String value) {
    var claims = event.getRequestContext().getAuthorizer().getJwt().getClaims();
    if (value == null) {
      claims.remove(name);
    } else {
      claims.put(name, value);
    }
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  void is(Instant moment) {
    now = moment;
  }

  /** Seals what has happened since the last time, as one block. */
  void seal() {
    var events = store.events();
    chain.seal(events.subList(sealed, events.size()));
    sealed = events.size();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
