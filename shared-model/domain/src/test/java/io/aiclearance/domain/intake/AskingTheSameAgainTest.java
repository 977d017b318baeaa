package io.aiclearance.domain.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.Cases;
import io.aiclearance.domain.ToolId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskingTheSameAgainTest {
  private static final Wish LISTED = wish("11", "claude", "Claude", null, 30, "Drafts");
  private static final Wish NEW = wish("11", null, "Suno", "https://suno.example.com", 30, "Songs");

  private static Wish wish(
      String type,
      @Nullable String tool,
      String name,
      @Nullable String url,
      int days,
      String purpose) {
    return new Wish(
        Cases.REQUESTER,
        type,
        tool == null ? null : new ToolId(tool),
        name,
        url,
        days,
        purpose,
        Cases.NOW);
  }

  @Test
  void the_same_is_the_same_whenever_it_is_asked_and_whatever_the_catalog_calls_it() {
    assertTrue(LISTED.asksTheSameAs(wish("11", "claude", "Claude 5", null, 30, "Drafts")));
    assertTrue(NEW.asksTheSameAs(NEW));
  }

  @Test
  void whatever_else_differs_is_another_wish() {
    for (var other :
        List.of(
            wish("12", "claude", "Claude", null, 30, "Drafts"),
            wish("11", "copilot", "Claude", null, 30, "Drafts"),
            wish("11", "claude", "Claude", "https://claude.example.com", 30, "Drafts"),
            wish("11", "claude", "Claude", null, 31, "Drafts"),
            wish("11", "claude", "Claude", null, 30, "Other"),
            NEW)) {
      assertFalse(LISTED.asksTheSameAs(other), other.toString());
      assertFalse(other.asksTheSameAs(LISTED), other.toString());
    }
    assertFalse(
        NEW.asksTheSameAs(wish("11", null, "Udio", "https://suno.example.com", 30, "Songs")));
  }
}
