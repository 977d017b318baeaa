package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingEvidenceTest {
  private final Office office = new Office();
  private long size;

  @BeforeEach
  void three_blocks_were_sealed() {
    for (var who : List.of("requester", "requester2", "customer")) {
      var key = "AIC-" + (office.chain.head().block() + 1);
      office.asks(who, "claude", key);
      office.approve("approver", key).is(200);
      office.approve("security", key).is(200);
      office.seal();
    }
    size = office.chain.head().size();
  }

  /** Of the newest such entry. */
  private long seqOf(String kind) {
    var list = office.get("auditor", "/evidence", "limit", "100").is(200);
    var at = list.each("items", "/kind").indexOf(kind);
    return list.body().get("items").get(at).get("seq").asLong();
  }

  private Reply verify(String body) {
    return office.post("auditor", "/evidence/verification", body);
  }

  @Test
  void entries_are_listed_newest_first_page_by_page() {
    var seen = new ArrayList<String>();
    var reply = office.get("auditor", "/evidence", "limit", "2").is(200);
    seen.addAll(reply.each("items", "/seq"));
    while (reply.body().has("nextCursor")) {
      reply =
          office
              .get("auditor", "/evidence", "limit", "2", "cursor", reply.text("/nextCursor"))
              .is(200);
      seen.addAll(reply.each("items", "/seq"));
    }

    assertEquals(
        LongStream.iterate(size, seq -> seq - 1).limit(size).mapToObj(Long::toString).toList(),
        seen);
  }

  @Test
  void one_entry_shows_the_event_and_what_seals_it() {
    var seq = seqOf("request_stage_approved");

    var entry = office.get("auditor", "/evidence/{seq}", "seq", Long.toString(seq)).is(200);

    assertEquals("request_stage_approved", entry.text("/kind"));
    assertEquals("person:acc-approver", entry.text("/actor"));
    assertEquals("AIC-3", entry.text("/request"));
    assertEquals(
        office.get("auditor", "/evidence/{seq}", "seq", Long.toString(seq - 1)).text("/entryHash"),
        entry.text("/prevHash"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "999", "-1", "x", "99999999999999999999", "1.0"})
  void what_the_chain_does_not_have_is_not_found(String seq) {
    office.get("auditor", "/evidence/{seq}", "seq", seq).isProblem(404, "not-found");
  }

  @Test
  void it_is_for_those_who_oversee() {
    office.get("requester", "/evidence").isProblem(403, "forbidden");
    office.get("requester", "/evidence/{seq}", "seq", "1").isProblem(404, "not-found");
    office.post("requester", "/evidence/verification", "{}").isProblem(403, "forbidden");
    office.get("admin", "/evidence").is(200);
  }

  @Test
  void an_untouched_chain_is_intact() {
    var verdict = verify("{}").is(200);

    assertEquals("intact", verdict.text("/verdict"));
    assertEquals(size, verdict.body().get("checked").asLong());
    assertEquals(1, verdict.body().get("fromSeq").asLong());
    assertEquals(size, verdict.body().get("toSeq").asLong());
    assertTrue(verdict.body().get("complete").asBoolean());
  }

  @Test
  void a_part_can_be_verified_from_its_blocks_start() {
    var from = office.chain.block(2).orElseThrow().firstSeq() + 1;

    var verdict = verify("{\"fromSeq\":" + from + ",\"toSeq\":" + (from + 1) + "}").is(200);

    assertEquals("intact", verdict.text("/verdict"));
    assertEquals(from - 1, verdict.body().get("fromSeq").asLong());
    assertEquals(from + 1, verdict.body().get("toSeq").asLong());
    assertTrue(verdict.body().get("complete").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({"{},1", "'{\"fromSeq\":100}',100"})
  void a_chain_that_has_nothing_there_is_intact(String body, long from) {
    var empty = new Office();

    var verdict = empty.post("auditor", "/evidence/verification", body).is(200);

    assertEquals("intact", verdict.text("/verdict"));
    assertEquals(from, verdict.body().get("fromSeq").asLong());
    assertEquals(0, verdict.body().get("checked").asLong());
  }

  @Test
  void an_altered_entry_is_named() {
    var bad = seqOf("request_stage_approved");
    var block = office.chain.blockOf(bad).orElseThrow();
    var index = (int) (bad - office.chain.block(block).orElseThrow().firstSeq());
    var line = office.chain.lines(block).orElseThrow().get(index);
    office.chain.replaceLine(block, index, line.replace("acc-approver", "acc-somebody"));

    var verdict = verify("{}").is(200);

    assertEquals("broken", verdict.text("/verdict"));
    assertEquals(bad, verdict.body().at("/firstBad/seq").asLong());
  }

  @Test
  void a_block_that_is_gone_is_named_by_its_first_entry() {
    var middle = office.chain.block(2).orElseThrow().firstSeq();
    office.chain.removeBlock(2);
    assertEquals(middle, verify("{}").body().at("/firstBad/seq").asLong());
  }

  @Test
  void a_cut_end_is_noticed() {
    office.chain.removeBlock(3);

    var verdict = verify("{}").is(200);

    assertEquals("broken", verdict.text("/verdict"));
    assertEquals("truncated", verdict.text("/firstBad/reason"));
  }

  @Test
  void events_that_nobody_sealed_are_counted() {
    office.unsealed = 2;

    assertEquals(2, verify("{}").is(200).body().get("unsealed").asInt());
  }

  @Test
  void verification_is_limited_together_with_the_other_sensitive_operations() {
    for (var i = 0; i < 4; i++) {
      office.post("approver", "/evidence/verification", "{}").is(200);
    }
    office
        .post(
            "approver",
            "/decisions",
            "{\"issueKeys\":[\"AIC-1\"],\"outcome\":\"approve\",\"reason\":\"\"}")
        .is(200);

    office.post("approver", "/evidence/verification", "{}").isProblem(429, "rate-limited");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"fromSeq\":0}", "{\"fromSeq\":2,\"toSeq\":1}", "{\"fromSeq\":\"1\"}", "[]"})
  void a_range_that_makes_no_sense_is_refused(String body) {
    verify(body).isProblem(400, "invalid-request");
  }
}
