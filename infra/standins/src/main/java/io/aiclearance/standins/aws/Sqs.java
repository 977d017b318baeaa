package io.aiclearance.standins.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * SQS on this machine, by ElasticMQ, with Amazon's limits.
 *
 * <p>On disk it keeps messages, written through before they are acknowledged, but no queues: who
 * starts it creates them again, and each then has its messages back, with their receive counts and
 * what is left of their visibility time-outs. FIFO deduplication is forgotten at a restart. It
 * rejects the attribute SqsManagedSseEnabled, and wants {@code
 * --sun-misc-unsafe-memory-access=allow}.
 */
public final class Sqs implements AutoCloseable {
  private final ActorSystem actors;
  private final SQSRestServer server;
  private final int port;

  private Sqs(int port, @Nullable Path data) throws Exception {
    actors = ActorSystem.create("sqs", ElasticMqConfig.quiet());
    var keeper = data == null ? null : keeper(data);
    var limits = StrictSQSLimits$.MODULE$;
    var queues =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(new NowProvider(), limits, Option.apply(keeper))));
    server =
        SQSRestServerBuilder.withActorSystem(actors)
            .withQueueManagerActor(queues)
            .withSQSLimits(limits)
            .withInterface("127.0.0.1")
            .withPort(port)
            .withAWSAccountId(Account.ID)
            .withAWSRegion(Account.REGION)
            .start();
    this.port = server.waitUntilStarted().localAddress().getPort();
  }

  /** Starts it on a port of 127.0.0.1 (0: any free one), forgetting everything at the end. */
  public static Sqs inMemory(int port) throws Exception {
    return new Sqs(port, null);
  }

  /** Starts it on a port of 127.0.0.1 (0: any free one), keeping messages in a folder. */
  public static Sqs onDisk(int port, Path data) throws Exception {
    return new Sqs(port, data);
  }

  public int port() {
    return port;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() throws Exception {
    server.stopAndWait();
    actors.terminate();
    actors.getWhenTerminated().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private ActorRef keeper(Path data) throws IOException {
    Files.createDirectories(data);
    var file = data.resolve("sqs-messages.jsonl");
    return actors.actorOf(Props.create(MessageKeeper.class, () -> new MessageKeeper(file)));
  }
}
