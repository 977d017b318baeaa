package io.aiclearance.standins.okta;

import io.aiclearance.standins.http.KeptState;
import io.aiclearance.standins.http.LocalServer;
import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * An Okta org on this machine: users and groups on their real paths, with Okta's errors, for {@code
 * Authorization: SSWS local}.
 *
 * <p>Okta's SDK talks plain HTTP only with {@code -Dokta.testing.disableHttpsCheck=true}.
 */
public final class OktaStandIn implements AutoCloseable {
  private final KeptState<OktaOrg> kept;
  private final LocalServer server;

  private OktaStandIn(StandInOptions options) throws IOException {
    kept = KeptState.open(options.data(), "okta", OktaOrg.class, OktaOrg.seeded());
    server = new LocalServer(options.port(), new OktaApi(kept, options.clock())::answer);
  }

  public static OktaStandIn start(StandInOptions options) throws IOException {
    return new OktaStandIn(options);
  }

  /** The ids of a group's members, in the order of their joining; of an unknown group none. */
  public List<String> members(String groupId) {
    return kept.read(
        org -> org.group(groupId).map(g -> List.copyOf(g.members())).orElse(List.of()));
  }

  /** Adds a user, or puts it in the place of the one with its id. */
  public void put(OktaUser user) {
    kept.change(
        org -> {
          org.add(user);
          return org;
        });
  }

  /** Adds a group, or puts it in the place of the one with its id. */
  public void put(OktaGroup group) {
    kept.change(
        org -> {
          org.add(group);
          return org;
        });
  }

  public int port() {
    return server.port();
  }

  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }
}
