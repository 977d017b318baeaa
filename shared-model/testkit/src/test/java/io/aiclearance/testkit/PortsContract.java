package io.aiclearance.testkit;

import org.junit.jupiter.api.Nested;

/** Every port's contract, for one kind of store: none of them can be forgotten for another. */
abstract class PortsContract {
  /** A store of its own for each test. */
  abstract TestStore newStore();

  @Nested
  class Commits extends CommitsContract {
    Commits() {
      super(newStore());
    }
  }

  @Nested
  class Requests extends RequestsContract {
    Requests() {
      super(newStore());
    }
  }

  @Nested
  class Grants extends GrantsContract {
    Grants() {
      super(newStore());
    }
  }

  @Nested
  class Jobs extends JobsContract {
    Jobs() {
      super(newStore());
    }
  }

  @Nested
  class Catalog extends CatalogContract {
    Catalog() {
      super(newStore());
    }
  }

  @Nested
  class Governance extends GovernanceContract {
    Governance() {
      super(newStore());
    }
  }

  @Nested
  class Exceptions extends ExceptionsContract {
    Exceptions() {
      super(newStore());
    }
  }

  @Nested
  class Extensions extends ExtensionsContract {
    Extensions() {
      super(newStore());
    }
  }
}
