package io.aiclearance.domain.intake;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.UnknownTools;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The named conditions of a wish, in the order in which they are asked (R3.7). */
enum WishRule {
  GATE_IS_OPEN("A wish comes through the portal and a request type that are let in.") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      return IntakeGate.against(wish.site(), wish.portal(), wish.wish().requestType())
          .flatMap(
              _ ->
                  refuse(
                      Refusal.Kind.CONFLICT,
                      Explanation.NOT_ENABLED.says() + " " + Explanation.NOT_ENABLED.whatToDo()));
    }
  },
  TOOL_IS_REQUESTABLE(
      "A tool of the catalog is approved, or restricted and the person has an exception (R4.9).") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      return wish.forNewTool() || wish.tool().filter(wish::mayBeAskedFor).isPresent()
          ? Optional.empty()
          : refuse(Refusal.Kind.INVALID, wish.tool().map(WishRule::whyNot).orElse(NOT_OFFERED));
    }
  },
  NEW_TOOLS_ARE_REVIEWED(
      "A tool that the catalog does not have is asked for where it is reviewed.") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      return !wish.forNewTool() || wish.governance().unknownTools() == UnknownTools.REVIEW
          ? Optional.empty()
          : refuse(
              Refusal.Kind.INVALID,
              "Only tools of the catalog can be asked for here. Choose one that is offered.");
    }
  },
  NEW_TOOL_IS_NAMED("A tool that the catalog does not have has a name, in one line.") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      var name = wish.wish().toolName();
      return !wish.forNewTool()
              || (!name.isBlank()
                  && name.length() <= Wish.LONGEST_TOOL_NAME
                  && !MORE_THAN_A_LINE.matcher(name).find())
          ? Optional.empty()
          : refuse(Refusal.Kind.INVALID, "Say in one line what the tool is called.");
    }
  },
  NEW_TOOL_HAS_AN_ADDRESS("A tool that the catalog does not have has a web address.") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      var url = wish.wish().toolUrl();
      return !wish.forNewTool()
              || (url != null
                  && url.length() <= Wish.LONGEST_TOOL_URL
                  && WITH_SCHEME.matcher(url).matches()
                  && WebAddress.hostOf(url).isPresent())
          ? Optional.empty()
          : refuse(
              Refusal.Kind.INVALID,
              "Give the tool's web address, such as https://tool.example.com.");
    }
  },
  DURATION_WITHIN_LIMITS("Access is not asked for longer than its risk level allows (R4.6).") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      var days = wish.wish().days();
      return days >= 1 && days <= wish.mostDays()
          ? Optional.empty()
          : refuse(
              Refusal.Kind.INVALID,
              "Ask for 1 to " + wish.mostDays() + " days of " + wish.wish().toolName() + ".");
    }
  },
  PURPOSE_IS_GIVEN("A wish says what the tool is needed for.") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      var purpose = wish.wish().purpose();
      return !purpose.isBlank() && purpose.length() <= Wish.LONGEST_PURPOSE
          ? Optional.empty()
          : refuse(
              Refusal.Kind.INVALID,
              "Say what you need the tool for, in at most "
                  + Wish.LONGEST_PURPOSE
                  + " characters.");
    }
  },
  NO_OPEN_GRANT_EXISTS("Nobody asks for what they have (R4.2).") {
    @Override
    Optional<Refusal> against(WishCase wish) {
      return wish.openGrant()
          .map(
              grant ->
                  new Refusal(
                      Refusal.Kind.CONFLICT,
                      word(),
                      "You have this access already, by grant "
                          + grant
                          + ". Ask again when that grant has ended.",
                      grant));
    }
  };

  private static final String NOT_OFFERED =
      "This tool cannot be asked for. Choose one that is offered.";

  private static final Pattern MORE_THAN_A_LINE = Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}]");

  private static final Pattern WITH_SCHEME =
      Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private final String sentence;

  WishRule(String sentence) {
    this.sentence = sentence;
  }

  /** Empty where the rule has nothing against it. */
  abstract Optional<Refusal> against(WishCase wish);

  /** The name that refusals use: {@code gate-is-open}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sentence() {
    return sentence;
  }

  private static String whyNot(Tool tool) {
    return tool.status() == ToolStatus.RESTRICTED
        ? tool.name()
            + " is restricted. Have a controlled exception approved first, or choose a tool that"
            + " is offered."
        : NOT_OFFERED;
  }

  Optional<Refusal> refuse(Refusal.Kind kind, String text) {
    return Optional.of(new Refusal(kind, word(), text));
  }
}
