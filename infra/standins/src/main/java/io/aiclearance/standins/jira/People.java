package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account, each with the token {@code local}. */
final class People {
  /** Whom the product signs in as. */
  static final String SERVICE_ACCOUNT = "acc-ai-clearance";

  private static final String TOKEN = "local";
  private static final String ADMINISTRATORS = "jira-administrators";

  private final List<Person> all =
      List.of(
          person("requester", "Rita Requester", "atlassian", false),
          person("requester2", "Ravi Requester", "atlassian", false),
          person("approver", "Alex Approver", "atlassian", true, "ai-approvers"),
          person("approver2", "Ada Approver", "atlassian", true, "ai-approvers"),
          person("security", "Sam Security", "atlassian", true, "ai-security"),
          person("admin", "Amal Admin", "atlassian", true, ADMINISTRATORS),
          person("auditor", "Aud Auditor", "atlassian", true, "ai-auditors"),
          person("customer", "Cleo Customer", "customer", false),
          person("ai-clearance", "AI Clearance", "app", true));

  private final Conditions conditions;

  People(Conditions conditions) {
    this.conditions = conditions;
  }

  private static Person person(
      String name, String displayName, String accountType, boolean team, String... groups) {
    return new Person(
        "acc-" + name,
        name + "@example.com",
        displayName,
        accountType,
        team,
        permissions(accountType, team, groups),
        Stream.of(groups).map(People::group).toList());
  }

  /** The product's account administers Jira: it asks for other people's permissions. */
  private static Set<JiraPermission> permissions(
      String accountType, boolean team, String... groups) {
    if (accountType.equals("app") || List.of(groups).contains(ADMINISTRATORS)) {
      return EnumSet.allOf(JiraPermission.class);
    }
    return team ? JiraPermission.AGENTS : JiraPermission.CUSTOMERS;
  }

  private static Person.Group group(String name) {
    return new Person.Group(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(), name);
  }

  List<Person> all() {
    var less = conditions.now().withheld();
    return all.stream()
        .map(one -> one.accountId().equals(SERVICE_ACCOUNT) ? one.without(less) : one)
        .toList();
  }

  List<Person.Group> groups() {
    return all.stream().flatMap(person -> person.groups().stream()).distinct().toList();
  }

  Optional<Person> byAccountId(String accountId) {
    return all().stream().filter(person -> person.accountId().equals(accountId)).findFirst();
  }

  Optional<Person> byEmail(String email) {
    return all().stream().filter(person -> person.email().equalsIgnoreCase(email)).findFirst();
  }

  /** Whoever an issue names was known when it was written. */
  Person known(String accountId) {
    return byAccountId(accountId).orElse(Person.NOBODY);
  }

  /** Jira's loose search: the start of a word of the name, or of the address. */
  List<Person> matching(String query) {
    var start = query.toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(
            person ->
                person.email().startsWith(start)
                    || (" " + person.displayName().toLowerCase(Locale.ROOT)).contains(" " + start))
        .toList();
  }

  Optional<Person> authenticated(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return Optional.empty();
    }
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()).trim());
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    var credentials = new String(decoded, UTF_8);
    var colon = credentials.indexOf(':');
    return colon > 0 && credentials.substring(colon + 1).equals(TOKEN)
        ? byEmail(credentials.substring(0, colon))
        : Optional.empty();
  }
}
