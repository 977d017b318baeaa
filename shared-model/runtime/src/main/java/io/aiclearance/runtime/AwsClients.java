package io.aiclearance.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClientBuilder;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/**
 * Builders of AWS clients, set up from a function's environment: region, endpoints, credentials,
 * time-outs and the one retry layer.
 *
 * <p>A service's classes are linked when its method is first called, so a function needs only the
 * service modules that it declares.
 */
public final class AwsClients {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(8);
  private static final int ATTEMPTS = 3;

  private final Map<String, String> environment;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;

  private AwsClients(Map<String, String> environment) {
    this.environment = environment;
    this.credentials = credentials(environment);
    this.http =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT).build();
  }

  /**
   * Reads {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_…} and {@code AWS_ACCESS_KEY_ID} with its
   * companions; without a key the SDK's own chain finds the credentials.
   */
  public static AwsClients of(Map<String, String> environment) {
    return new AwsClients(environment);
  }

  public DynamoDbClientBuilder dynamoDb() {
    return prepare(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB");
  }

  public SqsClientBuilder sqs() {
    return prepare(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
  }

  public SecretsManagerClientBuilder secretsManager() {
    return prepare(SecretsManagerClient.builder(), "AWS_ENDPOINT_URL_SECRETS_MANAGER");
  }

  public EventBridgeClientBuilder eventBridge() {
    return prepare(EventBridgeClient.builder(), "AWS_ENDPOINT_URL_EVENTBRIDGE");
  }

  private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> B prepare(
      B builder, String endpointVariable) {
    var region = environment.get("AWS_REGION");
    if (region != null) {
      builder.region(Region.of(region));
    }
    var endpoint = environment.get(endpointVariable);
    if (endpoint != null) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder
        .httpClient(http)
        .credentialsProvider(credentials)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build())
                .build());
  }

  private static AwsCredentialsProvider credentials(Map<String, String> environment) {
    var keyId = environment.get("AWS_ACCESS_KEY_ID");
    if (keyId == null) {
      return DefaultCredentialsProvider.builder().build();
    }
    var secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    @Nullable String session = environment.get("AWS_SESSION_TOKEN");
    return StaticCredentialsProvider.create(
        session == null
            ? AwsBasicCredentials.create(keyId, secret)
            : AwsSessionCredentials.create(keyId, secret, session));
  }
}
