package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.STORED;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Cases;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.policy.Decider;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Reviewer.Stand;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The situation that a row of the decision table describes. */
final class TableCase {
  static final ToolId TOOL = new ToolId("the-tool");
  static final ProjectKey HERE = Cases.KEY.project();

  private final TableRow row;
  private final TableGovernance governs;

  TableCase(TableRow row) {
    this.row = row;
    this.governs = new TableGovernance(row, risk());
  }

  DecisionCommand command() {
    var days = row.cell("days");
    return new DecisionCommand(
        decider(),
        row.cell("outcome", "approve").equals("deny")
            ? DecisionCommand.Outcome.DENY
            : DecisionCommand.Outcome.APPROVE,
        row.cell("reason", "Because").replace("none", ""),
        days.isEmpty() ? null : Integer.valueOf(days));
  }

  OpenCase open() {
    var absent = List.of("absent", "new").contains(row.cell("tool"));
    return new OpenCase(
        request(),
        absent ? Optional.empty() : Optional.of(tool()),
        row.cell("grant").isEmpty()
            ? Optional.empty()
            : Optional.of(new GrantId(row.cell("grant"))),
        governs.governance(),
        new CaseFile(
            NOW,
            Optional.empty(),
            governs.exceptions(),
            delegations(),
            earlier(),
            governs.policies(),
            groups()));
  }

  private Decider decider() {
    var by = row.cell("by", "ann");
    return by.startsWith("policy:")
        ? governs.policies().stream()
            .filter(policy -> policy.id().value().equals(by.substring(7)))
            .findFirst()
            .orElseThrow()
        : reviewer(by);
  }

  private Reviewer reviewer(String name) {
    var person = person(name);
    var known = row.cell("mail").isEmpty() ? person.email() : row.cell("mail");
    var inProject = row.cell("project");
    return new Reviewer(
        new Person(person.account(), person.displayName(), known),
        roles(row.cell("roles", "approver")),
        inProject.isEmpty() ? Map.of() : Map.of(HERE, roles(inProject)),
        row.list("lent").stream().map(word -> stand(word, name)).toList(),
        Set.of());
  }

  /** LENDER:role[:PROJECT|-][:tool|-][:lost|ended|future]. */
  private static Stand stand(String word, String to) {
    var parts = word.split(":", -1);
    var role = role(parts[1]);
    var state = at(parts, 4);
    var from = "future".equals(state) ? NOW.plusSeconds(60) : NOW.minus(Duration.ofDays(2));
    var until = "ended".equals(state) ? NOW : NOW.plus(Duration.ofDays(9));
    var project = at(parts, 2);
    var tool = at(parts, 3);
    return new Stand(
        new Delegation(
            new DelegationId("from-" + parts[0]),
            person(parts[0]),
            person(to),
            Set.of(role),
            project == null ? null : new ProjectKey(project),
            tool == null ? null : new ToolId(tool),
            from,
            until,
            "Away",
            null,
            STORED),
        new Reviewer(person(parts[0]), "lost".equals(state) ? Set.of() : Set.of(role)));
  }

  static @Nullable String at(String[] parts, int place) {
    return parts.length <= place || parts[place].equals("-") ? null : parts[place];
  }

  /** LENDER>DELEGATE[:ended]. */
  private List<Delegation> delegations() {
    return row.list("lends").stream()
        .map(
            word -> {
              var parts = word.split("[>:]", -1);
              var over = parts.length > 2;
              return new Delegation(
                  new DelegationId(parts[0] + "-" + parts[1]),
                  person(parts[0]),
                  person(parts[1]),
                  Set.of(Role.APPROVER),
                  new ProjectKey("OTHER"),
                  null,
                  NOW.minus(Duration.ofDays(2)),
                  over ? NOW : NOW.plus(Duration.ofDays(1)),
                  "Away",
                  null,
                  STORED);
            })
        .toList();
  }

  private Map<AccountId, Reviewer> earlier() {
    var earlier = new HashMap<AccountId, Reviewer>();
    for (var approval : approvals()) {
      earlier.put(approval.by(), new Reviewer(person(name(approval)), Set.of(approval.stage())));
    }
    for (var word : row.list("now")) {
      var parts = word.split("=", -1);
      if (parts[1].equals("gone")) {
        earlier.remove(person(parts[0]).account());
      } else if (parts[1].startsWith("for:")) {
        var lent = parts[1].substring(4).replace('/', ':');
        earlier.put(
            person(parts[0]).account(),
            new Reviewer(
                person(parts[0]), Set.of(), Map.of(), List.of(stand(lent, parts[0])), Set.of()));
      } else {
        earlier.put(person(parts[0]).account(), new Reviewer(person(parts[0]), roles(parts[1])));
      }
    }
    return earlier;
  }

  private static String name(StageApproval approval) {
    return approval.by().value().substring("acc-".length());
  }

  /** role:WHO[:LENDER|-][:days]. */
  private List<StageApproval> approvals() {
    return row.list("approvals").stream()
        .map(
            word -> {
              var parts = word.split(":", -1);
              var lender = at(parts, 2);
              return new StageApproval(
                  role(parts[0]),
                  person(parts[1]).account(),
                  lender == null ? null : person(lender).account(),
                  NOW,
                  "Fine",
                  parts.length > 3 ? Integer.parseInt(parts[3]) : asked(),
                  0);
            })
        .toList();
  }

  private Request request() {
    var lapses = NOW.plus(Duration.ofDays(Integer.parseInt(row.cell("lapses", "30"))));
    var raiser = row.cell("raisedBy");
    var origin =
        new Origin(
            Cases.KEY,
            "10001",
            person("requester"),
            raiser.isEmpty() ? null : person(raiser),
            NOW.minus(Duration.ofDays(40)),
            lapses,
            Context.NONE);
    var ask = ask();
    return switch (row.cell("state", "pending")) {
      case "pending" -> new Request.Pending(origin, ask, approvals(), STORED);
      case "incomplete" -> new Request.Incomplete(origin, List.of(), STORED);
      case "approved" ->
          new Request.Approved(
              origin,
              ask,
              List.of(
                  new StageApproval(
                      Role.APPROVER, person("zoe").account(), NOW, "Fine", asked(), 0)),
              asked(),
              NOW,
              STORED);
      case "denied" ->
          new Request.Denied(
              origin, ask, List.of(), new Denial(Actor.Part.INTAKE, NOW, "No", 0), STORED);
      case "withdrawn" -> new Request.Withdrawn(origin, Optional.of(ask), NOW, "Gone", STORED);
      case "lapsed" -> new Request.Lapsed(origin, Optional.of(ask), NOW, STORED);
      default -> throw new IllegalArgumentException(row.toString());
    };
  }

  private Ask ask() {
    return row.cell("tool").equals("new")
        ? new Ask(
            new Wanted.Unlisted(new Proposal("Suno", "https://suno.example.com"), risk()),
            asked(),
            "Work")
        : new Ask(TOOL, "The Tool", risk(), asked(), "Work");
  }

  private int asked() {
    return Integer.parseInt(row.cell("asked", "30"));
  }

  private RiskLevel risk() {
    return RiskLevel.valueOf(upper(row.cell("risk", "low")));
  }

  private Tool tool() {
    return new Tool(
        TOOL,
        "The Tool",
        "Maker",
        ToolStatus.valueOf(upper(row.cell("tool", "approved"))),
        risk(),
        30,
        "",
        OKTA,
        STORED);
  }

  private Set<String> groups() {
    return Set.copyOf(row.list("groups"));
  }

  private static Person person(String name) {
    return Cases.person(name);
  }

  private static Set<Role> roles(String word) {
    return word.equals("none")
        ? Set.of()
        : Arrays.stream(word.split("\\+")).map(TableCase::role).collect(Collectors.toSet());
  }

  static Role role(String word) {
    return switch (word) {
      case "approver" -> Role.APPROVER;
      case "security" -> Role.SECURITY_REVIEWER;
      case "admin" -> Role.JIRA_ADMIN;
      case "auditor" -> Role.AUDITOR;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
