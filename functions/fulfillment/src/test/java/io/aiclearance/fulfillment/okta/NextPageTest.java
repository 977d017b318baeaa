package io.aiclearance.fulfillment.okta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
  private static final String SELF = "<https://x.test/api?after=1&limit=2>; rel=\"self\"";

  @ParameterizedTest
  @ValueSource(strings = {"Link", "link", "LINK"})
  void the_header_is_known_by_any_spelling(String name) {
    assertEquals(
        Optional.of("00u+1 &"),
        NextPage.in(
            Map.of(
                name, List.of(SELF, "<https://x.test/api?limit=2&after=00u%2B1+%26>; rel=next"))));
  }

  @Test
  void both_links_may_share_a_header() {
    assertEquals(
        Optional.of("2"),
        NextPage.in(
            Map.of("link", List.of(SELF + ", <https://x.test/api?after=2>; rel=\"next\""))));
  }

  @Test
  void the_last_page_leads_nowhere() {
    assertEquals(Optional.empty(), NextPage.in(Map.of("link", List.of(SELF))));
    assertEquals(Optional.empty(), NextPage.in(Map.of("Date", List.of("today"))));
  }

  @Test
  void a_next_page_without_a_cursor_is_not_the_end() {
    var odd = Map.of("link", List.of("<https://x.test/api?before=2>; rel=\"next\""));

    assertThrows(IllegalStateException.class, () -> NextPage.in(odd));
  }
}
