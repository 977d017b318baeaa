package io.aiclearance.api;

import io.aiclearance.api.decide.HandleException;
import io.aiclearance.api.decide.HandleException.Outcome;
import io.aiclearance.api.decide.HandleException.Step;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problem;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.waiver.ExceptionState;
import io.aiclearance.domain.waiver.Exceptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Controlled exceptions: asked for by one, approved by another, reviewed and ended (R4.9). */
final class ExceptionsResource {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Map<String, ExceptionState> STATES =
      Arrays.stream(ExceptionState.values())
          .collect(
              Collectors.toMap(
                  ExceptionState::word, Function.identity(), (a, _) -> a, TreeMap::new));

  private final Exceptions exceptions;
  private final HandleException handle;
  private final Catalog catalog;
  private final Authorities authorities;
  private final Listing listing;

  ExceptionsResource(
      Exceptions exceptions,
      HandleException handle,
      Catalog catalog,
      Authorities authorities,
      Listing listing) {
    this.exceptions = exceptions;
    this.handle = handle;
    this.catalog = catalog;
    this.authorities = authorities;
    this.listing = listing;
  }

  private record Wanted(Listing.Ask ask, ExceptionState state) {}

  Answer list(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return forbidden();
    }
    return call.query()
        .read(
            query ->
                new Wanted(
                    Listing.Ask.of(query),
                    query.oneOf("status", STATES).orElse(ExceptionState.ACTIVE)))
        .then(
            wanted ->
                listing.answer(
                    call,
                    caller,
                    wanted.ask(),
                    wanted.state().word(),
                    (limit, from) -> exceptions.inState(wanted.state(), limit, from),
                    exception -> ExceptionView.of(exception, now)));
  }

  Answer ask(Call call, Reviewer caller, Instant now) {
    return caller.decides()
        ? call.body().read(ExceptionFields::read).then(fields -> ask(fields, caller, now))
        : forbidden();
  }

  private Answer ask(ExceptionFields fields, Reviewer caller, Instant now) {
    var tool = catalog.find(fields.tool());
    if (tool.isEmpty()) {
      return Answer.of(Problems.badInput("/toolId", "There is no such tool in the catalog."));
    }
    var subject = person(fields.subject(), caller, now);
    var owner = person(fields.owner(), caller, now);
    return subject.isEmpty() || owner.isEmpty()
        ? Answer.of(nobodySays())
        : ask(fields, tool.get(), subject.get(), owner.get(), caller, now);
  }

  private Answer ask(
      ExceptionFields fields,
      Tool tool,
      Person subject,
      Person owner,
      Reviewer caller,
      Instant now) {
    if (fields.reason().isBlank()) {
      return Answer.of(Problems.invalid("Say why: it becomes part of the record."));
    }
    var waiver = fields.waiver(subject, tool.risk(), owner, caller.person(), now);
    return switch (handle.ask(waiver, caller, now)) {
      case Outcome.Done(var exception) ->
          new Answer(
              201,
              ExceptionView.of(exception, now),
              Map.of("location", "/api/v1/exceptions/" + exception.id()));
      case Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
    };
  }

  private Optional<Person> person(AccountId account, Reviewer caller, Instant now) {
    return account.equals(caller.account())
        ? Optional.of(caller.person())
        : authorities.of(account, now).map(Reviewer::person);
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("exceptionId"))
        .then(
            id ->
                Ids.read(id, ExceptionId::new)
                    .flatMap(known -> handle.find(known, caller))
                    .map(found -> Answer.ok(ExceptionView.of(found, now)))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  Answer approve(Call call, Reviewer caller, Instant now) {
    return take(Step.APPROVE, call, caller, now);
  }

  Answer refuse(Call call, Reviewer caller, Instant now) {
    return take(Step.REFUSE, call, caller, now);
  }

  Answer review(Call call, Reviewer caller, Instant now) {
    return take(Step.REVIEW, call, caller, now);
  }

  Answer revoke(Call call, Reviewer caller, Instant now) {
    return take(Step.REVOKE, call, caller, now);
  }

  private Answer take(Step step, Call call, Reviewer caller, Instant now) {
    var id = Ids.read(call.pathValue("exceptionId"), ExceptionId::new);
    if (id.isEmpty() || handle.find(id.get(), caller).isEmpty()) {
      return Answer.of(Problems.notFound());
    }
    return call.body()
        .read(fields -> fields.text("reason", DecisionFields.LONGEST_REASON))
        .then(
            reason ->
                switch (handle.take(step, id.get(), caller, reason, now)) {
                  case Outcome.Done(var exception) -> Answer.ok(ExceptionView.of(exception, now));
                  case Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
                });
  }

  private static Answer forbidden() {
    return Answer.of(Problems.forbidden("Exceptions are for those who decide or audit."));
  }

  private static Problem nobodySays() {
    return Problems.unavailable(
        "Jira does not answer",
        "Who the subject and the owner are cannot be told just now. Try again in a minute.",
        SOON);
  }
}
