package io.aiclearance.fulfillment.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.fulfillment.StandInMembershipContract;
import io.aiclearance.standins.graph.GraphGroup;
import io.aiclearance.standins.graph.GraphStandIn;
import io.aiclearance.standins.graph.GraphUser;
import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Graph's SDK against a directory that signs in, filters and refuses as Graph does. */
class EntraStandInMembershipTest extends StandInMembershipContract {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private enum NotOurs {
    DYNAMIC("group-dynamic", false, List.of("DynamicMembership"), false, false),
    SYNCED("group-synced", false, List.of(), true, false),
    ROLES("group-role-assignable", false, List.of(), false, true),
    MAIL("group-mail-managed", true, List.of(), false, false);

    private final String code;
    private final boolean mailEnabled;
    private final List<String> types;
    private final boolean onPremises;
    private final boolean assignableToRole;

    NotOurs(
        String code,
        boolean mailEnabled,
        List<String> types,
        boolean onPremises,
        boolean assignableToRole) {
      this.code = code;
      this.mailEnabled = mailEnabled;
      this.types = types;
      this.onPremises = onPremises;
      this.assignableToRole = assignableToRole;
    }

    GraphGroup with(String id, String member) {
      return new GraphGroup(
          id,
          name(),
          "",
          name(),
          true,
          mailEnabled,
          types,
          onPremises,
          assignableToRole,
          new LinkedHashSet<>(List.of(member)));
    }
  }

  private Instant graphsTime = START;
  private GraphStandIn graph;
  private GroupMembership membership;

  @BeforeEach
  void start() throws IOException {
    InstantSource time = () -> graphsTime;
    graph = GraphStandIn.start(StandInOptions.inMemory().on(time.withZone(ZoneOffset.UTC)));
    membership = connect("local");
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_group_that_is_not_ours_is_left_alone(NotOurs kind) {
    var id = GraphStandIn.userId("group " + kind);
    account("other", "other@example.com", true);
    graph.put(kind.with(id, account()));

    rejects(kind.code, membership.add(person("other@example.com"), id));
    rejects(kind.code, membership.remove(subject(), id));

    assertEquals(List.of(account()), graph.members(id));
  }

  @Test
  void a_group_that_stopped_being_ours_is_refused_by_graph_and_then_by_us() {
    membership.add(subject(), group());
    graph.put(NotOurs.SYNCED.with(group(), account()));

    rejects("not-permitted", membership.remove(subject(), group()));
    rejects("group-synced", membership.remove(subject(), group()));

    assertEquals(Set.of(account()), members());
  }

  @Test
  void who_is_in_or_out_already_is_known_by_graphs_own_answers() {
    membership.add(subject(), group());
    assertInstanceOf(ProviderOutcome.AlreadyDone.class, membership.add(subject(), group()));

    membership.remove(subject(), group());
    assertInstanceOf(ProviderOutcome.AlreadyDone.class, membership.remove(subject(), group()));
  }

  @Test
  void a_token_that_graph_does_not_take_any_more_is_replaced() {
    membership.add(subject(), group());
    graphsTime = START.plus(Duration.ofHours(2));

    assertInstanceOf(ProviderOutcome.Done.class, membership.remove(subject(), group()));

    assertEquals(Set.of(), members());
  }

  @Override
  protected String account(String name, String email, boolean active) {
    var id = GraphStandIn.userId(name);
    graph.put(new GraphUser(id, name + "@login.test", email, name, active));
    return id;
  }

  @Override
  protected GroupMembership connectWrongly() {
    return connect("expired");
  }

  @Override
  protected GroupMembership membership() {
    return membership;
  }

  @Override
  protected String group() {
    return GraphStandIn.CLAUDE_GROUP;
  }

  @Override
  protected String person() {
    return "requester@example.com";
  }

  @Override
  protected String account() {
    return GraphStandIn.userId("requester");
  }

  @Override
  protected Set<String> members() {
    return Set.copyOf(graph.members(group()));
  }

  private GroupMembership connect(String secret) {
    return EntraDirectory.connect(
        new EntraSettings(graph.uri(), graph.uri(), "tenant-1", "client-1", secret),
        Clock.fixed(START, ZoneOffset.UTC),
        System::nanoTime);
  }
}
