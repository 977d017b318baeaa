package io.aiclearance.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One stored item, or a map inside one, read and written by attribute name. */
final class Item {
  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Item empty() {
    return new Item(new LinkedHashMap<>());
  }

  static Item of(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue n(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  Item put(String name, @Nullable String text) {
    return text == null ? this : put(name, s(text));
  }

  Item put(String name, long number) {
    return put(name, n(number));
  }

  Item put(String name, @Nullable Instant time) {
    return time == null ? this : put(name, s(Times.sortable(time)));
  }

  Item put(String name, boolean flag) {
    return put(name, AttributeValue.fromBool(flag));
  }

  Item put(String name, Item map) {
    return put(name, AttributeValue.fromM(map.attributes));
  }

  Item put(String name, List<Item> maps) {
    return put(
        name,
        AttributeValue.fromL(maps.stream().map(m -> AttributeValue.fromM(m.attributes)).toList()));
  }

  Item put(String name, AttributeValue value) {
    attributes.put(name, value);
    return this;
  }

  Item put(String name, Map<String, String> texts) {
    var map = empty();
    texts.forEach(map::put);
    return put(name, map);
  }

  /** Sorted, and empty where there is nothing: a set of DynamoDB's own cannot be that. */
  Item putSet(String name, Set<String> texts) {
    return put(name, AttributeValue.fromL(texts.stream().sorted().map(Item::s).toList()));
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  String text(String name) {
    return value(name).s();
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  long number(String name) {
    return Long.parseLong(value(name).n());
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    return value(name).bool();
  }

  Instant time(String name) {
    return Instant.parse(text(name));
  }

  Item map(String name) {
    return of(value(name).m());
  }

  List<Item> maps(String name) {
    return value(name).l().stream().map(v -> of(v.m())).toList();
  }

  List<AttributeValue> list(String name) {
    return value(name).l();
  }

  Set<String> set(String name) {
    return value(name).l().stream().map(AttributeValue::s).collect(Collectors.toSet());
  }

  Map<String, String> texts(String name) {
    var texts = new LinkedHashMap<String, String>();
    value(name).m().forEach((k, v) -> texts.put(k, v.s()));
    return texts;
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  private AttributeValue value(String name) {
    var value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("the stored item has no " + name);
    }
    return value;
  }
}
