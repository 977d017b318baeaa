package io.aiclearance.standins.aws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.DeduplicationId;
import org.elasticmq.MessageAttribute;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.OnDateTimeReceived;
import org.elasticmq.Received;
import org.elasticmq.StringMessageAttribute;
import org.elasticmq.actor.queue.InternalMessage;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/** A message of a queue as it lies in the journal: ElasticMQ's own view of it, in plain types. */
record KeptMessage(
    String id,
    List<String> receipts,
    long nextDelivery,
    String body,
    Map<String, Attribute> attributes,
    long created,
    int orderIndex,
    @Nullable Long firstReceived,
    int receiveCount,
    boolean fifo,
    @Nullable String group,
    @Nullable String deduplication,
    @Nullable String sequence,
    @Nullable String deadLetterSource) {

  /** A message attribute: its SQS data type (binary values in base64) and that type's own label. */
  record Attribute(String type, String value, @Nullable String label) {}

  static KeptMessage of(InternalMessage message) {
    var attributes = new LinkedHashMap<String, Attribute>();
    CollectionConverters.asJava(message.messageAttributes())
        .forEach((name, value) -> attributes.put(name, attribute(value)));
    return new KeptMessage(
        message.id(),
        List.copyOf(CollectionConverters.asJava(message.deliveryReceipts())),
        message.nextDelivery(),
        message.content().value(),
        attributes,
        message.created().toInstant().toEpochMilli(),
        message.orderIndex(),
        message.firstReceive() instanceof OnDateTimeReceived at
            ? at.when().toInstant().toEpochMilli()
            : null,
        message.receiveCount(),
        message.isFifo(),
        orNull(message.messageGroupId()),
        OptionConverters.toJava(message.messageDeduplicationId())
            .map(DeduplicationId::id)
            .orElse(null),
        orNull(message.sequenceNumber()),
        orNull(message.deadLetterSourceQueueName()));
  }

  InternalMessage restored() {
    var restored = Map$.MODULE$.<String, MessageAttribute>empty();
    for (var attribute : attributes.entrySet())
      restored = restored.updated(attribute.getKey(), attribute(attribute.getValue()));
    var received = firstReceived;
    return new InternalMessage(
        id,
        CollectionConverters.asScala(new ArrayList<>(receipts)),
        nextDelivery,
        MessageContent.apply(body),
        restored,
        Instant.ofEpochMilli(created).atOffset(ZoneOffset.UTC),
        orderIndex,
        received == null
            ? (Received) NeverReceived$.MODULE$
            : new OnDateTimeReceived(Instant.ofEpochMilli(received).atOffset(ZoneOffset.UTC)),
        receiveCount,
        fifo,
        Option.apply(group),
        OptionConverters.toScala(Optional.ofNullable(deduplication).map(DeduplicationId::new)),
        Option.empty(),
        Option.apply(sequence),
        Option.apply(deadLetterSource));
  }

  private static Attribute attribute(MessageAttribute attribute) {
    var value =
        switch (attribute) {
          case StringMessageAttribute string -> string.stringValue();
          case NumberMessageAttribute number -> number.stringValue();
          case BinaryMessageAttribute binary -> binary.asBase64();
          default -> throw new IllegalStateException("unknown attribute " + attribute);
        };
    return new Attribute(attribute.primaryDataType(), value, orNull(attribute.customType()));
  }

  private static MessageAttribute attribute(Attribute kept) {
    var label = Option.apply(kept.label());
    return switch (kept.type()) {
      case "Number" -> new NumberMessageAttribute(kept.value(), label);
      case "Binary" -> BinaryMessageAttribute.fromBase64(kept.value(), label);
      default -> new StringMessageAttribute(kept.value(), label);
    };
  }

  private static @Nullable String orNull(Option<String> option) {
    return option.isEmpty() ? null : option.get();
  }
}
