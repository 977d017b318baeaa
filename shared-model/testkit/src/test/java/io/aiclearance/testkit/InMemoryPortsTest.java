package io.aiclearance.testkit;

import io.aiclearance.storage.Waiting;
import java.util.List;
import org.junit.jupiter.api.Nested;

class InMemoryPortsTest {
  @Nested
  class Commits extends CommitsContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Requests extends RequestsContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Grants extends GrantsContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Jobs extends JobsContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Catalog extends CatalogContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Governance extends GovernanceContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Exceptions extends ExceptionsContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  @Nested
  class Extensions extends ExtensionsContract {
    private final InMemoryClearance store = new InMemoryClearance();

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }
}
