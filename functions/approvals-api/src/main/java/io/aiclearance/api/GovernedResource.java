package io.aiclearance.api;

import io.aiclearance.api.governance.ChangeView;
import io.aiclearance.api.governance.Draft;
import io.aiclearance.api.governance.GovernedKind;
import io.aiclearance.api.governance.Kinds;
import io.aiclearance.api.governance.SaveGoverned;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problem;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.VersionTag;
import io.aiclearance.api.settings.Access;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.GovernedText;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The governed records of one kind: read with their version, changed on the version that was read,
 * never deleted, and every version of them kept (R4.5).
 */
final class GovernedResource<G extends Governed> {
  private static final String UNDER = "/api/v1/settings/";

  private final GovernedKind<G> kind;
  private final Governance governance;
  private final SaveGoverned save;
  private final Listing listing;

  GovernedResource(
      GovernedKind<G> kind, Governance governance, SaveGoverned save, Listing listing) {
    this.kind = kind;
    this.governance = governance;
    this.save = save;
    this.listing = listing;
  }

  /**
   * @param changed what this version changed, from what to what
   */
  record VersionView(long version, boolean inUse, Object settings, Map<String, String> changed) {}

  private record Version(Governed governed, Map<String, String> changed) {}

  Answer list(Call call, Reviewer caller, Instant now) {
    return Access.reading(
        caller,
        () ->
            listing.answer(
                call,
                caller,
                Listing.whole(() -> kind.inUse(governance)),
                each -> kind.view(Optional.of(each), now)));
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return Access.reading(
        caller,
        () ->
            call.query()
                .read(_ -> ref(call))
                .then(
                    ref -> {
                      var found = ref.flatMap(this::find);
                      return found.isEmpty() && kind.idName() != null
                          ? Answer.of(Problems.notFound())
                          : shown(found, now);
                    }));
  }

  Answer versions(Call call, Reviewer caller, Instant now) {
    return Access.reading(
        caller,
        () ->
            call.query()
                .read(Listing.Ask::of)
                .then(
                    ask -> {
                      var ref = ref(call);
                      return ref.isEmpty() || (kind.idName() != null && find(ref.get()).isEmpty())
                          ? Answer.of(Problems.notFound())
                          : listing.answer(
                              call,
                              caller,
                              ask,
                              ref.get().toString(),
                              (limit, from) -> versions(ref.get(), limit, from),
                              GovernedResource::view);
                    }));
  }

  Answer put(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () -> {
          var ref = ref(call);
          return ref.isEmpty()
              ? Answer.of(
                  Problems.badInput(String.valueOf(kind.idName()), "Nothing has such an id."))
              : call.body()
                  .read(body -> kind.read(body, id(call)))
                  .then(draft -> put(call, caller, ref.get(), draft, now));
        });
  }

  private Answer put(Call call, Reviewer caller, EntityRef ref, Draft<G> draft, Instant now) {
    var before = find(ref);
    var problem = otherThanSeen(call, before, kind.idName() != null);
    if (problem.isPresent()) {
      return Answer.of(problem.get());
    }
    var errors = save.errors(draft);
    if (!errors.isEmpty()) {
      return Answer.of(Problems.invalid(errors));
    }
    var wanted = draft.making().on(GovernedKind.revision(before), caller);
    return answer(
        save.save(orBuiltIn(before), wanted, caller, draft.reason(), now), ref, before, now);
  }

  /** Takes no part any more; it stays readable, and can be put again. */
  Answer retire(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () -> {
          var found = ref(call).flatMap(this::find).filter(Governed::inUse);
          if (found.isEmpty()) {
            return Answer.of(Problems.notFound());
          }
          var before = found.get();
          return otherThanSeen(call, found, false)
              .map(Answer::of)
              .orElseGet(
                  () ->
                      answer(
                          save.save(found, kind.retired(before, caller), caller, "", now),
                          before.ref(),
                          found,
                          now));
        });
  }

  private Answer answer(
      SaveGoverned.Outcome outcome, EntityRef ref, Optional<G> before, Instant now) {
    return switch (outcome) {
      case SaveGoverned.Outcome.Unchanged _ -> shown(before, now);
      case SaveGoverned.Outcome.Stale _ -> Answer.of(Problems.staleVersion());
      case SaveGoverned.Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
      case SaveGoverned.Outcome.Proposed(var change) ->
          new Answer(
              202,
              ChangeView.of(change, before.map(Governed.class::cast)),
              Map.of("location", UNDER + "changes/" + change.proposal().id()));
      case SaveGoverned.Outcome.Saved _ when before.isEmpty() && kind.idName() != null ->
          created(shown(find(ref), now), ref);
      case SaveGoverned.Outcome.Saved _ -> shown(find(ref), now);
    };
  }

  private Answer created(Answer shown, EntityRef ref) {
    return new Answer(201, shown.body(), shown.headers())
        .with("location", UNDER + kind.path() + "/" + ref.id());
  }

  /** Whether the call is about another version than the one that is there. */
  private Optional<Problem> otherThanSeen(Call call, Optional<G> before, boolean creates) {
    var onlyNew = call.header("if-none-match").filter(text -> creates && text.strip().equals("*"));
    if (onlyNew.isPresent()) {
      return before.isEmpty() ? Optional.empty() : Optional.of(Problems.staleVersion());
    }
    var problem = VersionTag.unlessSeen(call, GovernedKind.version(before));
    return problem.isEmpty() && before.isEmpty() && creates
        ? Optional.of(Problems.staleVersion())
        : problem;
  }

  private Answer shown(Optional<G> found, Instant now) {
    return Answer.ok(kind.view(found, now)).tagged(GovernedKind.version(found));
  }

  /** A page of versions, each with what it changed: for the last one, one more is read. */
  private Page<Version> versions(EntityRef ref, int limit, @Nullable String from) {
    var page = governance.versions(ref, limit, from);
    var items = new ArrayList<Governed>(page.items());
    var more = page.next();
    if (more != null) {
      items.addAll(governance.versions(ref, 1, more).items());
    }
    var versions = new ArrayList<Version>();
    for (var i = 0; i < page.items().size(); i++) {
      var before =
          i + 1 < items.size()
              ? Optional.of(items.get(i + 1))
              : kind.builtIn().map(Governed.class::cast);
      versions.add(new Version(items.get(i), GovernedText.difference(before, items.get(i))));
    }
    return new Page<>(versions, more);
  }

  private static VersionView view(Version version) {
    var governed = version.governed();
    return new VersionView(
        governed.version(), governed.inUse(), Kinds.settings(governed), version.changed());
  }

  private Optional<G> find(EntityRef ref) {
    return governance.find(ref).map(kind.type()::cast);
  }

  private Optional<G> orBuiltIn(Optional<G> found) {
    return found.or(kind::builtIn);
  }

  private Optional<EntityRef> ref(Call call) {
    return kind.ref(id(call));
  }

  private String id(Call call) {
    var name = kind.idName();
    return name == null ? "" : call.pathValue(name);
  }
}
