package io.aiclearance.testkit;

import io.aiclearance.storage.Waiting;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same contracts against another emulation, where Docker answers. */
@ExtendWith(SaysWhenSkipped.class)
@Testcontainers(disabledWithoutDocker = true)
class LocalStackPortsTest {
  /** Images of March 2026 and later do not start without an account. */
  private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.12");

  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(IMAGE).withServices("dynamodb");

  @Nested
  class Commits extends CommitsContract {
    private final DynamoDbStore store = new DynamoDbStore(client());

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
    private final DynamoDbStore store = new DynamoDbStore(client());

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
    private final DynamoDbStore store = new DynamoDbStore(client());

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
    private final DynamoDbStore store = new DynamoDbStore(client());

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
    private final DynamoDbStore store = new DynamoDbStore(client());

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
    private final DynamoDbStore store = new DynamoDbStore(client());

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
    private final DynamoDbStore store = new DynamoDbStore(client());

    @Override
    protected ClearancePorts ports() {
      return store.ports();
    }

    @Override
    protected List<Waiting> waiting() {
      return store.waiting();
    }
  }

  private static DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(LOCALSTACK.getEndpoint())
        .region(Region.of(LOCALSTACK.getRegion()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LOCALSTACK.getAccessKey(), LOCALSTACK.getSecretKey())))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
