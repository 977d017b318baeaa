package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;

final class PersonItems {
  private PersonItems() {}

  static Item write(Person person) {
    return Item.empty()
        .put("account", person.account().value())
        .put("displayName", person.displayName())
        .put("email", person.email());
  }

  static Person read(Item item) {
    return new Person(
        new AccountId(item.text("account")),
        item.text("displayName"),
        item.optionalText("email").orElse(null));
  }
}
