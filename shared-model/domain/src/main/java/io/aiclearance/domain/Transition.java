package io.aiclearance.domain;

import java.util.List;

/**
 * What one command changes and what must be said outside because of it: committed whole or not at
 * all.
 */
public record Transition(List<Change> changes, List<OutboxMessage> outbox) implements Ruling {
  public Transition {
    changes = List.copyOf(changes);
    outbox = List.copyOf(outbox);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a transition changes something");
    }
    if (changes.stream().map(c -> c.after().ref()).distinct().count() != changes.size()) {
      throw new IllegalArgumentException("a transition changes an entity once");
    }
  }
}
