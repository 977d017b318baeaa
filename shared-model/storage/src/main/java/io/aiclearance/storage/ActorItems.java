package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.evidence.Actor;
import java.util.Locale;

final class ActorItems {
  private ActorItems() {}

  static Actor read(String word) {
    var colon = word.indexOf(':');
    var name = word.substring(colon + 1);
    return switch (word.substring(0, colon)) {
      case "person" -> new Actor.Someone(new AccountId(name));
      case "policy" -> {
        var at = name.lastIndexOf('@');
        yield new Actor.Policy(
            new PolicyId(name.substring(0, at)), Long.parseLong(name.substring(at + 1)));
      }
      default -> Actor.Part.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    };
  }
}
