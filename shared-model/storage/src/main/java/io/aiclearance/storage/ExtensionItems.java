package io.aiclearance.storage;

import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionState;
import java.util.Locale;

/** Asked-for extensions; only what waits for somebody is listed. */
final class ExtensionItems {
  static final String WAITING = "extension#asked";

  private ExtensionItems() {}

  static Item write(Extension extension) {
    var wish = extension.wish();
    var item =
        Item.empty()
            .put("state", ExtensionState.of(extension).word())
            .put("extensionId", wish.id().toString())
            .put("holder", PersonItems.write(wish.holder()))
            .put("tool", wish.tool().value())
            .put("toolName", wish.toolName())
            .put("days", wish.days())
            .put("reason", wish.reason())
            .put("askedBy", PersonItems.write(wish.askedBy()))
            .put("askedAt", wish.askedAt());
    return switch (extension) {
      case Extension.Asked _ ->
          item.put(Keys.STATUS_KEY, WAITING)
              .put(Keys.STATUS_AT, Due.at(wish.askedAt(), wish.id().toString()));
      case Extension.Approved approved ->
          item.put("by", PersonItems.write(approved.by())).put("at", approved.at());
      case Extension.Declined declined ->
          item.put("by", PersonItems.write(declined.by()))
              .put("at", declined.at())
              .put("why", declined.reason());
    };
  }

  static Extension read(Item item, Revision revision) {
    var wish =
        new Extension.Wish(
            ExtensionId.parse(item.text("extensionId")),
            PersonItems.read(item.map("holder")),
            new ToolId(item.text("tool")),
            item.text("toolName"),
            item.integer("days"),
            item.text("reason"),
            PersonItems.read(item.map("askedBy")),
            item.time("askedAt"));
    return switch (ExtensionState.valueOf(item.text("state").toUpperCase(Locale.ROOT))) {
      case ASKED -> new Extension.Asked(wish, revision);
      case APPROVED ->
          new Extension.Approved(wish, PersonItems.read(item.map("by")), item.time("at"), revision);
      case DECLINED ->
          new Extension.Declined(
              wish, PersonItems.read(item.map("by")), item.time("at"), item.text("why"), revision);
    };
  }
}
