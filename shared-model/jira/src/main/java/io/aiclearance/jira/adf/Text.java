package io.aiclearance.jira.adf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text as it is meant to be read: no character of it is markup.
 *
 * @param strong whether it is shown in bold
 */
public record Text(String text, boolean strong) implements Inline {
  private static final int LONGEST = 4_000;

  public Text {
    text = bounded(readable(text));
  }

  public static Text of(String text) {
    return new Text(text, false);
  }

  public static Text strong(String text) {
    return new Text(text, true);
  }

  @Override
  public ObjectNode json() {
    var node = Inline.textNode(text);
    if (strong) {
      node.putArray("marks").addObject().put("type", "strong");
    }
    return node;
  }

  /** One text a line, since a text node shows no line break; nothing at all for no text. */
  Stream<Inline> lines() {
    var lines = text.split("\n", -1);
    return IntStream.range(0, lines.length)
        .boxed()
        .flatMap(
            i -> {
              var line =
                  lines[i].isEmpty()
                      ? Stream.<Inline>empty()
                      : Stream.<Inline>of(new Text(lines[i], strong));
              return i == 0 ? line : Stream.concat(Stream.of(new HardBreak()), line);
            });
  }

  /** Jira refuses control characters and halves of surrogate pairs. */
  private static String readable(String text) {
    var out = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(c -> c == '\t' ? ' ' : c)
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String bounded(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
