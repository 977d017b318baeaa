package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and what they have to do with other people's requests.
 *
 * @param roles those of the site
 * @param decides whether there is anything at all that the person may decide
 * @param projects the registered ones in which the person decides
 * @param standsInFor whose part the person has taken over, or will
 * @param stoodInForBy who has taken over the person's part, or will
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
    String accountId,
    String displayName,
    @Nullable String email,
    List<String> roles,
    boolean decides,
    List<ProjectView> projects,
    List<DelegationView> standsInFor,
    List<DelegationView> stoodInForBy) {

  /**
   * @param roles the person's own ones in the project; none where they stand in for somebody alone
   */
  record ProjectView(String key, String name, List<String> roles) {}

  static MeView of(Reviewer me, List<Project> projects, List<Delegation> delegations, Instant now) {
    return new MeView(
        me.account().value(),
        me.person().displayName(),
        me.person().email(),
        Stream.concat(Stream.of("requester"), words(me::may)).toList(),
        me.decides(),
        projects.stream()
            .filter(project -> me.decidesIn(project.key()))
            .map(
                project ->
                    new ProjectView(
                        project.key().value(),
                        project.name(),
                        words(role -> me.may(role, project.key())).toList()))
            .toList(),
        those(delegations, now, d -> d.to().account().equals(me.account())),
        those(delegations, now, d -> d.from().account().equals(me.account())));
  }

  private static Stream<String> words(Predicate<Role> has) {
    return Arrays.stream(Role.values()).filter(has).map(Words::of);
  }

  private static List<DelegationView> those(
      List<Delegation> delegations, Instant now, Predicate<Delegation> which) {
    return delegations.stream()
        .filter(which)
        .map(delegation -> DelegationView.of(delegation, now))
        .toList();
  }
}
