package io.aiclearance.domain.policy;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;

/**
 * A JSM project that takes part, and to whom its requests go.
 *
 * @param retired whether it takes no part any more: its requests go where the site's go
 */
public record Project(
    ProjectKey key, String name, Routing routing, boolean retired, Revision revision)
    implements Governed {
  public Project {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a project has a name");
    }
  }

  @Override
  public boolean inUse() {
    return !retired;
  }

  @Override
  public EntityRef ref() {
    return ref(key);
  }

  public static EntityRef ref(ProjectKey key) {
    return new EntityRef(EntityRef.Kind.PROJECT, key.value());
  }
}
