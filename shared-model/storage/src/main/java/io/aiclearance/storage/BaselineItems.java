package io.aiclearance.storage;

import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.BaselineAccess;

final class BaselineItems {
  private BaselineItems() {}

  static Item write(BaselineAccess baseline) {
    return Item.empty()
        .put("baselineId", baseline.id().value())
        .put("tool", baseline.tool().value())
        .put("group", baseline.group())
        .put("why", baseline.why())
        .put("ended", baseline.ended());
  }

  static BaselineAccess read(Item item, Revision revision) {
    return new BaselineAccess(
        new BaselineId(item.text("baselineId")),
        new ToolId(item.text("tool")),
        item.text("group"),
        item.text("why"),
        item.flag("ended"),
        revision);
  }
}
