package io.aiclearance.storage;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Licence;

final class LicenceItems {
  private LicenceItems() {}

  static Item write(Licence licence) {
    return Item.empty()
        .put("reference", licence.reference())
        .put("endsAt", licence.endsAt())
        .put("suspended", licence.suspended());
  }

  static Licence read(Item item, Revision revision) {
    return new Licence(
        item.text("reference"),
        item.has("endsAt") ? item.time("endsAt") : null,
        item.flag("suspended"),
        revision);
  }
}
