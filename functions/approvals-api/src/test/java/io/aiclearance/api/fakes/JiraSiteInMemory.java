package io.aiclearance.api.fakes;

import io.aiclearance.api.settings.JiraSite;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.jira.JiraFields.Field;
import io.aiclearance.jira.JiraFields.Option;
import io.aiclearance.jira.JiraFields.Schema;
import io.aiclearance.jira.JiraForms;
import io.aiclearance.jira.JiraProjects.IssueType;
import io.aiclearance.jira.JiraProjects.Project;
import io.aiclearance.jira.JiraServiceDesks.Choice;
import io.aiclearance.jira.JiraServiceDesks.RequestField;
import io.aiclearance.jira.JiraServiceDesks.RequestForm;
import io.aiclearance.jira.JiraServiceDesks.RequestType;
import io.aiclearance.jira.JiraServiceDesks.ServiceDesk;
import io.aiclearance.jira.JiraUser;
import io.aiclearance.jira.JiraUsers.Group;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A small site, any of whose answers a test may replace by a failure. */
public final class JiraSiteInMemory implements JiraSite {
  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
  private static final JiraUser ME =
      new JiraUser("acc-app", "app", "app@example.com", "AI Clearance", true);

  private final Map<String, JiraAnswer.Failure<?>> failing = new HashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** Lets every answer to this question be that; the question is the method's name. */
  public void answers(String question, JiraAnswer.Failure<?> failure) {
    failing.put(question, failure);
  }

  public int calls() {
    return calls.get();
  }

  private <T> JiraAnswer<T> answer(String question, Supplier<T> value) {
    calls.incrementAndGet();
    var failure = failing.get(question);
    return failure == null ? new JiraAnswer.Value<>(value.get()) : failure.as();
  }

  @Override
  public JiraAnswer<JiraUser> myself() {
    return answer("myself", () -> ME);
  }

  @Override
  public JiraAnswer<JiraUser> whoWith(JiraCredentials credentials) {
    return answer("whoWith", () -> ME);
  }

  @Override
  public JiraAnswer<Optional<JiraUser>> withEmail(String email) {
    return answer("withEmail", () -> Optional.of(ME));
  }

  private static final Project AIC =
      new Project(
          "10000",
          "AIC",
          "AI Clearance",
          "service_desk",
          List.of(new IssueType("10024", "Task", false), new IssueType("10025", "Part", true)));

  @Override
  public JiraAnswer<List<Project>> projects() {
    return answer("projects", () -> List.of(AIC));
  }

  @Override
  public JiraAnswer<Project> project(String key) {
    return switch (key) {
      case "AIC" -> answer("project", () -> AIC);
      case "DEV" ->
          answer("project", () -> new Project("10200", "DEV", "Code", "software", List.of()));
      default -> new JiraAnswer.NotFound<>();
    };
  }

  @Override
  public JiraAnswer<List<ServiceDesk>> serviceDesks() {
    return answer(
        "serviceDesks",
        () ->
            List.of(
                new ServiceDesk("1", "10000", "AIC", "AI Clearance"),
                new ServiceDesk("2", "10100", "OPS", "Operations")));
  }

  @Override
  public JiraAnswer<List<RequestType>> requestTypes(String serviceDesk) {
    return answer("requestTypes", () -> List.of(type("11", "1"), type("12", "1"), type("19", "9")));
  }

  private static RequestType type(String id, String portal) {
    return new RequestType(id, "Type " + id, "", "10020", "1", portal);
  }

  @Override
  public JiraAnswer<RequestForm> form(String serviceDesk, String requestType) {
    return answer(
        "form",
        () ->
            new RequestForm(
                true,
                List.of(
                    new RequestField(
                        "customfield_1001",
                        "AI tool",
                        false,
                        List.of(new Choice("20001", "Copilot"), new Choice("20002", "Claude")),
                        new Schema("option", null, null, null)))));
  }

  @Override
  public JiraAnswer<List<Field>> fields() {
    return answer(
        "fields",
        () ->
            List.of(
                new Field("summary", "Summary", false, new Schema("string", null, null, "summary")),
                field(
                    "customfield_1000",
                    "sd-customerrequesttype",
                    "com.atlassian.servicedesk:vp-origin"),
                field("customfield_1001", "option", TYPES + "select"),
                field("customfield_1002", "number", TYPES + "float"),
                field("customfield_1003", "string", TYPES + "textarea"),
                field("customfield_1004", "string", TYPES + "url"),
                field("customfield_1005", "array", TYPES + "multiselect")));
  }

  private static Field field(String id, String type, String custom) {
    return new Field(id, "Field " + id, true, new Schema(type, null, custom, null));
  }

  @Override
  public JiraAnswer<List<Option>> options(String field) {
    return answer("options", () -> List.of(new Option("20003", "Other", false)));
  }

  @Override
  public JiraAnswer<List<Group>> groups(String text) {
    return answer("groups", () -> List.of(new Group("g", "ai-approvers")));
  }

  @Override
  public JiraAnswer<List<Group>> groupsNamed(Collection<String> names) {
    var there =
        Set.of("ai-approvers", "ai-security", "ai-auditors", "jira-administrators", "others");
    return answer(
        "groupsNamed",
        () -> names.stream().filter(there::contains).map(name -> new Group(name, name)).toList());
  }

  @Override
  public JiraAnswer<Set<String>> permissions(String project, Collection<String> permissions) {
    return answer("permissions", () -> Set.copyOf(permissions));
  }

  @Override
  public JiraAnswer<Set<String>> globalPermissions(String account, Collection<String> permissions) {
    return answer("globalPermissions", () -> Set.copyOf(permissions));
  }

  @Override
  public JiraAnswer<Optional<String>> latestIssue(String project) {
    return answer("latestIssue", () -> Optional.of("AIC-1"));
  }

  @Override
  public JiraAnswer<List<JiraForms.Answer>> formAnswers(String issue) {
    return answer("formAnswers", List::of);
  }
}
