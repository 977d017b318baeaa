package io.aiclearance.domain.policy;

import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;

/**
 * A Jira group whose members have a tool without asking.
 *
 * @param why what the access is for, as plain text
 * @param ended whether it is kept for the record alone
 */
public record BaselineAccess(
    BaselineId id, ToolId tool, String group, String why, boolean ended, Revision revision)
    implements Governed {
  public BaselineAccess {
    if (group.isBlank()) {
      throw new IllegalArgumentException("baseline access is a group's");
    }
  }

  @Override
  public boolean inUse() {
    return !ended;
  }

  @Override
  public EntityRef ref() {
    return ref(id);
  }

  public static EntityRef ref(BaselineId id) {
    return new EntityRef(EntityRef.Kind.BASELINE, id.value());
  }
}
