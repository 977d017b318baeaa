package io.aiclearance.domain.extension;

import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that reads asked-for extensions. */
public interface Extensions {
  /** So often one grant's extension may be asked for. */
  int MOST = 20;

  Optional<Extension> find(ExtensionId id);

  /** Those that wait for somebody, oldest first. */
  Page<Extension.Asked> waiting(int limit, @Nullable String from);

  /** The newest of a grant's; they are few. */
  default Optional<Extension> last(GrantId grant) {
    var last = Optional.<Extension>empty();
    for (var ordinal = 1; ordinal <= MOST; ordinal++) {
      var found = find(new ExtensionId(grant, ordinal));
      if (found.isEmpty()) {
        break;
      }
      last = found;
    }
    return last;
  }
}
