package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.api.Matrix.On;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code infra/authorization.md} against the API itself: every route, role and object. */
final class WhoMayCallWhatTest {
  private static final Matrix MATRIX = Matrix.actual();

  static List<Matrix.Row> rows() {
    return MATRIX.rows();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void each_role_is_answered_as_the_file_says(Matrix.Row row) {
    var sent = MATRIX.sent().getOrDefault(row.route(), Matrix.Sent.NOTHING);
    var answers = new LinkedHashMap<String, String>();
    for (var role : MATRIX.roles()) {
      // in an office of their own: what one did is not to be seen by the next
      answers.put(role, new MatrixWorld().status(row, role, sent));
    }

    assertEquals(row.statuses(), answers, row.toString());
  }

  @Test
  void every_route_of_the_api_is_in_the_file_and_the_file_names_no_other() {
    var named = new TreeSet<String>();
    MATRIX.rows().forEach(row -> named.add(row.route()));

    assertEquals(new TreeSet<>(new Office().routes()), named);
  }

  @Test
  void a_route_about_an_object_is_tried_on_one_that_is_there_and_on_one_that_is_not() {
    for (var route : new Office().routes()) {
      var on = EnumSet.noneOf(On.class);
      MATRIX.rows().stream()
          .filter(row -> row.route().equals(route))
          .forEach(row -> on.add(row.on()));
      var owned = Set.of(On.OWN, On.OTHERS, On.ABSENT);
      var nobodys = Set.of(On.THERE, On.ABSENT);

      assertEquals(
          route.contains("{") ? (on.contains(On.OWN) ? owned : nobodys) : Set.of(On.NOTHING),
          on,
          route);
    }
  }

  @Test
  void no_row_is_there_twice_and_nothing_is_sent_to_a_route_that_is_not_there() {
    var seen = new HashSet<String>();

    assertEquals(
        List.of(), MATRIX.rows().stream().filter(row -> !seen.add(row.toString())).toList());
    assertEquals(Set.of(), minus(MATRIX.sent().keySet(), new Office().routes()));
  }

  @Test
  void somebody_stands_for_every_role() {
    assertEquals(MatrixWorld.PEOPLE.keySet(), Set.copyOf(MATRIX.roles()));
  }

  @Test
  void whoever_is_not_signed_in_learns_where_to_and_nothing_of_any_other_route() {
    var let =
        MATRIX.rows().stream()
            .filter(row -> !"401".equals(row.statuses().get(MatrixWorld.NOBODY)))
            .map(Matrix.Row::route)
            .toList();

    assertEquals(List.of("GET /api/v1/sign-in"), let);
  }

  /** Whoever may not see a thing learns nothing about it (R2.5). */
  @Test
  void where_somebody_may_not_know_of_a_thing_it_is_as_if_it_were_not_there() {
    for (var row : MATRIX.rows()) {
      if (row.on() == On.OTHERS || row.on() == On.THERE) {
        var absent =
            MATRIX.rows().stream()
                .filter(other -> other.route().equals(row.route()) && other.on() == On.ABSENT)
                .findFirst()
                .orElseThrow();
        row.statuses()
            .forEach(
                (role, status) -> {
                  if (status.equals("404")) {
                    assertEquals("404", absent.statuses().get(role), row + " " + role);
                  }
                });
      }
    }
  }

  private static Set<String> minus(Set<String> some, Set<String> others) {
    var left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
