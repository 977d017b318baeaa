package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.standins.jira.JiraPermission;
import io.aiclearance.testkit.Samples;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Jira will not have is over, and says why; what it cannot have now waits. */
class RefusedByJiraTest {
  private Office office;

  @BeforeEach
  void start() throws Exception {
    office = new Office();
    office.connect(Set.of(), null);
  }

  @AfterEach
  void stop() throws Exception {
    office.close();
  }

  private String refusal(SubmissionId id) {
    assertTrue(office.deliver(id));
    return assertInstanceOf(Submission.Refused.class, office.stored(id)).reason();
  }

  @Test
  void a_request_type_that_is_let_in_no_more() {
    office.connect(Set.of("12"), null);
    assertEquals(
        ClosedGate.WRONG_REQUEST_TYPE.says() + " " + ClosedGate.WRONG_REQUEST_TYPE.whatToDo(),
        refusal(office.submit(Office.wish("requester", "github-copilot"))));
  }

  @Test
  void a_request_type_that_jira_has_no_more() {
    var wish = Office.wish(Samples.person("requester"), "99", "github-copilot");
    assertEquals(Refusing.NO_SUCH_TYPE, refusal(office.submit(wish)));
  }

  @Test
  void a_person_whom_jira_does_not_let_ask() {
    office.jira.standIn().withhold(JiraPermission.CREATE_ISSUES);
    assertEquals(
        Refusing.NO_CUSTOMER, refusal(office.submit(Office.wish("requester", "github-copilot"))));
  }

  @Test
  void a_person_whom_jira_does_not_know() {
    var said = refusal(office.submit(Office.wish("nobody", "github-copilot")));
    assertTrue(said.startsWith("Jira refused the call (400)."), said);
    assertTrue(said.contains("Ask in the service portal itself"), said);
  }

  @Test
  void a_jira_that_is_away_is_waited_for() {
    var id = office.submit(Office.wish("requester", "github-copilot"));
    office.jira.standIn().outage(true);
    assertFalse(office.deliver(id));
    assertInstanceOf(Submission.Waiting.class, office.stored(id));
    office.jira.standIn().outage(false);
    assertTrue(office.deliver(id));
    assertInstanceOf(Submission.Raised.class, office.stored(id));
  }

  @Test
  void refused_credentials_are_nobodys_refusal() {
    var id = office.submit(Office.wish("requester", "github-copilot"));
    office.jira.tokensAre("stale");
    assertFalse(office.deliver(id));
    assertInstanceOf(Submission.Waiting.class, office.stored(id));
  }

  @Test
  void a_submission_that_is_not_kept_is_nobodys() {
    assertTrue(office.deliver(new SubmissionId("0123456789abcdef")));
  }
}
