package io.aiclearance.jira;

import com.fasterxml.jackson.databind.node.TextNode;
import io.aiclearance.jira.JiraComments.Audience;
import io.aiclearance.jira.JiraProjects.IssueType;
import io.aiclearance.jira.JiraProjects.Project;
import io.aiclearance.jira.JiraServiceDesks.Choice;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import io.aiclearance.jira.JiraServiceDesks.ServiceDesk;
import io.aiclearance.jira.JiraTransitions.Status;
import io.aiclearance.jira.JiraTransitions.Transition;
import io.aiclearance.jira.JiraUsers.Group;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract of each public call. */
final class Contracts {
  private static final Doc DOC = Doc.of(Paragraph.of(Text.strong("a")));
  private static final Map<String, com.fasterxml.jackson.databind.JsonNode> PROPERTIES =
      Map.of("k", TextNode.valueOf("v"));
  private static final String ACCOUNT = "5b10a2844c20165700ede21g";
  private static final Group DEVELOPERS =
      new Group("276f955c-63d7-42c8-9520-92d01dca0625", "jdog-developers");
  private static final Group BOT = new Group("6e87dc72-4f1f-421f-9382-2fee8b652487", "juvenal-bot");

  private Contracts() {}

  /** The examples of issues lack fields that are there when they are asked for. */
  private static String withWhatWeAskFor(String example) {
    return example
        .replace("\"updated\":1", "\"updated\":\"2026-02-04T00:00:00.000+0000\"")
        .replace(
            "\"fields\":{\"watcher\"",
            "\"fields\":{\"status\":{\"id\":\"1\",\"name\":\"Open\"},"
                + "\"created\":\"2026-02-03T00:00:00.000+0000\",\"summary\":\"S\",\"watcher\"");
  }

  static final List<Contract> PLATFORM =
      List.of(
          Contract.of(
                  "JiraIssues.read/2",
                  "getIssue",
                  jira ->
                      jira.issues()
                          .read("ED-1", List.of("customfield_10101"))
                          .map(issue -> issue.key() + issue.description().orElse("")),
                  "ED-1Main order flow broken")
              .adapted(Contracts::withWhatWeAskFor),
          Contract.of(
                  "JiraIssues.read/3",
                  "getIssue",
                  jira -> jira.issues().read("ED-1", List.of(), List.of("k")).map(Issue::project),
                  "EX")
              .adapted(Contracts::withWhatWeAskFor),
          Contract.of(
                  "JiraIssues.status/1",
                  "getIssue",
                  jira -> jira.issues().status("ED-1"),
                  new Status("1", "Open"))
              .adapted(Contracts::withWhatWeAskFor),
          Contract.of(
                  "JiraIssues.search/5",
                  "searchAndReconsileIssuesUsingJqlPost",
                  jira ->
                      jira.issues()
                          .search("project = EX", List.of("customfield_1"), List.of("k"), "t", 50)
                          .map(found -> found.issues().getFirst().key()),
                  "ED-1")
              .adapted(Contracts::withWhatWeAskFor),
          Contract.of(
              "JiraIssues.create/5",
              "createIssue",
              jira -> jira.issues().create("ED", "3", "Review", DOC, PROPERTIES),
              new JiraIssues.Created("10000", "ED-24")),
          Contract.of(
              "JiraIssues.setProperty/3",
              "setIssueProperty",
              jira -> jira.issues().setProperty("ED-1", "k", TextNode.valueOf("v")),
              Done.DONE),
          Contract.of(
              "JiraComments.latest/1",
              "getComments",
              jira -> jira.comments().latest("ED-1").map(all -> all.getFirst().id()),
              "10000"),
          Contract.of(
              "JiraComments.add/4",
              "addComment",
              jira ->
                  jira.comments()
                      .add("ED-1", DOC, Audience.INTERNAL, PROPERTIES)
                      .map(JiraComments.Comment::id),
              "10000"),
          Contract.of(
              "JiraTransitions.of/1",
              "getTransitions",
              jira -> jira.transitions().of("ED-1").map(all -> all.getFirst().name()),
              "Close Issue"),
          Contract.of(
              "JiraTransitions.take/2",
              "doTransition",
              jira ->
                  jira.transitions()
                      .take("ED-1", new Transition("21", "Approve", new Status("5", "Approved"))),
              Done.DONE),
          Contract.of(
              "JiraUsers.myself/0",
              "getCurrentUser",
              jira -> jira.users().myself().map(JiraUser::accountId),
              ACCOUNT),
          Contract.of(
                  "JiraUsers.withEmail/1",
                  "findUsers",
                  jira -> jira.users().withEmail("a@example.com"),
                  Optional.empty())
              .andThen("[]"),
          Contract.of(
              "JiraUsers.get/1",
              "getUser",
              jira -> jira.users().get(ACCOUNT).map(user -> user.accountId() + user.active()),
              ACCOUNT + "true"),
          Contract.of(
                  "JiraUsers.groupsOf/1",
                  "getUserGroups",
                  jira -> jira.users().groupsOf(ACCOUNT).map(List::getFirst).map(Group::name),
                  "jira-administrators")
              // a list by its schema, one group by its example
              .adapted(example -> "[" + example + "]"),
          Contract.of(
              "JiraGroups.search/1",
              "findGroups",
              jira -> jira.groups().search("j"),
              List.of(DEVELOPERS, BOT)),
          Contract.of(
              "JiraGroups.bulk/1",
              "bulkGetGroups",
              jira -> jira.groups().bulk(List.of("jdog-developers", "juvenal-bot")),
              List.of(DEVELOPERS, BOT)),
          Contract.of(
              "JiraFields.all/0",
              "getFields",
              jira -> jira.fields().all().map(List::getFirst),
              new JiraFields.Field(
                  "description",
                  "Description",
                  false,
                  new JiraFields.Schema("string", null, null, "description"))),
          Contract.of(
              "JiraFields.contexts/1",
              "getContextsForField",
              jira -> jira.fields().contexts("customfield_1").map(List::getFirst),
              new JiraFields.Context("10025", "Bug fields context", true)),
          Contract.of(
              "JiraFields.options/2",
              "getOptionsForContext",
              jira -> jira.fields().options("customfield_1", "10025").map(all -> all.get(1)),
              new JiraFields.Option("10002", "Boston", true)),
          Contract.of(
              "JiraProjects.get/1",
              "getProject",
              jira -> jira.projects().get("EX"),
              new Project(
                  "10000",
                  "EX",
                  "Example",
                  null,
                  List.of(new IssueType("3", "Task", false), new IssueType("1", "Bug", false)))),
          Contract.of(
              "JiraProjects.roleHolders/2",
              "getProjectRole",
              jira -> jira.projects().roleHolders("KEY", "10360"),
              new JiraProjects.RoleHolders(Set.of(ACCOUNT), Set.of("jira-developers"))),
          Contract.of(
                  "JiraProjects.search/1",
                  "searchProjects",
                  jira -> jira.projects().search("a").map(all -> all.getLast().key()),
                  "ABC")
              .andThen("{'values':[],'isLast':true}"),
          Contract.of(
              "JiraPermissions.mine/2",
              "getMyPermissions",
              jira -> jira.permissions().mine("EX", List.of("EDIT_ISSUES")),
              Set.of("EDIT_ISSUES")),
          Contract.of(
              "JiraPermissions.ofPerson/2",
              "getBulkPermissions",
              jira -> jira.permissions().ofPerson(ACCOUNT, List.of("ADMINISTER")),
              Set.of("ADMINISTER")));

  static final List<Contract> SERVICE_DESK =
      List.of(
          Contract.of(
                  "JiraServiceDesks.all/0",
                  "getServiceDesks",
                  jira -> jira.serviceDesks().all().map(List::getFirst),
                  new ServiceDesk("10001", "11001", "ITH", "IT Help Desk"))
              .andThen("{'values':[],'isLastPage':true}"),
          Contract.of(
                  "JiraServiceDesks.requestTypes/1",
                  "getRequestTypes",
                  jira -> jira.serviceDesks().requestTypes("28").map(List::getFirst),
                  new JiraServiceDesks.RequestType(
                      "11001", "Get IT Help", "Get IT Help", "12345", "28", "2"))
              .andThen("{'values':[],'isLastPage':true}"),
          Contract.of(
              "JiraServiceDesks.requestTypeFields/2",
              "getRequestTypeFields",
              jira -> jira.serviceDesks().requestTypeFields("28", "11001").map(Contracts::gifts),
              List.of(
                  new Choice("10000", "Bottle of Wine"),
                  new Choice("10001", "Threadless Voucher"),
                  new Choice("10002", "2 Movie Tickets"))),
          Contract.of(
              "JiraServiceDesks.raise/4",
              "createCustomerRequest",
              jira -> jira.serviceDesks().raise("10", "25", PROPERTIES, ACCOUNT),
              new JiraServiceDesks.Raised("107001", "HELPDESK-1")));

  private static List<Choice> gifts(RequestForm form) {
    return form.canRaiseOnBehalfOf() ? form.fields().getLast().validValues() : List.of();
  }
}
