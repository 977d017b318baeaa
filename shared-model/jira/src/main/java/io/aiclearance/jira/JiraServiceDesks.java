package io.aiclearance.jira;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Service desks, what can be requested at them, and requests. */
public final class JiraServiceDesks {
  private static final int PAGE = 100;

  private final Calls calls;

  JiraServiceDesks(Calls calls) {
    this.calls = calls;
  }

  /** A project's service desk. */
  public record ServiceDesk(
      String id,
      @Nullable String projectId,
      @Nullable String projectKey,
      @Nullable String projectName) {
    public ServiceDesk {
      Objects.requireNonNull(id);
    }
  }

  /** What people can ask for at a service desk. */
  public record RequestType(
      String id,
      String name,
      @Nullable String description,
      @Nullable String issueTypeId,
      @Nullable String serviceDeskId,
      @Nullable String portalId) {
    public RequestType {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
    }
  }

  /**
   * What has to be said to raise a request.
   *
   * @param canRaiseOnBehalfOf whether this account may raise one for somebody else
   * @param fields without the hidden ones, which nobody can fill in
   */
  public record RequestForm(
      boolean canRaiseOnBehalfOf, @JsonProperty("requestTypeFields") List<RequestField> fields) {
    public RequestForm {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field of a request.
   *
   * @param validValues what can be chosen, for fields with choices
   */
  public record RequestField(
      String fieldId,
      String name,
      boolean required,
      List<Choice> validValues,
      JiraFields.@Nullable Schema jiraSchema) {
    public RequestField {
      Objects.requireNonNull(fieldId);
      Objects.requireNonNull(name);
      validValues = List.copyOf(Objects.requireNonNullElse(validValues, List.of()));
    }
  }

  /**
   * A choice in a field.
   *
   * @param value its id
   */
  public record Choice(String value, String label) {
    public Choice {
      Objects.requireNonNull(value);
      label = Objects.requireNonNullElse(label, value);
    }
  }

  /** The issue behind a request that was raised just now. */
  public record Raised(String issueId, String issueKey) {
    public Raised {
      Objects.requireNonNull(issueId);
      Objects.requireNonNull(issueKey);
    }
  }

  /** The service desks that the account sees, up to a thousand. */
  public JiraAnswer<List<ServiceDesk>> all() {
    return Pages.read(
            calls,
            start -> page(start, "servicedesk"),
            new TypeReference<Pages.DeskBean<ServiceDesk>>() {},
            Pages.DeskBean::page)
        .map(Pages.Listed::items);
  }

  /** The request types of a service desk, up to a thousand. */
  public JiraAnswer<List<RequestType>> requestTypes(String serviceDeskId) {
    return Pages.read(
            calls,
            start -> page(start, "servicedesk", serviceDeskId, "requesttype"),
            new TypeReference<Pages.DeskBean<RequestType>>() {},
            Pages.DeskBean::page)
        .map(Pages.Listed::items);
  }

  public JiraAnswer<RequestForm> requestTypeFields(String serviceDeskId, String requestTypeId) {
    return calls.read(
        desk("servicedesk", serviceDeskId, "requesttype", requestTypeId, "field"),
        RequestForm.class);
  }

  /**
   * Raises a request in somebody's name. Jira knows no idempotency key: after an unknown outcome,
   * look for the request before it is raised again.
   *
   * @param fieldValues by field id; texts of several lines are documents
   * @param onBehalfOf the account id of the person who asks
   */
  public JiraAnswer<Raised> raise(
      String serviceDeskId,
      String requestTypeId,
      Map<String, JsonNode> fieldValues,
      String onBehalfOf) {
    var body =
        Calls.JSON
            .createObjectNode()
            .put("serviceDeskId", serviceDeskId)
            .put("requestTypeId", requestTypeId)
            // else they are wiki markup, in which anybody's text can be a link or a mention
            .put("isAdfRequest", true)
            .put("raiseOnBehalfOf", onBehalfOf);
    fieldValues.forEach(body.putObject("requestFieldValues")::set);
    var call =
        Call.post(Call.Api.SERVICE_DESK, body, "request")
            .slow()
            .orElse(
                "make it an agent of the service desk, so that it may raise requests for others");
    return calls.read(call, Raised.class);
  }

  private static Call page(int start, String... segments) {
    return desk(segments).with("start", start).with("limit", PAGE);
  }

  private static Call desk(String... segments) {
    return Call.get(Call.Api.SERVICE_DESK, segments).orElse("make it an agent of the service desk");
  }
}
