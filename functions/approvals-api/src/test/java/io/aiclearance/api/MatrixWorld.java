package io.aiclearance.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.aiclearance.api.Matrix.On;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import io.aiclearance.testkit.GovernanceSamples;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An office with two projects that have approvers of their own, and one call in it. Everything that
 * a call is about belongs to the project AIC.
 */
final class MatrixWorld {
  static final String NOBODY = "signed out";

  /** Who stands for each of the file's roles. */
  static final Map<String, String> PEOPLE =
      Map.of(
          NOBODY,
          "requester",
          "customer",
          "customer",
          "requester",
          "requester",
          "approver",
          "approver",
          "approver elsewhere",
          "ops",
          "delegate of an approver",
          "deputy",
          "security reviewer",
          "security",
          "Jira admin",
          "admin",
          "auditor",
          "auditor");

  private static final String SOMEBODY_ELSE = "requester2";
  private static final String KEY = "AIC-1";
  private static final String SUBMISSION =
      "{\"portalId\":\"1\",\"requestTypeId\":\"11\",\"toolId\":\"github-copilot\","
          + "\"durationDays\":30,\"purpose\":\"Tests\"}";

  private final Office office = new Office();

  /**
   * What each kind of object is that a path names, by the part of the path that ends with it. A
   * route that is about another kind needs a line here.
   */
  private final Map<String, Thing> things =
      Map.ofEntries(
          Map.entry("/requests/{issueKey}", this::request),
          Map.entry("/intake/issues/{issueKey}", this::request),
          Map.entry("/tasks/{jobId}", this::task),
          Map.entry("/grants/{grantId}", this::grant),
          Map.entry("/extensions/{extensionId}", this::extension),
          Map.entry("/exceptions/{exceptionId}", this::exception),
          Map.entry("/evidence/{seq}", this::entry),
          Map.entry("/portal/requests/{id}", this::submission),
          Map.entry("/delegations/{id}", this::delegation),
          Map.entry("/settings/approval-policies/{id}", this::approvalPolicy),
          Map.entry("/settings/projects/{key}", whose -> whose == null ? "NONE" : "AIC"),
          Map.entry("/settings/baseline/{id}", this::baseline),
          Map.entry("/settings/changes/{id}", this::change),
          Map.entry("/tools/{toolId}", whose -> whose == null ? "absent" : "claude"));

  private interface Thing {
    /**
     * Puts it there, and says its name.
     *
     * @param whose the owner; absent where there is to be no such thing
     */
    String named(@Nullable String whose);
  }

  MatrixWorld() {
    office.jira.leave(new AccountId("acc-approver"), "ai-approvers");
    office.jira.add(Office.person("ops"));
    office.jira.add(Office.person("deputy"));
    office.jira.add(Office.person("lead"));
    project("AIC", "approver", "lead");
    project("OPS", "ops");
    lends("approver", "deputy", "deputised");
  }

  private void project(String key, String... approvers) {
    var people =
        Arrays.stream(approvers)
            .map(name -> Office.person(name).account())
            .collect(Collectors.toSet());
    var routing =
        new Routing(
            Map.of(Role.APPROVER, new Approvers(people, Set.of(), Set.of())),
            Routing.Fallback.JIRA_ADMINS);
    office.store.seed(new Project(new ProjectKey(key), key, routing, false, Revision.NEW));
  }

  private String lends(String from, String to, String id) {
    office.store.seed(
        new Delegation(
            new DelegationId(id),
            Office.person(from),
            Office.person(to),
            Set.of(Role.APPROVER),
            null,
            null,
            office.instant(),
            office.instant().plus(Duration.ofDays(7)),
            "Holidays",
            null,
            Revision.NEW));
    return id;
  }

  private String request(@Nullable String whose) {
    if (whose != null) {
      office.asks(whose, "chatgpt-enterprise", KEY);
      return KEY;
    }
    return "AIC-999";
  }

  /** A grant that waits for somebody to give the access by hand. */
  private String task(@Nullable String whose) {
    if (whose == null) {
      return "AIC-999.1";
    }
    var tool = office.store.catalog().find(new ToolId("chatgpt-enterprise")).orElseThrow();
    var grant = new GrantId(KEY);
    var job = new JobId(grant, 1);
    var holder = Office.person(whose);
    office.store.seed(
        new Grant.PendingProvision(
            new Entitlement(
                grant, holder, tool.id(), tool.name(), 30, tool.connector(), office.instant()),
            job,
            Revision.NEW));
    office.store.seed(
        new Job.AwaitingManual(
            new Task(job, Action.PROVISION, holder, tool.id(), tool.name(), tool.connector()),
            office.instant(),
            Optional.empty(),
            Revision.NEW));
    return job.toString();
  }

  private String grant(@Nullable String whose) {
    return JobId.parse(task(whose)).grant().value();
  }

  /** One that somebody else has asked for. */
  private String extension(@Nullable String whose) {
    var id = ExtensionId.parse(task(whose));
    if (whose != null) {
      office.store.seed(
          new Extension.Asked(
              new Extension.Wish(
                  id,
                  Office.person(whose),
                  new ToolId("chatgpt-enterprise"),
                  "ChatGPT Enterprise",
                  7,
                  "It goes on.",
                  Office.person("lead"),
                  office.instant()),
              Revision.NEW));
    }
    return id.toString();
  }

  /** One about the owner's access, that somebody else has asked for. */
  private String exception(@Nullable String whose) {
    if (whose == null) {
      return "absent";
    }
    office.store.seed(
        new AccessException.Asked(
            new Waiver(
                new ExceptionId("waiver"),
                Office.person(whose),
                new ToolId("chatgpt-enterprise"),
                RiskLevel.MEDIUM,
                Set.of(Overridable.ONE_PERSON_ONE_STAGE),
                Office.person("lead"),
                "Nobody else is there.",
                Office.person("lead"),
                office.instant(),
                office.instant().plus(Duration.ofDays(7))),
            Revision.NEW));
    return "waiver";
  }

  private String entry(@Nullable String whose) {
    if (whose != null) {
      office.asks(whose, "chatgpt-enterprise", KEY);
      office.seal();
      return "1";
    }
    return "999";
  }

  private String submission(@Nullable String whose) {
    return whose == null
        ? "0".repeat(32)
        : office.submit(whose, "key", SUBMISSION).is(202).text("/id");
  }

  private String approvalPolicy(@Nullable String whose) {
    if (whose != null) {
      office.store.seed(GovernanceSamples.approvalPolicy("policy", false));
    }
    return "policy";
  }

  private String baseline(@Nullable String whose) {
    if (whose != null) {
      office.store.seed(GovernanceSamples.baseline("baseline", false));
    }
    return "baseline";
  }

  /** A licence that somebody proposed. */
  private String change(@Nullable String whose) {
    if (whose != null) {
      var licence = new Licence("C-1", null, false, Revision.NEW);
      var proposal =
          new ProposedChange.Proposal(
              new ProposalId("change"), licence, Office.person(whose), office.instant(), "");
      office.store.seed(new ProposedChange.Waiting(proposal, Revision.NEW));
    }
    return "change";
  }

  private String delegation(@Nullable String whose) {
    return whose == null ? "absent" : lends(whose, "lead", "lent");
  }

  /** What the call of a row answers to whoever stands for the role. */
  String status(Matrix.Row row, String role, Matrix.Sent sent) {
    var who = PEOPLE.get(role);
    if (who == null) {
      throw new IllegalArgumentException("nobody stands for " + role);
    }
    var event = event(row, who, sent);
    if (role.equals(NOBODY)) {
      Office.claim(event, "sub", null);
    }
    return Integer.toString(office.call(event).status());
  }

  private APIGatewayV2HTTPEvent event(Matrix.Row row, String who, Matrix.Sent sent) {
    var values = new TreeMap<String, String>();
    values.putAll(pairs(sent.query(), "&", "="));
    var path = row.path();
    var name = path.indexOf('{');
    if (name >= 0) {
      values.put(
          path.substring(name + 1, path.indexOf('}')), thing(path).named(owner(row.on(), who)));
    }
    var list =
        values.entrySet().stream()
            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    var body =
        row.method().equals("GET") || row.method().equals("DELETE")
            ? null
            : sent.body().isEmpty() ? "{}" : sent.body();
    var event = Office.event(row.method(), path, who, body, list);
    event.getHeaders().putAll(pairs(sent.headers(), ";", ":"));
    return event;
  }

  private Thing thing(String path) {
    var kind = path.substring(0, path.indexOf('}') + 1);
    var thing = things.get(kind);
    if (thing == null) {
      throw new IllegalArgumentException(
          "MatrixWorld.things does not know what " + kind + " names");
    }
    return thing;
  }

  private static @Nullable String owner(On on, String caller) {
    return switch (on) {
      case OWN -> caller;
      case OTHERS, THERE -> SOMEBODY_ELSE;
      case ABSENT -> null;
      case NOTHING -> throw new IllegalArgumentException("the route names an object");
    };
  }

  private static Map<String, String> pairs(String text, String between, String inside) {
    return text.isEmpty()
        ? Map.of()
        : Arrays.stream(text.split(between, -1))
            .map(pair -> pair.split(inside, 2))
            .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
  }
}
