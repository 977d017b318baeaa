package io.aiclearance.storage;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.intake.SecretRecord;
import java.time.Instant;

final class SecretItems {
  private SecretItems() {}

  static Item write(SecretRecord secret) {
    return Item.empty()
        .put("name", secret.name().name())
        .put("underWay", secret.underWay())
        .put("by", secret.by().value())
        .put("at", secret.at())
        .put("changedAt", secret.changedAt());
  }

  static SecretRecord read(Item item, Revision revision) {
    return new SecretRecord(
        SecretName.valueOf(item.text("name")),
        item.flag("underWay"),
        new AccountId(item.text("by")),
        item.time("at"),
        item.optionalText("changedAt").map(Instant::parse).orElse(null),
        revision);
  }
}
