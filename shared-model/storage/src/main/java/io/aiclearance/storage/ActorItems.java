package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.evidence.Actor;
import java.util.Locale;

final class ActorItems {
  private ActorItems() {}

  static Actor read(String word) {
    return word.startsWith("person:")
        ? new Actor.Someone(new AccountId(word.substring("person:".length())))
        : Actor.Part.valueOf(word.substring("system:".length()).toUpperCase(Locale.ROOT));
  }
}
