package io.aiclearance.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parses the shapes that the canonical writer makes; whether each byte is canonical is checked
 * after.
 */
final class CanonicalReader {
  private final String text;
  private int at;

  CanonicalReader(String text) {
    this.text = text;
  }

  SortedMap<String, Object> read() throws NotCanonical {
    if (text.length() > CanonicalJson.LONGEST) {
      throw new NotCanonical("too long");
    }
    var members = object(1);
    if (at != text.length()) {
      throw new NotCanonical("something follows the object");
    }
    return members;
  }

  private SortedMap<String, Object> object(int depth) throws NotCanonical {
    if (depth > CanonicalJson.DEEPEST) {
      throw new NotCanonical("too deep");
    }
    expect('{');
    var members = new TreeMap<String, Object>();
    if (peek() == '}') {
      at++;
      return members;
    }
    while (true) {
      var name = string();
      expect(':');
      if (members.put(name, value(depth)) != null) {
        throw new NotCanonical("a name twice");
      }
      if (peek() == '}') {
        at++;
        return members;
      }
      expect(',');
    }
  }

  private Object value(int depth) throws NotCanonical {
    return switch (peek()) {
      case '{' -> object(depth + 1);
      case '"' -> string();
      case 't' -> flag(true);
      case 'f' -> flag(false);
      default -> number();
    };
  }

  private Boolean flag(boolean flag) throws NotCanonical {
    var word = Boolean.toString(flag);
    if (!text.startsWith(word, at)) {
      throw new NotCanonical("not a value");
    }
    at += word.length();
    return flag;
  }

  private Long number() throws NotCanonical {
    var from = at;
    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Long.parseLong(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw new NotCanonical("not an integer");
    }
  }

  private String string() throws NotCanonical {
    expect('"');
    var out = new StringBuilder();
    while (peek() != '"') {
      var c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() throws NotCanonical {
    var c = peek();
    at++;
    return switch (c) {
      case '"', '\\' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw new NotCanonical("cut short");
        }
        try {
          var code = Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
          yield (char) code;
        } catch (NumberFormatException e) {
          throw new NotCanonical("not an escape");
        }
      }
      default -> throw new NotCanonical("not an escape");
    };
  }

  private char peek() throws NotCanonical {
    if (at >= text.length()) {
      throw new NotCanonical("cut short");
    }
    return text.charAt(at);
  }

  private void expect(char wanted) throws NotCanonical {
    if (peek() != wanted) {
      throw new NotCanonical("expected " + wanted);
    }
    at++;
  }
}
