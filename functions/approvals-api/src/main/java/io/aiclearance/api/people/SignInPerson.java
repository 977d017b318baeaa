package io.aiclearance.api.people;

import io.aiclearance.api.http.Token;
import io.aiclearance.api.people.SignInOutcome.BadToken;
import io.aiclearance.api.people.SignInOutcome.JiraAway;
import io.aiclearance.api.people.SignInOutcome.NotBound;
import io.aiclearance.api.people.SignInOutcome.SignedIn;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.people.Identities;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.people.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Finds the person that a token belongs to: bound once to a Jira account by e-mail, and from then
 * on known by issuer and subject alone (R2.1).
 */
public final class SignInPerson {
  private static final String ASK = " Ask a Jira admin to link your sign-in to your Jira account.";

  private final TokenRules rules;
  private final Identities identities;
  private final People people;
  private final Commits commits;

  public SignInPerson(TokenRules rules, Identities identities, People people, Commits commits) {
    this.rules = rules;
    this.identities = identities;
    this.people = people;
    this.commits = commits;
  }

  public SignInOutcome signIn(Token token, Instant now) {
    var signIn = rules.signIn(token);
    return signIn.isEmpty()
        ? new BadToken()
        : identities
            .find(signIn.get())
            .<SignInOutcome>map(identity -> new SignedIn(identity.person()))
            .orElseGet(() -> bind(signIn.get(), token, now));
  }

  private SignInOutcome bind(SignIn signIn, Token token, Instant now) {
    var email = token.claim("email");
    if (email.isEmpty()) {
      return new NotBound("Your sign-in does not say your e-mail address." + ASK);
    }
    if (token.claim("email_verified").filter(verified -> !verified.equals("true")).isPresent()) {
      return new NotBound("Confirm your e-mail address with your sign-in provider, and try again.");
    }
    return switch (people.withEmail(email.get())) {
      case People.EmailMatch.One one -> remember(signIn, one.person(), now);
      case People.EmailMatch.NotOne _ ->
          new NotBound(
              "There is not exactly one active Jira account with your e-mail address."
                  + ASK
                  + " If nobody can sign in, the product's own account may not browse users: Settings,"
                  + " System, Global permissions, Browse users and groups.");
      case People.EmailMatch.Away(var why) -> new JiraAway(why);
    };
  }

  private SignInOutcome remember(SignIn signIn, Person person, Instant now) {
    var identity = new Identity(signIn, person, Revision.NEW);
    var facts = new Facts(person.account(), null, null, null, null, Map.of("matched", "email"));
    var bound =
        Change.to(
            identity, EventKind.IDENTITY_BOUND, now, new Actor.Someone(person.account()), facts);
    commits.commit(new Transition(List.of(bound), List.of()));
    // whoever came first has bound it; a call at the same time may have been that
    return identities
        .find(signIn)
        .<SignInOutcome>map(known -> new SignedIn(known.person()))
        .orElseThrow(() -> new IllegalStateException("a bound identity is not there"));
  }
}
