package io.aiclearance.domain.intake;

import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.UnknownTools;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AToolThatNobodyKnowsTest {
  private static final String URL = "https://suno.example.com/?ref=1";
  private static final GovernancePolicy REFUSING =
      Cases.governance(7, UnknownTools.REFUSE, RiskLevel.HIGH);

  private final ReadTicket reader = new ReadTicket(settings(), GovernancePolicy.INITIAL);

  @Test
  void with_a_url_it_becomes_a_request_for_review() {
    var transition = recorded(judge(reading("Suno", URL, 14)));

    var request = assertInstanceOf(Request.Pending.class, after(transition));
    assertEquals(
        new Wanted.Unlisted(new Proposal("Suno", URL), RiskLevel.HIGH), request.ask().wanted());
    assertEquals(Optional.empty(), request.ask().tool());
    assertEquals(14, request.ask().days());
    assertEquals(EventKind.REQUEST_RECEIVED, transition.changes().getFirst().event().kind());
  }

  @Test
  void the_requester_is_told_that_it_waits_and_the_approvers_what_to_do() {
    var update = update(recorded(judge(reading("Suno", URL, 14))));

    assertEquals(
        List.of(NoteTemplate.NEW_TOOL_RECEIVED, NoteTemplate.NEW_TOOL_TO_REVIEW),
        update.notes().stream().map(note -> note.template()).toList());
    assertEquals(URL, update.notes().getLast().args().get("url"));
    assertEquals(null, update.move());
  }

  @Test
  void evidence_names_it_as_it_was_proposed() {
    var facts = recorded(judge(reading("Suno", URL, 14))).changes().getFirst().event().facts();

    assertEquals(null, facts.tool());
    assertEquals("Suno", facts.details().get("proposedTool"));
    assertEquals(URL, facts.details().get("proposedUrl"));
  }

  @Test
  void days_are_bounded_by_the_level_at_which_it_is_handled() {
    var request = after(recorded(judge(reading("Suno", URL, null))));
    assertEquals(30, request.asked().orElseThrow().days());

    var missing = missing(judge(reading("Suno", URL, 91)));
    assertEquals(List.of(new Missing(Detail.DAYS, "Ask for 1 to 90 days of Suno.")), missing);
  }

  @Test
  void without_a_url_the_issue_says_that_it_needs_one() {
    assertEquals(
        List.of(
            new Missing(
                Detail.TOOL,
                "This AI tool is not in the catalog. Choose one of the catalog, or give the tool's"
                    + " URL.")),
        missing(judge(reading("Suno", null, 14))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "unknown",
        "see above",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://suno.example.com",
        "mailto:somebody@example.com",
        "https://claude.ai@evil.example.com/",
        "https://",
        "https:///path",
        "https://exa mple.com",
        "https://\u202Eexample.com",
        "https://-.example..com",
        "https://example.com\\@evil.example.com",
        "https://example.com/\u0000"
      })
  void what_is_no_web_address_is_none_for_a_tool_either(String text) {
    assertEquals(
        List.of(
            new Missing(
                Detail.TOOL_URL,
                "Give the tool's URL as a web address, such as https://example.com.")),
        missing(judge(reading("Suno", text, 14))));
  }

  @Test
  void an_address_without_end_is_none() {
    var missing = missing(judge(reading("Suno", "https://a.example/" + "x".repeat(2_000), 14)));
    assertEquals(Detail.TOOL_URL, missing.getFirst().detail());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.suno.example.com/create?x=1, suno.example.com",
    "HTTPS://Suno.Example.com:8443/, suno.example.com",
    "suno.com, suno.com",
    "suno.com/app#x, suno.com",
    "http://intranet/tool, intranet",
    "https://例え.jp/音楽, xn--r8jz45g.jp",
    "https://10.0.0.7/tool, 10.0.0.7"
  })
  void a_tool_without_a_name_is_called_by_its_urls_host(String url, String name) {
    for (var nameless : new String[] {null, "Request new tool", " REQUEST  NEW TOOL… ", "Other"}) {
      var wanted =
          after(recorded(judge(reading(nameless, url, 14)))).asked().orElseThrow().wanted();
      assertEquals(Optional.of(new Proposal(name, url)), wanted.proposal());
    }
  }

  @Test
  void a_name_is_kept_as_it_was_written() {
    var said = "\u202E<b>{Suno}</b> 音楽 👩‍💻";
    var wanted = after(recorded(judge(reading(said, URL, 14)))).asked().orElseThrow().wanted();
    assertEquals(said, wanted.name());
  }

  @Test
  void where_unknown_tools_are_refused_it_is_denied_with_a_comment() {
    var strict = new ReadTicket(settings(), REFUSING);
    var transition = recorded(judge(strict, reading("Suno", URL, 14)));

    var denied = assertInstanceOf(Request.Denied.class, after(transition));
    assertEquals(Actor.Part.INTAKE, denied.denial().by());
    assertEquals(7, denied.denial().governanceVersion());
    assertEquals(
        "Suno is not in the catalog, and unknown tools are not reviewed here.",
        denied.denial().reason());
    var facts = transition.changes().getFirst().event().facts();
    assertEquals("unknown-tools-are-refused", facts.details().get("rule"));
    assertEquals(NoteTemplate.UNKNOWN_TOOL, update(transition).notes().getFirst().template());
    assertEquals(TicketUpdate.Move.DENY, update(transition).move());
  }

  @Test
  void where_they_are_refused_nobody_is_asked_for_a_url() {
    var strict = new ReadTicket(settings(), REFUSING);
    assertEquals(
        List.of(
            new Missing(Detail.TOOL, "This AI tool is not in the catalog. Choose one that is.")),
        missing(judge(strict, reading("Suno", null, 14))));
  }

  @Test
  void a_url_that_comes_later_completes_the_request() {
    var incomplete =
        (Request.Incomplete) after(recorded(judge(reading("Request new tool", null, 14))));
    var ruling =
        reader.judge(
            reading("Request new tool", URL, 14), Optional.empty(), Optional.of(incomplete), NOW);
    assertInstanceOf(Request.Pending.class, after(recorded(ruling)));
  }

  private IntakeRuling judge(TicketReading reading) {
    return judge(reader, reading);
  }

  private static IntakeRuling judge(ReadTicket reader, TicketReading reading) {
    return reader.judge(reading, Optional.empty(), Optional.empty(), NOW);
  }

  private static TicketReading reading(
      @Nullable String name, @Nullable String url, @Nullable Integer days) {
    return new TicketReading(
        KEY,
        "10001",
        "AIC",
        "1",
        "11",
        REQUESTER,
        null,
        NOW,
        null,
        name,
        url,
        days,
        "Make jingles",
        Context.NONE,
        false);
  }

  private static List<Missing> missing(IntakeRuling ruling) {
    return assertInstanceOf(Request.Incomplete.class, after(recorded(ruling))).missing();
  }

  private static Transition recorded(IntakeRuling ruling) {
    return assertInstanceOf(IntakeRuling.Record.class, ruling).transition();
  }

  private static Request after(Transition transition) {
    return (Request) transition.changes().getFirst().after();
  }

  private static TicketUpdate update(Transition transition) {
    return (TicketUpdate) transition.outbox().getFirst();
  }
}
