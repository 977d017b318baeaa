package io.aiclearance.domain.catalog;

import java.util.regex.Pattern;

/** How long a tool's texts may be, in UTF-16 units, and how many things it may have. */
public final class ToolBounds {
  public static final int NAME = 100;
  public static final int GUIDANCE = 2_000;
  public static final int CATEGORY = 50;
  public static final int GROUP_ID = 128;
  public static final int ENTITLEMENT = 200;
  public static final int ASSESSMENT = 2_000;
  public static final int ASSETS = 20;

  private static final Pattern MORE_THAN_A_LINE = Pattern.compile("\\p{Cntrl}|\\R");
  private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");

  private ToolBounds() {}

  static boolean line(String text, int longest) {
    return !text.isBlank() && lineOrNothing(text, longest);
  }

  static boolean lineOrNothing(String text, int longest) {
    return text.length() <= longest && !MORE_THAN_A_LINE.matcher(text).find();
  }

  /** A team, office or firm: evidence and exports must not carry people's addresses. */
  static boolean notMailed(String text) {
    return !MAIL_ADDRESS.matcher(text).find();
  }
}
