package io.aiclearance.standins.aws;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB and its streams on this machine, by Amazon's DynamoDB Local.
 *
 * <p>All credentials and regions see the same tables. DynamoDB Local comes under Amazon's own
 * licence, which forbids passing it on: it is a Maven dependency for local runs and tests, and must
 * never be part of anything that is shipped.
 *
 * <p>It never answers TransactionConflict, and has neither point-in-time recovery nor tags.
 */
public final class DynamoDb implements AutoCloseable {
  // held, so that the level lasts: Jetty announces every start and stop of each of its parts
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  private final LocalDynamoDBServerHandler handler;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private DynamoDb(int port, @Nullable Path data) throws Exception {
    JETTY.setLevel(Level.WARNING);
    if (data != null) Files.createDirectories(data);
    var inMemory = data == null;
    var path = data == null ? null : data.toString();
    handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, inMemory, path, /* sharedDb= */ true, false), null);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
  }

  /** Starts it on a port of 127.0.0.1 (0: any free one), keeping its tables in memory. */
  public static DynamoDb inMemory(int port) throws Exception {
    return new DynamoDb(port, null);
  }

  /** Starts it on a port of 127.0.0.1 (0: any free one), keeping its tables in a folder. */
  public static DynamoDb onDisk(int port, Path data) throws Exception {
    return new DynamoDb(port, data);
  }

  public int port() {
    return connector.getLocalPort();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() throws Exception {
    server.stop();
    handler.close();
  }
}
