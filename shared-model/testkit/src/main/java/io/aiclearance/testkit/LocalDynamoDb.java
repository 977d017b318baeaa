package io.aiclearance.testkit;

import io.aiclearance.standins.aws.DynamoDb;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for all tests of a JVM, since starting it takes longer than most tests. */
public final class LocalDynamoDb {
  private LocalDynamoDb() {}

  private static final class Started {
    static final DynamoDb SERVER = start();

    private static DynamoDb start() {
      try {
        return DynamoDb.inMemory(0);
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local did not start", e);
      }
    }
  }

  public static URI endpoint() {
    return Started.SERVER.endpoint();
  }

  /** A client whose every call passes the interceptors. */
  public static DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(c -> c.executionInterceptors(List.of(interceptors)))
        .build();
  }
}
