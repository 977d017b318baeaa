package io.aiclearance.intake;

import static io.aiclearance.intake.House.COPILOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.Tickets;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is told apart from whom a request is for, over Jira's REST API. */
class WhoRaisedItTest {
  private static House house;
  private static People people;

  @BeforeAll
  static void build() throws Exception {
    house = new House();
    people = new People(house.jira().uri());
  }

  @AfterAll
  static void tearDown() throws Exception {
    house.close();
  }

  @AfterEach
  void calm() {
    house.jira().outage(false);
  }

  @Test
  void who_asks_for_themselves_raised_it_and_nobody_asks_who_we_are() throws Exception {
    var key = people.ask("requester", COPILOT);
    var before = house.between().calls().size();
    assertEquals("acc-requester", creator(tickets("ai-clearance"), key));
    assertEquals(before + 1, house.between().calls().size());
  }

  @Test
  void whoever_raises_it_for_somebody_else_is_known_and_we_ask_who_we_are_once() throws Exception {
    var tickets = tickets("ai-clearance");
    var before = asked();
    for (var i = 0; i < 3; i++) {
      assertEquals("acc-approver", creator(tickets, people.askFor("requester", "approver")));
    }
    assertEquals(before + 1, asked());
  }

  @Test
  void what_a_program_raises_for_somebody_was_raised_by_nobody_else() throws Exception {
    var key = people.askFor("requester", "ai-clearance");
    assertEquals(null, creator(tickets("ai-clearance"), key));
    assertEquals(null, creator(tickets("admin"), key));
  }

  @Test
  void a_service_account_that_is_a_persons_to_jira_is_ours_all_the_same() throws Exception {
    var key = people.askFor("requester", "admin");
    assertEquals(null, creator(tickets("admin"), key));
    assertEquals("acc-admin", creator(tickets("ai-clearance"), key));
  }

  private static long asked() {
    return house.between().calls().stream().filter("GET myself"::equals).count();
  }

  private static @Nullable String creator(JiraTickets tickets, String key) {
    var answer = tickets.read(new IssueKey(key), Memory.SETTINGS);
    var creator = assertInstanceOf(Tickets.Answer.Found.class, answer).reading().creator();
    return creator == null ? null : creator.account().value();
  }

  private static JiraTickets tickets(String account) {
    var secret = Map.of("email", account + "@example.com", "token", "local");
    return new JiraTickets(
        Jira.at(house.jiraAddress(), JiraCredentials.Source.of(() -> secret, () -> secret)));
  }
}
