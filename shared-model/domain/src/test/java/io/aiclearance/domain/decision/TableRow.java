package io.aiclearance.domain.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row of the decision table: its cells by column; a column that a file leaves out is empty. */
record TableRow(String file, int line, Map<String, String> cells) {
  static final Path TABLES = Path.of("src/test/resources/decisions");

  /** What decisions/README.md explains. */
  static final Set<String> COLUMNS =
      Set.of(
          "case",
          "risk",
          "tool",
          "state",
          "asked",
          "approvals",
          "now",
          "quorum",
          "by",
          "roles",
          "project",
          "lent",
          "lends",
          "mail",
          "raisedBy",
          "outcome",
          "reason",
          "days",
          "exceptions",
          "grant",
          "lapses",
          "policies",
          "groups",
          "auto",
          "expect",
          "rule",
          "words",
          "granted",
          "behalf",
          "used",
          "notCounted",
          "verdicts");

  static List<TableRow> all() throws IOException {
    var rows = new ArrayList<TableRow>();
    try (var files = Files.list(TABLES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        rows.addAll(of(file));
      }
    }
    return rows;
  }

  private static List<TableRow> of(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var header = cells(lines.getFirst());
    for (var column : header) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalArgumentException(file + " has an unknown column " + column);
      }
    }
    var rows = new ArrayList<TableRow>();
    for (var i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(file, i + 1, header, cells(lines.get(i))));
      }
    }
    return rows;
  }

  private static TableRow row(Path file, int line, List<String> header, List<String> values) {
    if (values.size() != header.size()) {
      throw new IllegalArgumentException(
          file + ":" + line + " has " + values.size() + " cells for " + header.size());
    }
    var cells = new HashMap<String, String>();
    for (var i = 0; i < header.size(); i++) {
      cells.put(header.get(i), values.get(i));
    }
    return new TableRow(file.getFileName().toString(), line, cells);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  String cell(String column, String otherwise) {
    return cell(column).isEmpty() ? otherwise : cell(column);
  }

  /** The words of a cell. */
  List<String> list(String column) {
    return cell(column).isEmpty() ? List.of() : List.of(cell(column).split(" +"));
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + cell("case");
  }
}
