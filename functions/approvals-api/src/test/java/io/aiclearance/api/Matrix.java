package io.aiclearance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code infra/authorization.md}: who may call what, as the file says. */
record Matrix(List<String> roles, List<Row> rows, Map<String, Sent> sent) {
  private static final Path FILE = Path.of("../../infra/authorization.md");

  /**
   * One route, about one object.
   *
   * @param on whose the object is
   * @param statuses by role
   */
  record Row(String route, On on, Map<String, String> statuses) {
    String method() {
      return route.substring(0, route.indexOf(' '));
    }

    /** The path behind the API's version. */
    String path() {
      return route.substring(route.indexOf(' ') + 1).replaceFirst("^/api/v1", "");
    }

    @Override
    public String toString() {
      return route + " (" + on.word + ")";
    }
  }

  /** Whose the object is that a route is about. */
  enum On {
    /** The route is about no one object, or about the caller themselves. */
    NOTHING("–"),
    OWN("own"),
    OTHERS("other's"),
    /** An object that is nobody's. */
    THERE("there"),
    ABSENT("absent");

    private final String word;

    On(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static On of(String word) {
      for (var on : values()) {
        if (on.word.equals(word)) {
          return on;
        }
      }
      throw new IllegalArgumentException("an object that is " + word);
    }
  }

  /** What a call of a route has with it. */
  record Sent(String query, String headers, String body) {
    static final Sent NOTHING = new Sent("", "", "");
  }

  static Matrix actual() {
    try {
      return read(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Matrix read(List<String> lines) {
    var roles = new ArrayList<String>();
    var rows = new ArrayList<Row>();
    var sent = new LinkedHashMap<String, Sent>();
    for (var line : lines) {
      if (line.startsWith("| route | on |")) {
        roles.addAll(cells(line).subList(2, cells(line).size()));
      } else if (line.matches("\\| `[A-Z]+ /.*")) {
        var cells = cells(line);
        var route = cells.getFirst().replace("`", "");
        if (cells.size() == 4) {
          var last = new Sent(code(cells.get(1)), code(cells.get(2)), code(cells.get(3)));
          if (sent.put(route, last) != null) {
            throw new IllegalArgumentException("two rows of what is sent: " + route);
          }
        } else {
          rows.add(row(route, cells, roles));
        }
      }
    }
    return new Matrix(roles, rows, sent);
  }

  private static Row row(String route, List<String> cells, List<String> roles) {
    if (cells.size() != roles.size() + 2) {
      throw new IllegalArgumentException(route + " has " + cells.size() + " cells");
    }
    var statuses = new LinkedHashMap<String, String>();
    for (var i = 0; i < roles.size(); i++) {
      statuses.put(roles.get(i), cells.get(i + 2));
    }
    return new Row(route, On.of(cells.get(1)), statuses);
  }

  private static String code(String cell) {
    return cell.replace("`", "");
  }

  private static List<String> cells(String line) {
    var cells = line.strip().split("\\|", -1);
    return List.of(cells).subList(1, cells.length - 1).stream().map(String::strip).toList();
  }
}
