package io.aiclearance.domain.intake;

import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.UnknownTools;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Proposal;
import io.aiclearance.domain.request.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is made of a tool that the catalog does not have (R3.5). */
final class UnknownTool {
  static final String RULE = "unknown-tools-are-refused";

  /** How long access is asked for where the issue does not say. */
  private static final int USUAL_DAYS = 30;

  /** What a list of tools says for "none of these", letters and digits alone. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "request new tool",
          "request a new tool",
          "request new ai tool",
          "request a new ai tool",
          "new tool",
          "new ai tool",
          "add new tool",
          "add a new tool",
          "other",
          "others",
          "other tool",
          "other ai tool",
          "another tool",
          "another ai tool",
          "not listed",
          "tool not listed",
          "not in the list",
          "not in the catalog",
          "unlisted",
          "none",
          "none of these",
          "none of the above",
          "something else",
          "n a");

  private final GovernancePolicy governance;

  UnknownTool(GovernancePolicy governance) {
    this.governance = governance;
  }

  /** The tool as the issue proposes it; empty where the issue does not say where it is found. */
  Optional<Sought> in(TicketReading reading) {
    var url = text(reading.toolUrl());
    return url.flatMap(WebAddress::hostOf)
        .map(host -> new Proposal(name(reading).orElse(host), url.orElseThrow()))
        .map(proposal -> new Wanted.Unlisted(proposal, governance.unclassified()))
        .map(wanted -> new Sought(wanted, USUAL_DAYS, governance.maxDays(wanted.handledAt())));
  }

  /** What the issue lacks for its tool to be known, or proposed. */
  Missing missing(TicketReading reading) {
    if (text(reading.toolUrl()).isPresent()) {
      return new Missing(
          Detail.TOOL_URL, "Give the tool's URL as a web address, such as https://example.com.");
    }
    if (reading.toolOption() == null && reading.toolName() == null) {
      return new Missing(Detail.TOOL, "Choose the AI tool that you need.");
    }
    return new Missing(
        Detail.TOOL,
        refused()
            ? "This AI tool is not in the catalog. Choose one that is."
            : "This AI tool is not in the catalog. Choose one of the catalog, or give the tool's"
                + " URL.");
  }

  boolean refused() {
    return governance.unknownTools() == UnknownTools.REFUSE;
  }

  String whyRefused(Ask ask) {
    return ask.toolName() + " is not in the catalog, and unknown tools are not reviewed here.";
  }

  static List<Note> waitsForReview(Ask ask, Proposal proposal) {
    return List.of(
        new Note(
            NoteTemplate.NEW_TOOL_RECEIVED,
            Map.of("tool", ask.toolName(), "days", Integer.toString(ask.days()))),
        new Note(
            NoteTemplate.NEW_TOOL_TO_REVIEW,
            Map.of("tool", ask.toolName(), "url", proposal.url())));
  }

  private static Optional<String> name(TicketReading reading) {
    return text(reading.toolName()).filter(name -> !NO_NAMES.contains(plain(name)));
  }

  private static String plain(String name) {
    return new PlainName(name).value().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }
}
