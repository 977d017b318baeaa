package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.HARD_TEXT;
import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.person;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Dossier;
import io.aiclearance.domain.catalog.GovernedAsset;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.RiskProfile;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.ExceptionLimit;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import io.aiclearance.domain.policy.Stage;
import io.aiclearance.domain.policy.UnknownTools;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How access is governed, in each of its states, with texts that are hard to keep. */
public final class GovernanceSamples {
  public static final Instant END = NOW.plus(Duration.ofDays(30));
  private static final Person ADMIN = person("admin");
  private static final ToolId TOOL = Samples.COPILOT.id();
  private static final Person HIDDEN = new Person(new AccountId("qm:1:a-b"), "", null);

  private GovernanceSamples() {}

  public static GovernancePolicy policy(boolean secondAdmin) {
    var rules = new EnumMap<RiskLevel, RiskRules>(RiskLevel.class);
    var limits = new EnumMap<RiskLevel, ExceptionLimit>(RiskLevel.class);
    for (var level : RiskLevel.values()) {
      var number = level.ordinal() + 1;
      rules.put(
          level,
          new RiskRules(
              List.of(
                  new Stage(Role.SECURITY_REVIEWER, number), new Stage(Role.APPROVER, Stage.MOST)),
              number * 45,
              number % 2 == 0));
      limits.put(level, new ExceptionLimit(number - 1, number * 90));
    }
    return new GovernancePolicy(
        rules, UnknownTools.REFUSE, RiskLevel.CRITICAL, limits, 365, secondAdmin, Revision.NEW);
  }

  public static ApprovalPolicy approvalPolicy(String id, boolean retired) {
    return new ApprovalPolicy(
        new PolicyId(id),
        HARD_TEXT,
        new PolicyScope(new ProjectKey("AIC"), TOOL),
        true,
        Set.of("Grüppe \"x\"", HARD_TEXT),
        14,
        retired,
        ADMIN,
        Revision.NEW);
  }

  public static Project project(String key, boolean retired) {
    var who =
        new Approvers(
            Set.of(ADMIN.account(), new AccountId("qm:1:a-b")),
            Set.of(HARD_TEXT, "g"),
            Set.of("10002"));
    return new Project(
        new ProjectKey(key),
        HARD_TEXT,
        new Routing(
            Map.of(Role.APPROVER, who, Role.SECURITY_REVIEWER, Approvers.NOBODY),
            Routing.Fallback.NOBODY),
        retired,
        Revision.NEW);
  }

  public static BaselineAccess baseline(String id, boolean ended) {
    return new BaselineAccess(new BaselineId(id), TOOL, HARD_TEXT, HARD_TEXT, ended, Revision.NEW);
  }

  /** A record of each kind, with all that it can have and with as little. */
  public static List<Governed> governed() {
    return List.of(
        policy(true),
        approvalPolicy("full", false),
        approvalPolicy("gone", true),
        new ApprovalPolicy(
            new PolicyId("bare"),
            "Bare",
            new PolicyScope(null, null),
            false,
            Set.of(),
            null,
            false,
            ADMIN,
            Revision.NEW),
        project("AIC", false),
        new Project(new ProjectKey("X"), "X", Routing.AS_THE_SITE, true, Revision.NEW),
        baseline("everyone", false),
        new BaselineAccess(new BaselineId("x"), TOOL, "g", "", true, Revision.NEW),
        new Licence(HARD_TEXT, END, true, Revision.NEW));
  }

  public static Delegation delegation(String id, Instant endsAt) {
    return new Delegation(
        new DelegationId(id),
        person("approver"),
        HIDDEN,
        EnumSet.of(Role.APPROVER, Role.SECURITY_REVIEWER, Role.JIRA_ADMIN),
        new ProjectKey("AIC"),
        TOOL,
        NOW.minus(Duration.ofDays(1)),
        endsAt,
        HARD_TEXT,
        null,
        Revision.NEW);
  }

  /** One that is about everything, and one that was taken back. */
  public static List<Delegation> delegations() {
    var from = person("approver");
    var to = person("approver2");
    return List.of(
        delegation("narrow", END),
        new Delegation(
            new DelegationId("wide"),
            from,
            to,
            Set.of(Role.APPROVER),
            null,
            null,
            NOW,
            END,
            "",
            null,
            Revision.NEW),
        new Delegation(
            new DelegationId("back"),
            from,
            to,
            Set.of(Role.APPROVER),
            null,
            null,
            NOW,
            END,
            "",
            NOW.plusNanos(1),
            Revision.NEW));
  }

  public static ProposedChange.Proposal proposal(String id, Governed wanted, Instant at) {
    return new ProposedChange.Proposal(new ProposalId(id), wanted, person("admin"), at, HARD_TEXT);
  }

  /** A proposal in each of its states. */
  public static List<ProposedChange> proposals(String id, Governed wanted) {
    var proposal = proposal(id, wanted, NOW);
    return List.of(
        new ProposedChange.Waiting(proposal, Revision.NEW),
        new ProposedChange.Applied(proposal, HIDDEN, NOW, Revision.NEW),
        new ProposedChange.Declined(proposal, HIDDEN, NOW, HARD_TEXT, Revision.NEW));
  }

  public static Waiver waiver(String id, RiskLevel risk) {
    return new Waiver(
        new ExceptionId(id),
        person("requester"),
        TOOL,
        risk,
        EnumSet.allOf(Overridable.class),
        HIDDEN,
        HARD_TEXT,
        person("approver"),
        NOW,
        END);
  }

  public static AccessException.Active active(Waiver waiver, int place) {
    return new AccessException.Active(
        waiver, person("security"), NOW, place, NOW.plus(Duration.ofDays(15)), Revision.NEW);
  }

  /** An exception in each of its states; whoever has a place has the first. */
  public static List<AccessException> exceptions(String id) {
    var waiver = waiver(id, RiskLevel.HIGH);
    return List.of(
        new AccessException.Asked(waiver, Revision.NEW),
        active(waiver, 1),
        new AccessException.Declined(waiver, HIDDEN, NOW, HARD_TEXT, Revision.NEW),
        new AccessException.Expired(waiver, END, 1, Revision.NEW),
        new AccessException.Revoked(waiver, HIDDEN, NOW, HARD_TEXT, 1, Revision.NEW),
        new AccessException.Revoked(waiver, HIDDEN, NOW, "", 0, Revision.NEW));
  }

  /** All that can be known of a tool, and parts of it. */
  public static List<Dossier> dossiers() {
    var day = LocalDate.of(2026, 3, 2);
    var assets =
        Arrays.stream(GovernedAsset.Kind.values())
            .flatMap(
                kind ->
                    Arrays.stream(GovernedAsset.DataClass.values())
                        .map(data -> new GovernedAsset(kind, HARD_TEXT, data, "")))
            .toList();
    return List.of(
        Dossier.EMPTY,
        new Dossier(
            HARD_TEXT,
            Optional.of(new Dossier.Entitlement("ai-copilot", HARD_TEXT)),
            Optional.of(new RiskProfile(HARD_TEXT, true, HARD_TEXT, day, day.plusYears(1))),
            assets),
        new Dossier(
            "",
            Optional.of(new Dossier.Entitlement("", "")),
            Optional.of(new RiskProfile("", null, "", day, null)),
            List.of()));
  }

  public static Tool tool(String id, Dossier dossier) {
    var plain = Samples.tool(id, "Tool " + id, Samples.OKTA);
    return new Tool(
        plain.id(),
        plain.name(),
        plain.provider(),
        plain.status(),
        plain.risk(),
        plain.defaultDays(),
        plain.guidance(),
        plain.connector(),
        dossier,
        Revision.NEW);
  }
}
