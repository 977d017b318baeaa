package io.aiclearance.testkit;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.Revision;
import java.lang.reflect.InvocationTargetException;

/** The same state on another revision, as a store gives back what was written. */
final class Revised {
  private Revised() {}

  @SuppressWarnings("unchecked")
  static <T extends Entity> T on(Revision revision, T entity) {
    try {
      var parts = entity.getClass().getRecordComponents();
      var types = new Class<?>[parts.length];
      var values = new Object[parts.length];
      for (var i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        values[i] = types[i] == Revision.class ? revision : parts[i].getAccessor().invoke(entity);
      }
      return (T) entity.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("every entity is a public record", e);
    }
  }
}
