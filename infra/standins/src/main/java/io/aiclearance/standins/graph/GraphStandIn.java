package io.aiclearance.standins.graph;

import io.aiclearance.standins.http.KeptState;
import io.aiclearance.standins.http.LocalServer;
import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Microsoft Graph and the identity platform's token endpoint on this machine, on one port: users,
 * groups and their members on their real paths, with Graph's errors, for bearer tokens that {@code
 * /TENANT/oauth2/v2.0/token} gave for the client secret {@code local}.
 *
 * <p>A write can be read at once: Graph's own delays are not imitated.
 */
public final class GraphStandIn implements AutoCloseable {
  /** The group of the tool Claude, by the name of {@code ai-claude}. */
  public static final String CLAUDE_GROUP = Directory.CLAUDE_GROUP;

  private final KeptState<Directory> kept;
  private final LocalServer server;

  private GraphStandIn(StandInOptions options) throws IOException {
    kept = KeptState.open(options.data(), "graph", Directory.class, Directory.seeded());
    server = new LocalServer(options.port(), new GraphApi(kept, options.clock())::answer);
  }

  public static GraphStandIn start(StandInOptions options) throws IOException {
    return new GraphStandIn(options);
  }

  /** The GUID of one of the people, such as {@code requester}. */
  public static String userId(String name) {
    return Directory.userId(name);
  }

  /** The ids of a group's members, in the order of their joining; of an unknown group none. */
  public List<String> members(String groupId) {
    return kept.read(
        directory -> directory.group(groupId).map(g -> List.copyOf(g.members())).orElse(List.of()));
  }

  /** Adds a user, or puts it in the place of the one with its id. */
  public void put(GraphUser user) {
    kept.change(directory -> directory.users().put(user.id(), user));
  }

  /** Adds a group, or puts it in the place of the one with its id. */
  public void put(GraphGroup group) {
    kept.change(directory -> directory.groups().put(group.id(), group));
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
