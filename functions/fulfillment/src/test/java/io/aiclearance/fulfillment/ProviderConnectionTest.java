package io.aiclearance.fulfillment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderConnectionTest {
  private static final Subject PERSON = new Subject(new AccountId("acc-1"), "p@x.test");
  private static final Problem REFUSED = new Problem("bad-credentials", "No.");

  private Map<String, String> remembered = Map.of("token", "old");
  private Map<String, String> stored = Map.of("token", "old");
  private final List<String> connections = new ArrayList<>();
  private final ProviderConnection<String> connection =
      new ProviderConnection<>(
          () -> remembered,
          () -> remembered = stored,
          secret -> Optional.ofNullable(secret.get("token")),
          this::connect);

  @Test
  void a_connection_is_kept_as_long_as_its_secret_says_the_same() {
    add();
    add();

    assertEquals(List.of("old"), connections);
  }

  @Test
  void a_rotated_secret_is_taken_up_at_once_when_the_old_one_is_refused() {
    stored = Map.of("token", "new");

    assertEquals(new ProviderOutcome.Done(), add());

    assertEquals(List.of("old", "new"), connections);
  }

  @Test
  void looking_takes_up_a_rotated_secret_too() {
    stored = Map.of("token", "new");

    assertEquals(new Observation.Member(), connection.current().orElseThrow().observe(PERSON, "g"));
  }

  @Test
  void a_secret_that_has_not_changed_is_not_tried_twice() {
    assertEquals(new ProviderOutcome.Rejected(REFUSED), add());

    assertEquals(List.of("old"), connections);
  }

  @Test
  void a_secret_that_is_not_filled_in_connects_nothing() {
    remembered = Map.of();

    assertEquals(Optional.empty(), connection.current().map(Object::toString));
  }

  private ProviderOutcome add() {
    return connection.current().orElseThrow().add(PERSON, "g");
  }

  private GroupMembership connect(String token) {
    connections.add(token);
    return new GroupMembership() {
      @Override
      public ProviderOutcome add(Subject subject, String groupId) {
        return token.equals("new")
            ? new ProviderOutcome.Done()
            : new ProviderOutcome.Rejected(REFUSED);
      }

      @Override
      public ProviderOutcome remove(Subject subject, String groupId) {
        return add(subject, groupId);
      }

      @Override
      public Observation observe(Subject subject, String groupId) {
        return token.equals("new") ? new Observation.Member() : new Observation.Rejected(REFUSED);
      }
    };
  }
}
