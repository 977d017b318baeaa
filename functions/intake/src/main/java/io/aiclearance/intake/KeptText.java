package io.aiclearance.intake;

/** What a person wrote, as they wrote it, but bounded and of sound characters (R3.4). */
final class KeptText {
  private static final int MOST = 4_000;
  private static final int MOST_IN_LINE = 200;

  private KeptText() {}

  static String of(String text) {
    return bounded(text, MOST);
  }

  static String line(String text) {
    return bounded(text.replaceAll("\\s+", " ").strip(), MOST_IN_LINE);
  }

  private static String bounded(String text, int most) {
    var sound = new StringBuilder();
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .limit(most)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }
}
