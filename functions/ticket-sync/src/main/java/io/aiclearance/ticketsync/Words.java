package io.aiclearance.ticketsync;

import static io.aiclearance.jira.adf.Text.strong;

import io.aiclearance.domain.request.Note;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Inline;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;

/** The words of each note; what a note brings with it is text in them and nothing more. */
final class Words {
  private final Note note;

  private Words(Note note) {
    this.note = note;
  }

  static Doc of(Note note) {
    return new Words(note).words();
  }

  private Doc words() {
    return switch (note.template()) {
      case REQUEST_RECEIVED ->
          says(
              text("Your request for "), tool(), text(" for " + days() + " waits for a decision."));
      case DETAILS_MISSING ->
          Doc.of(
              Paragraph.of(text("Your request cannot go on yet. ")),
              Paragraph.of(text(arg("missing"))),
              Paragraph.of(text("It goes on by itself once the issue has these details.")));
      case TOOL_NOT_REQUESTABLE ->
          says(tool(), text(" cannot be requested, so this request is denied."));
      case TOOL_NEEDS_EXCEPTION ->
          says(
              tool(),
              text(
                  " is restricted: it is granted only under a controlled exception, and there is"
                      + " none for you, so this request is denied. Have one asked for in AI"
                      + " Clearance; once it is approved, open a new request."));
      case NEW_TOOL_RECEIVED ->
          says(
              text("Your request for "),
              tool(),
              text(
                  " for "
                      + days()
                      + " waits for a review, since the tool is not in the catalog yet."));
      case NEW_TOOL_TO_REVIEW ->
          Doc.of(
              Paragraph.of(
                  text("Nobody has reviewed "),
                  tool(),
                  text(" yet. The requester says that it is found at " + arg("url") + " .")),
              Paragraph.of(
                  text(
                      "Whoever approves first classifies it in AI Clearance: name, provider, risk"
                          + " level and default days. The last approval adds it to the catalog.")));
      case UNKNOWN_TOOL ->
          says(
              tool(),
              text(
                  " is not in the catalog, and unknown tools are not reviewed here, so this"
                      + " request is denied. Ask for a tool of the catalog instead."));
      case TOOL_ADDED ->
          says(
              tool(),
              text(" is in the catalog now, with the risk level "),
              strong(arg("risk")),
              text(". Access to it is set up by hand until it has a connector."));
      case STAGE_APPROVED ->
          says(
              text("Approved at the stage "),
              strong(arg("stage")),
              text(". The next stage is "),
              strong(arg("next")),
              text("."));
      case REQUEST_APPROVED ->
          says(
              text("Your request for "),
              tool(),
              text(" was approved for " + days() + ". Access is being set up."));
      case AUTO_APPROVED ->
          says(
              text("Your request for "),
              tool(),
              text(" was approved for " + days() + ", by the policy "),
              strong(arg("policy")),
              text(": nobody has to decide it. Access is being set up."));
      case REQUEST_DENIED ->
          Doc.of(
              Paragraph.of(text("Your request for "), tool(), text(" was denied.")),
              Paragraph.of(strong("Reason: "), text(arg("reason"))));
      case REQUEST_WITHDRAWN ->
          says(text("This request was withdrawn: nobody decides it any more."));
      case REQUEST_LAPSED ->
          says(
              text("Nobody decided this request until "),
              strong(arg("until")),
              text(
                  " (UTC), so it has lapsed and does not wait any more. Open a new request if the"
                      + " access is still needed."));
      case ACCESS_ACTIVE ->
          says(text("You have access to "), tool(), text(" until " + arg("until") + " (UTC)."));
      case ACCESS_ENDED -> says(text("Your access to "), tool(), text(" has ended."));
      case ACCESS_REVOKED ->
          Doc.of(
              Paragraph.of(
                  text("Your access to "), tool(), text(" was revoked and is being taken away.")),
              Paragraph.of(strong("Reason: "), text(arg("reason"))));
      case ACCESS_RELEASED ->
          says(
              text("You have given up your access to "), tool(), text(". It is being taken away."));
      case ACCESS_EXTENDED ->
          says(
              text("Your access to "),
              tool(),
              text(" was extended: it lasts until " + arg("until") + " (UTC) now."));
      case ACCESS_REOPENED ->
          says(
              text("Your access to "),
              tool(),
              text(" is given again for " + days() + ". It is being set up."));
      case EXTENSION_ASKED ->
          Doc.of(
              Paragraph.of(
                  text("Somebody asks to extend the access to "),
                  tool(),
                  text(" by " + days() + ". Another person has to approve that.")),
              Paragraph.of(strong("Reason: "), text(arg("reason"))));
      case EXTENSION_DECLINED ->
          Doc.of(
              Paragraph.of(text("The access to "), tool(), text(" is not extended.")),
              Paragraph.of(strong("Reason: "), text(arg("reason"))));
      case MANUAL_TASK_WAITING -> task("Somebody has to do this by hand: ");
      case FULFILMENT_FAILED -> {
        var task = task("This could not be done automatically and waits for somebody: ");
        yield Doc.of(
            task.paragraphs().getFirst(),
            Paragraph.of(strong("Why: "), text(arg("problem"))),
            task.paragraphs().getLast());
      }
      case REVIEW_NOT_OPENED ->
          Doc.of(
              Paragraph.of(
                  text("The access of "),
                  strong(arg("holder")),
                  text(" to "),
                  tool(),
                  text(
                      " ends on "
                          + arg("until")
                          + " (UTC), and no review issue was created for it.")),
              Paragraph.of(strong("Why: "), text(arg("why"))));
    };
  }

  private Doc task(String introduction) {
    return Doc.of(
        Paragraph.of(
            text(introduction),
            strong(arg("action")),
            text(" "),
            tool(),
            text(" for "),
            strong(arg("person")),
            text(".")),
        Paragraph.of(text("Confirm it in AI Clearance under Manual provisioning actions.")));
  }

  private static Doc says(Inline... inlines) {
    return Doc.of(Paragraph.of(inlines));
  }

  private Text tool() {
    return strong(arg("tool"));
  }

  private String days() {
    var days = arg("days");
    return days.equals("1") ? "1 day" : days + " days";
  }

  private static Text text(String text) {
    return Text.of(text);
  }

  private String arg(String name) {
    return note.args().getOrDefault(name, "—");
  }
}
