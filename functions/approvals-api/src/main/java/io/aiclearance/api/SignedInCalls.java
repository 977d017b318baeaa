package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.Routes;
import io.aiclearance.api.people.FindRoles;
import io.aiclearance.api.people.SignInOutcome;
import io.aiclearance.api.people.SignInPerson;
import io.aiclearance.domain.Person;
import java.time.Instant;

/** Finds out who calls and what they may do, before anything else is looked at. */
final class SignedInCalls {
  private final SignInPerson signIn;
  private final FindRoles roles;
  private final Router router;

  SignedInCalls(SignInPerson signIn, FindRoles roles, Router router) {
    this.signIn = signIn;
    this.roles = roles;
    this.router = router;
  }

  Routes routes() {
    return router.routes();
  }

  Answer answer(Call call, Instant now) {
    return switch (signIn.signIn(call.token(), now)) {
      case SignInOutcome.SignedIn signedIn -> answer(call, signedIn.person(), now);
      case SignInOutcome.BadToken _ -> Answer.of(Problems.badToken());
      case SignInOutcome.NotBound notBound -> Answer.of(Problems.notBound(notBound.detail()));
      case SignInOutcome.JiraAway(var why) -> Answer.of(Problems.jiraAway(why));
    };
  }

  private Answer answer(Call call, Person person, Instant now) {
    return switch (roles.of(person, now)) {
      case FindRoles.Outcome.Found(var caller) -> router.answer(call, caller, now);
      case FindRoles.Outcome.NotSaid(var why) -> Answer.of(Problems.jiraAway(why));
    };
  }
}
