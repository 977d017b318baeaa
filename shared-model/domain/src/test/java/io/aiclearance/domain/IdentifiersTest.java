package io.aiclearance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {
  private static final List<String> HOSTILE =
      List.of("", " ", "a b", "a#b", "a/b", "é", "a\n", "x".repeat(200), "a\u0000");

  private static Arguments kind(String good, Function<String, ?> reading) {
    return Arguments.of(good, reading);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("557058:a-b", AccountId::new),
        kind("everyone", BaselineId::new),
        kind("waived-1", ExceptionId::new),
        kind("AIC-12.3", ExtensionId::parse),
        kind("AIC-12", GrantId::new),
        kind("AIC-12", IssueKey::new),
        kind("AIC-12.3", JobId::parse),
        kind("auto", PolicyId::new),
        kind("AIC", ProjectKey::new),
        kind("claude", ToolId::new));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void one_says_what_it_was_made_of_and_takes_no_other_shape(
      String good, Function<String, ?> reading) {
    assertEquals(good, reading.apply(good).toString());
    for (var hostile : HOSTILE) {
      assertThrows(IllegalArgumentException.class, () -> reading.apply(hostile), hostile);
    }
  }

  @Test
  void what_comes_after_the_other_is_counted_from_one() {
    var grant = new GrantId("AIC-12");
    assertEquals(new ExtensionId(grant, 4), ExtensionId.parse("AIC-12.3").next());
    assertEquals(new JobId(grant, 4), JobId.parse("AIC-12.3").next());
    assertThrows(IllegalArgumentException.class, () -> new ExtensionId(grant, 0));
    assertThrows(IllegalArgumentException.class, () -> new JobId(grant, 0));
  }

  @Test
  void a_person_is_shown_by_account_and_never_by_address() {
    var person = Cases.person("ann");
    assertEquals("acc-ann", person.toString());
  }

  @Test
  void a_text_without_an_at_sign_is_its_own_mailbox() {
    assertEquals(new Mailbox("Ann"), new Mailbox("ann"));
    assertFalse(new Mailbox("ann").equals(new Mailbox("bob")));
    assertEquals("@example.com", new Mailbox("@example.com").value());
    assertEquals("+a@example.com", new Mailbox("+a@example.com").value());
    assertTrue(new Mailbox("a+b@example.com").equals(new Mailbox("a@example.com")));
  }
}
