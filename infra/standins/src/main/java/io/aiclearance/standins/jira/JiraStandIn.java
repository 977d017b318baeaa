package io.aiclearance.standins.jira;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Jira Cloud site with one service desk on this machine.
 *
 * <p>It speaks the REST calls that the product uses on Jira's own paths and in its shapes, sends
 * signed admin webhooks with Jira's retries, and shows plain pages at {@code /portal} and {@code
 * /browse/{key}}. People sign in with basic auth, their address and {@code local}.
 */
public final class JiraStandIn implements AutoCloseable {
  public static final String CLOUD_ID = Gateway.CLOUD_ID;
  public static final String CLIENT_ID = Tokens.CLIENT_ID;
  public static final String CLIENT_SECRET = Tokens.CLIENT_SECRET;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebhookSender sender;
  private final PlannedFaults faults = new PlannedFaults();
  private final Conditions conditions;
  private final JiraParts parts;
  private final URI uri;

  private JiraStandIn(JiraStandInConfig config) throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port()), 0);
    uri = URI.create("http://localhost:" + server.getAddress().getPort());
    conditions = new Conditions(config.behaviour());
    sender = new WebhookSender(config.webhooks(), conditions);
    parts = JiraParts.of(uri.toString(), config, conditions, sender);
    server.createContext(
        "/", new JiraServer(parts.doors(), parts.pages(), faults, new Panel(this)));
    server.setExecutor(threads);
    server.start();
    parts.store().resume();
    parts.lateFields().resume();
  }

  /** Throws {@link java.net.BindException} where the port is taken. */
  public static JiraStandIn start(JiraStandInConfig config) throws IOException {
    return new JiraStandIn(config);
  }

  /** The site's base, for the API and the pages alike. */
  public URI uri() {
    return uri;
  }

  /** The same site where access tokens work, forms included. */
  public URI gateway() {
    return uri.resolve(Gateway.JIRA + "/" + CLOUD_ID);
  }

  /** Where {@link #CLIENT_ID} and {@link #CLIENT_SECRET} become an access token. */
  public URI tokens() {
    return uri.resolve(Tokens.PATH);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Where events go from now on. */
  public void sendWebhooksTo(URI target) {
    sender.target(target);
  }

  /** Signs every attempt from now on, retries of earlier events included. */
  public void signWebhooksWith(String secret) {
    sender.sign(secret);
  }

  /**
   * Sends an event once more under its identifier, as a network may do; absent where no answer
   * came.
   */
  public OptionalInt deliverAgain(WebhookDelivery delivery) throws InterruptedException {
    return sender.again(delivery);
  }

  /** Every event of this process, oldest first, and how its delivery stands. */
  public List<WebhookDelivery> deliveries() {
    return sender.log().all();
  }

  /** Whether no delivery is under way or waits for a retry; waits for that as long as it may. */
  public boolean awaitIdle(Duration atMost) throws InterruptedException {
    return sender.log().awaitIdle(atMost);
  }

  /** Lets the next REST call fail; several wait in line. */
  public void answerNext(Fault fault) {
    if (fault instanceof Fault.TransitionConflict) {
      answerNext(fault, "POST", "/transitions");
    } else {
      answerNext(fault, "", "");
    }
  }

  /**
   * Lets the next call of that kind fail.
   *
   * @param method empty for any
   * @param pathPart what the path contains
   */
  public void answerNext(Fault fault, String method, String pathPart) {
    faults.plan(fault, method, pathPart);
  }

  /** During an outage everything is answered with 503; webhooks still go out. */
  public void outage(boolean on) {
    faults.outage(on);
  }

  /** How it behaves from now on, until told otherwise. */
  public void behave(Behaviour behaviour) {
    conditions.become(behaviour);
  }

  public Behaviour behaviour() {
    return conditions.now();
  }

  /** Takes these, and no others, from the product's account. */
  public void withhold(JiraPermission... permissions) {
    behave(behaviour().withholding(permissions));
  }

  /** Ends every access token before its time. */
  public void revokeTokens() {
    parts.doors().tokens().revoke();
  }

  /** From now on, requests of these types get their fields later. */
  public void fillInLate(Duration by, String... requestTypes) {
    behave(behaviour().late(by, requestTypes));
  }

  /** Fills in whatever is late, without waiting; says how many issues that were. */
  public int fillInNow() {
    return parts.lateFields().arrive();
  }

  /** Every route, as method and path with its variables. */
  List<String> routes() {
    return parts.routes().all();
  }

  @Override
  public void close() {
    parts.lateFields().close();
    server.stop(0);
    threads.shutdownNow();
    sender.close();
  }
}
