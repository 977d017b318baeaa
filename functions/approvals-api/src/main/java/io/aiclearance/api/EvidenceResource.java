package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.api.evidence.ReadEvidence;
import io.aiclearance.api.evidence.VerifyEvidence;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.evidence.SealedEntry;
import io.aiclearance.evidence.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sealed chain, for those who audit or decide (R7.3). */
final class EvidenceResource {
  private static final long LAST = (1L << 53) - 1;

  private final ReadEvidence read;
  private final VerifyEvidence verify;
  private final RateLimit limit;
  private final Listing listing;

  EvidenceResource(ReadEvidence read, VerifyEvidence verify, RateLimit limit, Listing listing) {
    this.read = read;
    this.verify = verify;
    this.limit = limit;
    this.listing = listing;
  }

  Answer list(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return forbidden();
    }
    return listing.answer(
        call,
        caller,
        Listing.filtered(this::page, entry -> maySee(caller, entry)),
        EvidenceResource::flat);
  }

  private Page<SealedEntry> page(int limit, @Nullable String from) {
    var slice = from == null ? read.newest(limit) : read.before(Long.parseLong(from), limit);
    return new Page<>(
        slice.entries(), slice.nextBefore() == 0 ? null : Long.toString(slice.nextBefore()));
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    var seq = call.pathValue("seq");
    if (!caller.oversees() || !seq.matches("[1-9][0-9]{0,15}")) {
      return Answer.of(Problems.notFound());
    }
    return call.query()
        .read(_ -> Long.parseLong(seq))
        .then(
            number ->
                read.entry(number)
                    .filter(entry -> maySee(caller, entry))
                    .map(entry -> Answer.ok(flat(entry)))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  /**
   * What a project's request led to is for those who oversee the project, and what concerns the
   * site for those with a role there.
   */
  private static boolean maySee(Reviewer caller, SealedEntry entry) {
    return EvidenceProject.of(entry)
        .map(caller::oversees)
        .orElseGet(() -> !caller.roles().isEmpty());
  }

  private record Range(long from, long to) {}

  Answer verify(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return forbidden();
    }
    return call.body()
        .read(
            fields -> {
              var from = fields.integer("fromSeq", 1, LAST);
              var to = fields.integer("toSeq", 1, LAST);
              return new Range(from == null ? 1 : from, to == null ? LAST : to);
            })
        .then(range -> verify(range, caller, now));
  }

  private Answer verify(Range range, Reviewer caller, Instant now) {
    if (range.to() < range.from()) {
      return Answer.of(Problems.badInput("/toSeq", "Not before fromSeq."));
    }
    return limit
        .take(caller.person().account(), now)
        .map(wait -> Answer.of(Problems.tooManyOperations(wait)))
        .orElseGet(() -> Answer.ok(VerdictView.of(verify.verify(range.from(), range.to(), now))));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerdictView(
      String verdict,
      long checked,
      long fromSeq,
      long toSeq,
      boolean complete,
      @Nullable FirstBad firstBad,
      int unsealed) {
    record FirstBad(long seq, String reason) {}

    static VerdictView of(VerifyEvidence.Finding found) {
      return switch (found.verdict()) {
        case Verdict.Intact intact ->
            new VerdictView(
                "intact",
                intact.checked(),
                intact.fromSeq(),
                intact.toSeq(),
                found.complete(),
                null,
                found.unsealed());
        case Verdict.Broken broken ->
            new VerdictView(
                "broken",
                Math.max(0, broken.seq() - found.fromSeq()),
                found.fromSeq(),
                broken.seq(),
                found.complete(),
                new FirstBad(broken.seq(), broken.flaw().word()),
                found.unsealed());
      };
    }
  }

  /** The event's own members beside what seals them. */
  private static Map<String, Object> flat(SealedEntry entry) {
    var all = new TreeMap<String, Object>();
    entry.event().forEach((name, value) -> all.put(String.valueOf(name), value));
    entry.members().forEach(all::put);
    all.remove("event");
    return all;
  }

  private static Answer forbidden() {
    return Answer.of(
        Problems.forbidden("Evidence is for auditors and those who decide. Ask a Jira admin."));
  }
}
