package io.aiclearance.storage;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.people.SignIn;

final class IdentityItems {
  private IdentityItems() {}

  static Item write(Identity identity) {
    return Item.empty()
        .put("issuer", identity.signIn().issuer())
        .put("subject", identity.signIn().subject())
        .put("person", PersonItems.write(identity.person()));
  }

  static Identity read(Item item, Revision revision) {
    return new Identity(
        new SignIn(item.text("issuer"), item.text("subject")),
        PersonItems.read(item.map("person")),
        revision);
  }
}
