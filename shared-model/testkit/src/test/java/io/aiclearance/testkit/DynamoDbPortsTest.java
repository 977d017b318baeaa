package io.aiclearance.testkit;

import io.aiclearance.storage.Waiting;
import java.util.List;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbPortsTest {
  private static final DynamoDbClient CLIENT = LocalDynamoDb.client();

  @Nested
  class Commits extends CommitsContract {
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
    private final DynamoDbStore store = new DynamoDbStore(CLIENT);

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
