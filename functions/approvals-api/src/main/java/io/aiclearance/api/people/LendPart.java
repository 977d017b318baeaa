package io.aiclearance.api.people;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.delegation.Lending;
import io.aiclearance.domain.delegation.LendingRules;
import io.aiclearance.domain.delegation.Revocation;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lends somebody's part in deciding to somebody else, and takes it back (R2.4). */
public final class LendPart {
  private static final int MOST_ATTEMPTS = 5;

  private final Governance governance;
  private final Authorities authorities;
  private final FindRoles roles;
  private final Commits commits;

  public LendPart(
      Governance governance, Authorities authorities, FindRoles roles, Commits commits) {
    this.governance = governance;
    this.authorities = authorities;
    this.roles = roles;
    this.commits = commits;
  }

  /** How a person is named. */
  public sealed interface Named {
    record ByAccount(AccountId account) implements Named {}

    record ByEmail(String email) implements Named {}
  }

  /**
   * What is to be lent.
   *
   * @param from whose part it is; the caller's own where absent
   * @param startsAt now where absent
   */
  public record Wanted(
      @Nullable Named from,
      Named to,
      Set<Role> roles,
      @Nullable ProjectKey project,
      @Nullable ToolId tool,
      @Nullable Instant startsAt,
      Instant endsAt,
      String reason) {
    public Wanted {
      roles = Set.copyOf(roles);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Stands(Delegation delegation) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /** A person who is named is nobody, or more than one. */
    record NotOne(String field) implements Outcome {}

    /**
     * @param why a sentence or two
     */
    record NotSaid(String why) implements Outcome {}
  }

  /** Whether the person may lend anything at all, for themselves or for somebody else. */
  public static boolean mayLend(Reviewer person) {
    return person.alone().decides();
  }

  public Outcome lend(Reviewer by, Wanted wanted, Instant now) {
    if (wanted.from() != null && !by.may(Role.JIRA_ADMIN) && !names(by, wanted.from())) {
      // before anybody is looked for: who may not learns nothing of who is there
      return new Outcome.Refused(
          new Refusal(
              Refusal.Kind.FORBIDDEN,
              "giver-may-lend",
              "You can lend your own part alone. Ask them to do it, or a Jira admin."));
    }
    var from = wanted.from();
    return switch (from == null ? itself(by) : find(from)) {
      case Said.Away<Optional<AccountId>>(var why) -> new Outcome.NotSaid(why);
      case Said.Known<Optional<AccountId>>(var account) when account.isEmpty() ->
          new Outcome.NotOne("fromEmail");
      case Said.Known<Optional<AccountId>>(var account) ->
          from(by, account.orElseThrow(), wanted, now);
    };
  }

  private Outcome from(Reviewer by, AccountId from, Wanted wanted, Instant now) {
    var lender = authorities.of(from, now);
    if (lender.isEmpty()) {
      return new Outcome.NotSaid("What the lender may do cannot be told.");
    }
    return switch (find(wanted.to()).then(to -> member(to, now))) {
      case Said.Away<Optional<Member>>(var why) -> new Outcome.NotSaid(why);
      case Said.Known<Optional<Member>>(var to) ->
          to.map(member -> commit(lending(by, lender.get().alone(), member, wanted, now)))
              .orElseGet(() -> new Outcome.NotOne("toEmail"));
    };
  }

  private Lending lending(
      Reviewer by, Reviewer lender, Member borrower, Wanted wanted, Instant now) {
    var start = wanted.startsAt();
    return new Lending(
        new DelegationId(UUID.randomUUID().toString()),
        by,
        lender,
        borrower,
        wanted.roles(),
        wanted.project(),
        wanted.tool(),
        start == null ? now : start,
        wanted.endsAt(),
        wanted.reason(),
        governance.delegations(now),
        now);
  }

  private Outcome commit(Lending lending) {
    return switch (LendingRules.judge(lending)) {
      case Refusal refusal -> new Outcome.Refused(refusal);
      case Transition transition -> {
        if (!(commits.commit(transition) instanceof CommitOutcome.Committed)) {
          throw new IllegalStateException("a new delegation is there already");
        }
        yield new Outcome.Stands((Delegation) transition.changes().getFirst().after());
      }
    };
  }

  /** Takes it back; one that was taken back already stays as it is. */
  public Outcome revoke(DelegationId id, Reviewer by, Instant now) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var delegation = governance.delegation(id).orElseThrow();
      switch (Revocation.judge(delegation, by, now)) {
        case Refusal refusal -> {
          return refusal.kind() == Refusal.Kind.CONFLICT && delegation.revokedAt() != null
              ? new Outcome.Stands(delegation)
              : new Outcome.Refused(refusal);
        }
        case Transition transition -> {
          if (commits.commit(transition) instanceof CommitOutcome.Committed) {
            return new Outcome.Stands((Delegation) transition.changes().getFirst().after());
          }
        }
      }
    }
    return new Outcome.Refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "delegation-keeps-changing",
            "Others are changing this delegation right now. Look at it again."));
  }

  private static boolean names(Reviewer person, Named named) {
    return switch (named) {
      case Named.ByAccount(var account) -> account.equals(person.account());
      case Named.ByEmail(var email) -> email.equalsIgnoreCase(person.person().email());
    };
  }

  private static Said<Optional<AccountId>> itself(Reviewer person) {
    return new Said.Known<>(Optional.of(person.account()));
  }

  private Said<Optional<AccountId>> find(Named named) {
    return switch (named) {
      case Named.ByAccount(var account) -> new Said.Known<>(Optional.of(account));
      case Named.ByEmail(var email) -> roles.accountOf(email);
    };
  }

  private Said<Optional<Member>> member(Optional<AccountId> account, Instant now) {
    return account.isEmpty()
        ? new Said.Known<>(Optional.empty())
        : roles.member(account.get(), now).map(Optional::of);
  }
}
