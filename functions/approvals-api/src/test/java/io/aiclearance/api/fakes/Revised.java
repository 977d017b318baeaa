package io.aiclearance.api.fakes;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.Revision;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Gives a record the revision that it was stored as. */
final class Revised {
  private Revised() {}

  @SuppressWarnings("unchecked")
  static <E extends Entity> E at(E entity, Revision revision) {
    try {
      var components = entity.getClass().getRecordComponents();
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      var values = new Object[components.length];
      for (var i = 0; i < components.length; i++) {
        values[i] =
            components[i].getType() == Revision.class
                ? revision
                : components[i].getAccessor().invoke(entity);
      }
      return (E)
          ((Constructor<?>) entity.getClass().getDeclaredConstructor(types)).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
