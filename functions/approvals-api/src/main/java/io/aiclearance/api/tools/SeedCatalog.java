package io.aiclearance.api.tools;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.tools.SeedList.Seed;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds tools of the supplied list that the catalog does not know, each in a transaction of its own.
 * It never changes a tool, so that what an admin made of one stays.
 */
public final class SeedCatalog {
  private static final int MOST_IDS = 200;
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Map<String, String> EVIDENCE = Map.of("source", "supplied list");

  private static final Map<String, ToolStatus> STATUSES = new LinkedHashMap<>();

  static {
    for (var status : List.of(ToolStatus.RESTRICTED, ToolStatus.APPROVED)) {
      STATUSES.put(Words.of(status), status);
    }
  }

  private final KeepTools keep;

  public SeedCatalog(KeepTools keep) {
    this.keep = keep;
  }

  record Known(String id, String name, String status) {
    static Known of(Tool tool) {
      return new Known(tool.id().value(), tool.name(), Words.of(tool.status()));
    }
  }

  /**
   * @param known the tool of the catalog that it is; absent where seeding would add it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeedView(
      String id,
      String name,
      String provider,
      String category,
      String riskLevel,
      int defaultDays,
      String guidance,
      @Nullable Known known) {
    static SeedView of(Seed seed, KeepTools.Look look) {
      return new SeedView(
          seed.id(),
          seed.name(),
          seed.provider(),
          seed.category(),
          seed.riskLevel(),
          Math.min(seed.defaultDays(), look.policy().maxDays(seed.risk())),
          seed.guidance(),
          seed.in(look.tools()).map(Known::of).orElse(null));
    }
  }

  record SuppliedView(List<SeedView> tools) {}

  /**
   * @param toolId what the catalog has it as
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String id, String name, String outcome, @Nullable String toolId, @Nullable String detail) {}

  record SeededView(int added, int known, int refused, List<Result> results) {}

  private record Wanted(Set<String> ids, ToolStatus status) {}

  public Answer list(Call call, Reviewer caller, Instant now) {
    return Keepers.reading(
        caller,
        () ->
            call.query()
                .read(_ -> keep.look())
                .then(
                    look ->
                        Answer.ok(
                            new SuppliedView(
                                SeedList.all().stream()
                                    .map(seed -> SeedView.of(seed, look))
                                    .toList()))));
  }

  public Answer seed(Call call, Reviewer caller, Instant now) {
    return Keepers.changing(
        caller,
        () -> call.body().read(SeedCatalog::wanted).then(wanted -> seed(wanted, caller, now)));
  }

  private static Wanted wanted(Fields fields) {
    var supplied = SeedList.all().stream().map(Seed::id).collect(Collectors.toSet());
    var ids = fields.texts("ids", MOST_IDS, ID, "The id of a supplied tool: github-copilot.");
    for (var i = 0; i < ids.size(); i++) {
      if (!supplied.contains(ids.get(i))) {
        fields.refuse("ids/" + i, "The supplied list has no such tool. GET /api/v1/catalog/seed.");
      }
    }
    var status = fields.has("status") ? fields.oneOf("status", STATUSES) : ToolStatus.RESTRICTED;
    return new Wanted(ids.isEmpty() && !fields.has("ids") ? supplied : new HashSet<>(ids), status);
  }

  private Answer seed(Wanted wanted, Reviewer caller, Instant now) {
    var look = keep.look();
    var results = new ArrayList<Result>();
    for (var seed : SeedList.all()) {
      if (!wanted.ids().contains(seed.id())) {
        continue;
      }
      var there = seed.in(look.tools());
      if (there.isPresent()) {
        results.add(known(seed, there.get().id().value()));
        continue;
      }
      var tool = seed.tool(wanted.status(), look.policy().maxDays(seed.risk()));
      var outcome = keep.keep(look, Optional.empty(), tool, EVIDENCE, caller.actor(), now);
      results.add(result(seed, outcome));
      if (outcome instanceof KeepTools.Outcome.Kept kept) {
        look = look.with(kept.tool());
      }
    }
    return Answer.ok(
        new SeededView(
            count(results, "added"), count(results, "known"), count(results, "refused"), results));
  }

  private static Result result(Seed seed, KeepTools.Outcome outcome) {
    return switch (outcome) {
      case KeepTools.Outcome.Kept kept ->
          new Result(seed.id(), seed.name(), "added", kept.tool().id().value(), null);
      case KeepTools.Outcome.Unchanged same -> known(seed, same.tool().id().value());
      case KeepTools.Outcome.Refused refused ->
          new Result(
              seed.id(),
              seed.name(),
              "refused",
              null,
              refused.objections().getFirst().refusal().text());
      case KeepTools.Outcome.Stale _ ->
          new Result(
              seed.id(),
              seed.name(),
              "refused",
              null,
              "Somebody changed the catalog meanwhile. Seed again.");
    };
  }

  private static Result known(Seed seed, String toolId) {
    return new Result(seed.id(), seed.name(), "known", toolId, null);
  }

  private static int count(List<Result> results, String outcome) {
    return (int) results.stream().filter(result -> result.outcome().equals(outcome)).count();
  }
}
