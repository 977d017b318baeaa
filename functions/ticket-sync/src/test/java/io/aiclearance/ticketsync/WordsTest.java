package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.jira.adf.PlainText;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  private static final Map<NoteTemplate, String> ARGS =
      Map.ofEntries(
          Map.entry(NoteTemplate.REQUEST_RECEIVED, "tool days"),
          Map.entry(NoteTemplate.DETAILS_MISSING, "missing"),
          Map.entry(NoteTemplate.TOOL_NOT_REQUESTABLE, "tool"),
          Map.entry(NoteTemplate.NEW_TOOL_RECEIVED, "tool days"),
          Map.entry(NoteTemplate.NEW_TOOL_TO_REVIEW, "tool url"),
          Map.entry(NoteTemplate.UNKNOWN_TOOL, "tool"),
          Map.entry(NoteTemplate.TOOL_ADDED, "tool risk"),
          Map.entry(NoteTemplate.STAGE_APPROVED, "stage next"),
          Map.entry(NoteTemplate.REQUEST_APPROVED, "tool days"),
          Map.entry(NoteTemplate.AUTO_APPROVED, "tool days policy"),
          Map.entry(NoteTemplate.TOOL_NEEDS_EXCEPTION, "tool"),
          Map.entry(NoteTemplate.REQUEST_DENIED, "tool reason"),
          Map.entry(NoteTemplate.REQUEST_WITHDRAWN, ""),
          Map.entry(NoteTemplate.REQUEST_LAPSED, "until"),
          Map.entry(NoteTemplate.ACCESS_ACTIVE, "tool until"),
          Map.entry(NoteTemplate.ACCESS_ENDED, "tool"),
          Map.entry(NoteTemplate.ACCESS_REVOKED, "tool reason"),
          Map.entry(NoteTemplate.ACCESS_RELEASED, "tool"),
          Map.entry(NoteTemplate.ACCESS_EXTENDED, "tool until"),
          Map.entry(NoteTemplate.ACCESS_REOPENED, "tool days"),
          Map.entry(NoteTemplate.EXTENSION_ASKED, "tool days reason"),
          Map.entry(NoteTemplate.EXTENSION_DECLINED, "tool reason"),
          Map.entry(NoteTemplate.MANUAL_TASK_WAITING, "action tool person"),
          Map.entry(NoteTemplate.FULFILMENT_FAILED, "action tool person problem"),
          Map.entry(NoteTemplate.REVIEW_NOT_OPENED, "holder tool until why"));

  private static String words(Note note) {
    return PlainText.of(Words.of(note).json()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void every_note_says_everything_that_it_brings(NoteTemplate template) {
    var names = ARGS.getOrDefault(template, "");
    var args =
        Stream.of(names.split(" "))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
    var words = words(new Note(template, args));
    args.values().forEach(value -> assertTrue(words.contains(value), words));
    assertFalse(words.contains("—"), words);
  }

  @ParameterizedTest
  @EnumSource
  void a_note_that_lacks_something_is_still_a_sentence(NoteTemplate template) {
    assertFalse(words(new Note(template, Map.of())).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void nothing_that_a_note_brings_is_a_link_a_mention_or_markup(NoteTemplate template) {
    var hostile =
        "[~accountid:acc-admin] [x|https://evil.example.com] <script>\u202E*b*\n{panel}🧪";
    var args =
        Stream.of(ARGS.getOrDefault(template, "").split(" "))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toMap(name -> name, _ -> hostile));
    var doc = Words.of(new Note(template, args)).json();
    var types = new TreeSet<>(doc.findValuesAsText("type"));
    types.removeAll(Set.of("doc", "paragraph", "text", "hardBreak", "strong"));
    assertEquals(Set.of(), types);
  }

  @Test
  void one_day_is_not_one_days() {
    assertEquals(
        "Your request for Claude for 1 day waits for a decision.",
        words(new Note(NoteTemplate.REQUEST_RECEIVED, Map.of("tool", "Claude", "days", "1"))));
  }
}
