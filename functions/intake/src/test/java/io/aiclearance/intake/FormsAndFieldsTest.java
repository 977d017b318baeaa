package io.aiclearance.intake;

import static io.aiclearance.intake.Batch.announced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Request;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests whose details come by form, from Jira's own answers (R3.2, R3.4). */
class FormsAndFieldsTest {
  private static final String UNLINKED =
      "{'1':{'choices':['1']},'2':{'text':'2 weeks'},'3':{'text':'To write tests'}}";
  private static final String LINKED =
      "{'1':{'choices':['20001']},'2':{'text':'14'},'3':{'text':'To write tests'}}";

  private static House house;
  private static IntakeHandler worker;
  private static People people;

  @BeforeAll
  static void build() throws Exception {
    house = new House();
    house.letIn("1", "11", "13", "14");
    house.jira().fillInLate(Duration.ofHours(1), "13");
    worker = house.worker();
    people = new People(house.jira().uri());
  }

  @AfterAll
  static void tearDown() throws Exception {
    house.close();
  }

  @Test
  void answers_that_no_field_has_are_read_from_the_form() throws Exception {
    var key = people.fillIn("requester", "14", UNLINKED);
    assertEquals(List.of(), Batch.of(announced(key)).workedOnBy(worker));
    var ask = assertInstanceOf(Request.Pending.class, house.request(key).orElseThrow()).ask();
    assertEquals("GitHub Copilot", ask.toolName());
    assertEquals(14, ask.days());
    assertEquals("To write tests", ask.purpose());
  }

  @Test
  void a_form_costs_two_calls_more_and_only_where_something_is_missing() throws Exception {
    var whole = people.ask("requester", House.COPILOT);
    var before = house.between().calls().size();
    Batch.of(announced(whole)).workedOnBy(worker);
    assertEquals(List.of("GET " + whole), callsSince(before));

    var byForm = people.fillIn("requester", "14", UNLINKED);
    before = house.between().calls().size();
    Batch.of(announced(byForm)).workedOnBy(worker);
    assertEquals(List.of("GET " + byForm, "GET form", "GET answers"), callsSince(before));

    var notOurs = people.ask("requester", "12", "");
    before = house.between().calls().size();
    Batch.of(announced(notOurs)).workedOnBy(worker);
    assertEquals(List.of("GET " + notOurs), callsSince(before));
  }

  private static List<String> callsSince(int before) {
    var calls = house.between().calls();
    return List.copyOf(calls.subList(before, calls.size()));
  }

  @Test
  void linked_answers_that_reach_their_fields_late_make_one_whole_request() throws Exception {
    // the questions of that form are not configured: only its fields are
    var key = people.fillIn("requester", "13", LINKED);
    Batch.of(announced(key)).workedOnBy(worker);
    assertEquals(true, house.request(key).isEmpty());
    var again = house.queued(6).getFirst();
    house.jira().fillInNow();
    Batch.of(again).workedOnBy(worker);
    var pending = assertInstanceOf(Request.Pending.class, house.request(key).orElseThrow());
    assertEquals(14, pending.ask().days());
    assertEquals(1, pending.revision().version());
  }

  @Test
  void the_description_is_the_purpose_that_nobody_gave_and_context_in_any_case() throws Exception {
    var key = people.ask("requester", House.COPILOT);
    people.edit(key, "'summary':'Copilot  please','description':" + People.document("For the 図書館"));
    Batch.of(announced(key)).workedOnBy(worker);
    var request = house.request(key).orElseThrow();
    assertEquals(new Context("Copilot please", "For the 図書館"), request.origin().context());
    assertEquals("Pairing\n🧪", request.asked().orElseThrow().purpose());

    var other = people.ask("requester", "'customfield_10101':{'id':'20001'}");
    people.edit(other, "'description':" + People.document("To learn"));
    Batch.of(announced(other, 2)).workedOnBy(worker);
    assertEquals("To learn", house.request(other).orElseThrow().asked().orElseThrow().purpose());
  }
}
