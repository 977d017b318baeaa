package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.jira.JiraAnswer.Unavailable;
import io.aiclearance.jira.JiraAnswer.Value;
import io.aiclearance.jira.JiraTransitions.Status;
import io.aiclearance.jira.JiraTransitions.Transition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleAndSiteTest {
  private final ScriptedJira jira;

  PeopleAndSiteTest() throws IOException {
    jira = new ScriptedJira();
  }

  @AfterEach
  void close() {
    jira.close();
  }

  private static String user(String id, String email, boolean active) {
    return "{'accountId':'%s','emailAddress':'%s','active':%s}".formatted(id, email, active);
  }

  private Optional<String> found() {
    var answer = jira.client().users().withEmail("a@example.com");
    return ((Value<Optional<JiraUser>>) answer).value().map(JiraUser::accountId);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the only exact active hit | one:a@example.com:true other:a@example.com.au:true | one
          a longer address | one:aa@example.com:true |
          another case | one:A@Example.COM:true | one
          two that differ in their case | one:a@example.com:true two:A@example.com:true |
          an inactive account | one:a@example.com:false |
          an inactive one beside an active one | old:a@example.com:false one:a@example.com:true | one
          two active ones | one:a@example.com:true two:a@example.com:true |
          nobody at all | '' |
          """)
  void an_address_finds_its_one_active_account_or_none(String name, String users, String expected) {
    var list =
        users.isEmpty()
            ? ""
            : List.of(users.split(" ")).stream()
                .map(text -> text.split(":"))
                .map(parts -> user(parts[0], parts[1], Boolean.parseBoolean(parts[2])))
                .collect(java.util.stream.Collectors.joining(","));
    jira.answers(200, "[" + list + "]").answers(200, "[]");
    assertEquals(Optional.ofNullable(expected), found(), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"k@example.com", "i@example.com", "s@example.com"})
  void letters_that_fold_into_ascii_elsewhere_do_not_here(String email) {
    var alike = email.replace('k', '\u212A').replace("i@", "\u0131@").replace("s@", "\u017F@");
    jira.answers(200, "[" + user("one", alike, true) + "]").answers(200, "[]");
    var answer = jira.client().users().withEmail(email);
    assertEquals(new Value<>(Optional.empty()), answer);
  }

  @Test
  void a_second_hit_on_a_later_page_counts() {
    jira.answers(200, "[" + user("one", "a@example.com", true) + "]")
        .answers(200, "[" + user("two", "a@example.com", true) + "]")
        .answers(200, "[]");
    assertEquals(Optional.empty(), found());
    assertEquals(
        "query=a%40example.com&startAt=50&maxResults=50",
        jira.received().get(1).uri().getRawQuery());
  }

  @Test
  void nobody_is_found_where_the_pages_do_not_end() {
    for (var page = 0; page < 10; page++) {
      jira.answers(200, "[" + user(page == 0 ? "one" : "x", "a@example.com", page == 0) + "]");
    }
    assertEquals(Optional.empty(), found());
  }

  @Test
  void someone_who_hides_the_address_is_not_found() {
    jira.answers(200, "[{'accountId':'one','active':true}]").answers(200, "[]");
    assertEquals(Optional.empty(), found());
  }

  @Test
  void groups_are_read() {
    jira.answers(200, "[{'name':'ai-approvers','groupId':'g-1','self':'x'}]");
    assertEquals(
        new Value<>(List.of(new JiraUsers.Group("g-1", "ai-approvers"))),
        jira.client().users().groupsOf("acc"));
  }

  @Test
  void an_account_is_read_whatever_it_is() {
    jira.answers(200, "{'accountId':'acc','accountType':'app','active':false,'displayName':'Bot'}");
    assertEquals(
        new Value<>(new JiraUser("acc", "app", null, "Bot", false)),
        jira.client().users().get("acc"));
  }

  @Test
  void holders_of_a_role_are_people_and_groups_and_what_is_neither_is_passed_over() {
    jira.answers(
        200,
        """
        {'id':10002,'name':'Developers','actors':[
          {'id':1,'type':'atlassian-user-role-actor','actorUser':{'accountId':'acc'}},
          {'id':2,'type':'atlassian-group-role-actor','actorGroup':{'name':'devs','groupId':'g'}},
          {'id':3,'type':'something-new'}]}
        """);
    assertEquals(
        new Value<>(new JiraProjects.RoleHolders(Set.of("acc"), Set.of("devs"))),
        jira.client().projects().roleHolders("AIC", "10002"));
    assertEquals("excludeInactiveUsers=true", jira.only().uri().getQuery());
  }

  @Test
  void a_role_that_nobody_has_is_nobodys() {
    jira.answers(200, "{'id':10002,'name':'Developers'}");
    assertEquals(
        new Value<>(new JiraProjects.RoleHolders(Set.of(), Set.of())),
        jira.client().projects().roleHolders("AIC", "10002"));
  }

  @Test
  void transitions_are_read() {
    jira.answers(
        200,
        "{'transitions':[{'id':'21','name':'Approve','to':{'id':'5','name':'Approved'},'x':1}]}");
    assertEquals(
        new Value<>(List.of(new Transition("21", "Approve", new Status("5", "Approved")))),
        jira.client().transitions().of("AIC-1"));
  }

  @Test
  void an_issues_status_is_read_alone() {
    jira.answers(200, "{'id':'1','fields':{'status':{'id':'5','name':'Approved'}}}");
    assertEquals(new Value<>(new Status("5", "Approved")), jira.client().issues().status("AIC-1"));
    assertEquals("fields=status", jira.only().uri().getQuery());
  }

  @Test
  void a_status_that_is_not_there_is_no_answer() {
    jira.answers(200, "{'fields':{}}");
    assertInstanceOf(Unavailable.class, jira.client().issues().status("AIC-1"));
  }

  @Test
  void the_request_type_field_is_known_by_its_type() {
    jira.answers(
        200,
        """
        [{'id':'summary','name':'Summary','custom':false,'schema':{'type':'string','system':'summary'}},
         {'id':'thumbnail','name':'Images','custom':false},
         {'id':'customfield_10010','name':'Request Type','custom':true,
          'schema':{'type':'sd-customerrequesttype','custom':'com.atlassian.servicedesk:vp-origin'}}]
        """);
    var fields = ((Value<List<JiraFields.Field>>) jira.client().fields().all()).value();
    assertEquals(
        List.of("customfield_10010"),
        fields.stream().filter(JiraFields.Field::isRequestType).map(JiraFields.Field::id).toList());
  }
}
