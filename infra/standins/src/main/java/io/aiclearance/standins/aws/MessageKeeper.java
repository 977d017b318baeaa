package io.aiclearance.standins.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.actor.queue.QueueEventWithOperationStatus;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Hears every change of ElasticMQ's queues, keeps it in the journal before ElasticMQ answers, and
 * gives a queue its messages back when the queue is created again.
 *
 * <p>ElasticMQ 1.7.1's own SQL store loses everything that follows a message's move to a
 * dead-letter queue, and the order of FIFO queues.
 */
final class MessageKeeper extends AbstractActor {
  private static final Duration LOOKUP_LIMIT = Duration.ofSeconds(10);

  private final MessageJournal journal;

  MessageKeeper(Path file) throws IOException {
    journal = new MessageJournal(file);
  }

  @Override
  public Receive createReceive() {
    return receiveBuilder()
        .match(QueueEvent.QueueCreated.class, e -> restore(e.queue().name(), getSender()))
        .match(QueueEvent.QueueDeleted.class, e -> journal.removeQueue(e.queueName()))
        .match(QueueEventWithOperationStatus.class, this::keep)
        .matchAny(_ -> {})
        .build();
  }

  @Override
  public void postStop() throws IOException {
    journal.close();
  }

  private void keep(QueueEventWithOperationStatus change) {
    switch (change) {
      case QueueEvent.MessageAdded e -> journal.put(e.queueName(), KeptMessage.of(e.message()));
      case QueueEvent.MessageUpdated e -> journal.put(e.queueName(), KeptMessage.of(e.message()));
      case QueueEvent.MessageRemoved e -> journal.remove(e.queueName(), e.messageId());
      default -> throw new IllegalStateException("unknown change " + change);
    }
    getSender().tell(OperationSuccessful$.MODULE$, getSelf());
  }

  private void restore(String name, ActorRef queues) {
    var messages = journal.messages(name).stream().map(KeptMessage::restored).toList();
    if (messages.isEmpty()) return;
    var restore = new RestoreMessages(CollectionConverters.asScala(messages).toList());
    var _ =
        Patterns.ask(queues, new LookupQueue(name), LOOKUP_LIMIT)
            .thenAccept(
                found -> {
                  if (found instanceof Option<?> queue && queue.isDefined())
                    ((ActorRef) queue.get()).tell(restore, ActorRef.noSender());
                });
  }
}
