package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static final String ALPHABET =
      "ab\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0080é€\u2028\ufb33\uffff\uD83D\uDE00{}[]:,0-. ";

  @Test
  void names_sort_by_utf_16_code_units() {
    // RFC 8785, 3.2.3
    assertEquals(
        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"\uD83D\uDE00\":1,\"\ufb33\":1}",
        CanonicalJson.write(
            Map.of(
                "€",
                1L,
                "\r",
                1L,
                "\ufb33",
                1L,
                "1",
                1L,
                "\uD83D\uDE00",
                1L,
                "\u0080",
                1L,
                "ö",
                1L)));
  }

  @Test
  void control_characters_are_escaped_the_shortest_way_and_nothing_else_is() {
    assertEquals(
        "{\"a\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\\\"\\\\/\u007f\u2028\"}",
        CanonicalJson.write(Map.of("a", "\b\t\n\f\r\u0000\u001f\"\\/\u007f\u2028")));
  }

  @Test
  void what_has_no_canonical_form_is_not_written() {
    var most = CanonicalJson.MOST;
    assertEquals("{\"n\":" + most + "}", CanonicalJson.write(Map.of("n", most)));
    assertEquals("{\"n\":-" + most + "}", CanonicalJson.write(Map.of("n", -most)));
    for (Object value :
        new Object[] {
          most + 1, -most - 1, Long.MIN_VALUE, 1, 1.5, 'c', "\uD83D", "\uDE00", "\uDE00\uD83D"
        }) {
      assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("n", value)));
    }
    assertThrows(
        IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("\uD83D", "lone name")));
    assertThrows(
        IllegalArgumentException.class,
        () -> CanonicalJson.write(Map.of("n", "x".repeat(CanonicalJson.LONGEST))));
  }

  @Test
  void what_is_too_deep_is_neither_written_nor_read() throws NotCanonical {
    Map<String, Object> deep = Map.of("a", 1L);
    for (var depth = 2; depth <= CanonicalJson.DEEPEST; depth++) {
      deep = Map.of("a", deep);
    }
    assertEquals(deep, CanonicalJson.read(CanonicalJson.write(deep)));
    var deeper = Map.of("a", deep);
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(deeper));
    assertThrows(NotCanonical.class, () -> CanonicalJson.read("{\"a\":".repeat(20_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {}",
        "{} ",
        "{}{}",
        "{",
        "[]",
        "1",
        "null",
        "{\"a\":null}",
        "{\"a\":[1]}",
        "{\"a\" :1}",
        "{\"a\":1,}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1.0}",
        "{\"a\":1e2}",
        "{\"a\":-0}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":-}",
        "{\"a\":9007199254740992}",
        "{\"a\":-9007199254740992}",
        "{\"a\":99999999999999999999}",
        "{\"a\":True}",
        "{\"a\":truex}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\\u000A\"}",
        "{\"a\":\"\\u000a\"}",
        "{\"a\":\"\\u001F\"}",
        "{\"a\":\"\\u+01f\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\ud83d\\ude00\"}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"}",
        "{\"a\":\"\\",
        "{\"a\":\"\\u00\"}",
        "{a:1}",
        "{'a':1}",
        "\uFEFF{}"
      })
  void what_another_would_have_written_is_refused(String text) {
    assertThrows(NotCanonical.class, () -> CanonicalJson.read(text));
  }

  @Test
  void a_lone_surrogate_is_refused() {
    assertThrows(NotCanonical.class, () -> CanonicalJson.read("{\"a\":\"" + '\uD83D' + "\"}"));
  }

  @Test
  void whatever_is_written_is_read_again() throws NotCanonical {
    var random = seeded();
    for (var i = 0; i < 20_000; i++) {
      var members = members(random, 1);
      assertEquals(members, CanonicalJson.read(CanonicalJson.write(members)));
    }
  }

  @Test
  void whatever_is_read_is_what_would_be_written() {
    var random = seeded();
    var read = 0;
    for (var i = 0; i < 50_000; i++) {
      var text = new StringBuilder(CanonicalJson.write(members(random, 1)));
      for (var changes = random.nextInt(3); changes >= 0; changes--) {
        mutate(text, random);
      }
      try {
        assertEquals(text.toString(), CanonicalJson.write(CanonicalJson.read(text.toString())));
        read++;
      } catch (NotCanonical e) {
        // as most are
      }
    }
    System.out.println(read + " of 50000 altered texts were canonical all the same");
  }

  private static Random seeded() {
    var seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed + " (repeat with -Dseed=" + seed + ")");
    return new Random(seed);
  }

  private static Map<String, Object> members(Random random, int depth) {
    var members = new TreeMap<String, Object>();
    for (var i = random.nextInt(5); i > 0; i--) {
      members.put(text(random), value(random, depth));
    }
    return members;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth < CanonicalJson.DEEPEST ? 5 : 4)) {
      case 0 -> text(random);
      case 1 -> random.nextLong(-CanonicalJson.MOST, CanonicalJson.MOST + 1);
      case 2 -> (long) random.nextInt(-3, 3);
      case 3 -> random.nextBoolean();
      default -> members(random, depth + 1);
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (var i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(
          ALPHABET.codePointAt(
              ALPHABET.offsetByCodePoints(
                  0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())))));
    }
    return text.toString();
  }

  private static void mutate(StringBuilder text, Random random) {
    var at = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      default -> text.deleteCharAt(at);
    }
    if (text.isEmpty()) {
      text.append('{');
    }
  }
}
