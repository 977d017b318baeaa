package io.aiclearance.testkit;

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
class LocalStackPortsTest extends PortsContract {
  /** Images of March 2026 and later do not start without an account. */
  private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.12");

  @Container
  private static final LocalStackContainer LOCALSTACK =
      new LocalStackContainer(IMAGE).withServices("dynamodb");

  @Override
  TestStore newStore() {
    return new DynamoDbStore(client());
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
