package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The named conditions of a tool that is added or changed. */
public enum ToolRule {
  ID_IS_FREE("/id", "A new tool has an id of its own.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      return tool.before().isPresent()
          ? Optional.empty()
          : tool.other(other -> other.id().equals(tool.wanted().id())).map(this::taken);
    }
  },
  NAME_IS_FREE("/name", "No two tools go by one name.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      var wanted = tool.wanted();
      return tool.other(
              other ->
                  !other.id().equals(wanted.id())
                      && (other.goesBy(wanted.name()) || wanted.goesBy(other.name())))
          .map(this::taken);
    }
  },
  NAMES_ARE_LINES("/name", "A tool has a name and a provider, each in one line.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      return ToolBounds.line(tool.wanted().name(), ToolBounds.NAME)
              && ToolBounds.line(tool.wanted().provider(), ToolBounds.NAME)
          ? Optional.empty()
          : refuse("Name and provider are one line each, of at most " + ToolBounds.NAME + signs());
    }
  },
  DEFAULT_DAYS_WITHIN_LIMITS(
      "/defaultDays", "A tool's default is no longer than its risk level allows (R4.6).") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      var days = tool.wanted().defaultDays();
      return days >= 1 && days <= tool.mostDays()
          ? Optional.empty()
          : refuse(
              "The default for the risk level "
                  + Words.of(tool.wanted().risk())
                  + " is 1 to "
                  + tool.mostDays()
                  + " days.");
    }
  },
  GUIDANCE_IS_BOUNDED("/guidance", "What a requester should know has an end.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      return tool.wanted().guidance().length() <= ToolBounds.GUIDANCE
          ? Optional.empty()
          : refuse("At most " + ToolBounds.GUIDANCE + signs());
    }
  },
  GROUP_IS_DEDICATED("/connector/groupId", "A connected tool has a group of its own (R5.5).") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      var bound = tool.wanted().connector();
      return bound instanceof ConnectorBinding.Manual
          ? Optional.empty()
          : tool.other(
                  other ->
                      !other.id().equals(tool.wanted().id()) && other.connector().equals(bound))
              .map(
                  other ->
                      refusal(
                          Refusal.Kind.CONFLICT,
                          "This group gives "
                              + other.name()
                              + " ("
                              + other.id()
                              + ") already. Bind a group that is for this tool alone."));
    }
  },
  DOSSIER_IS_BOUNDED("/category", "What is known of a tool is bounded.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      var dossier = tool.wanted().dossier();
      return ToolBounds.lineOrNothing(dossier.category(), ToolBounds.CATEGORY)
              && dossier.entitlement().filter(each -> !bounded(each)).isEmpty()
              && dossier.assessment().filter(each -> !bounded(each)).isEmpty()
              && dossier.reaches().size() <= ToolBounds.ASSETS
              && dossier.reaches().stream().allMatch(ToolRule::bounded)
          ? Optional.empty()
          : refuse("A text of what is known of the tool is too long, or has more than a line.");
    }
  },
  ASSETS_ARE_DIFFERENT("/governedAssets", "A tool reaches each asset once.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      var seen = new HashSet<String>();
      return tool.wanted().dossier().reaches().stream()
              .allMatch(asset -> seen.add(asset.kind() + " " + asset.name()))
          ? Optional.empty()
          : refuse("Two governed assets are of one kind and name. Leave one out.");
    }
  },
  ASSESSED_BEFORE_REVIEW("/riskProfile/reviewBy", "A risk is looked at again after it was found.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      return tool.wanted()
              .dossier()
              .assessment()
              .filter(
                  risk -> risk.reviewBy() != null && risk.reviewBy().isBefore(risk.assessedOn()))
              .isEmpty()
          ? Optional.empty()
          : refuse("Not before assessedOn.");
    }
  },
  NOBODYS_ADDRESS(
      "/riskProfile/assessedBy", "Assessors and owners are teams, not people's addresses.") {
    @Override
    Optional<Refusal> against(ToolCase tool) {
      var dossier = tool.wanted().dossier();
      return dossier.assessment().stream().allMatch(risk -> ToolBounds.notMailed(risk.assessedBy()))
              && dossier.reaches().stream().allMatch(asset -> ToolBounds.notMailed(asset.owner()))
          ? Optional.empty()
          : refuse(
              "Name the team or firm, without an e-mail address: this is kept in version control.");
    }
  };

  private final String pointer;
  private final String sentence;

  ToolRule(String pointer, String sentence) {
    this.pointer = pointer;
    this.sentence = sentence;
  }

  /** Empty where the rule has nothing against it. */
  abstract Optional<Refusal> against(ToolCase tool);

  /** What every rule has against it; nothing where it can be. */
  static List<ToolObjection> objections(ToolCase tool) {
    return Arrays.stream(values())
        .flatMap(
            rule -> rule.against(tool).stream().map(refusal -> new ToolObjection(rule, refusal)))
        .toList();
  }

  /** What is said where another tool had the name, or id, when this one was written. */
  public ToolObjection takenBy(Tool other) {
    return new ToolObjection(this, taken(other));
  }

  /** Which field it is about, as a JSON pointer into the tool. */
  public String pointer() {
    return pointer;
  }

  public String sentence() {
    return sentence;
  }

  /** The name that refusals use: {@code name-is-free}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Refusal taken(Tool other) {
    return refusal(
        Refusal.Kind.CONFLICT,
        "The catalog has "
            + other.name()
            + " as "
            + other.id()
            + ", "
            + Words.of(other.status())
            + ". Change that tool, or choose another id and name.");
  }

  Optional<Refusal> refuse(String text) {
    return Optional.of(refusal(Refusal.Kind.INVALID, text));
  }

  Refusal refusal(Refusal.Kind kind, String text) {
    return new Refusal(kind, word(), text);
  }

  private static String signs() {
    return " characters.";
  }

  private static boolean bounded(Dossier.Entitlement entitlement) {
    return ToolBounds.lineOrNothing(entitlement.groupName(), ToolBounds.ENTITLEMENT)
        && ToolBounds.lineOrNothing(entitlement.grants(), ToolBounds.ENTITLEMENT);
  }

  private static boolean bounded(RiskProfile risk) {
    return risk.summary().length() <= ToolBounds.ASSESSMENT
        && ToolBounds.lineOrNothing(risk.assessedBy(), ToolBounds.NAME);
  }

  private static boolean bounded(GovernedAsset asset) {
    return ToolBounds.line(asset.name(), ToolBounds.NAME)
        && ToolBounds.lineOrNothing(asset.owner(), ToolBounds.NAME);
  }
}
