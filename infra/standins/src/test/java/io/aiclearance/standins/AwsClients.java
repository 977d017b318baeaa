package io.aiclearance.standins;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** The AWS SDK's clients as the product builds them, but told how often to retry. */
public final class AwsClients {
  private AwsClients() {}

  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C to(
      URI endpoint, B builder) {
    return built(endpoint, builder, DefaultRetryStrategy.doNotRetry());
  }

  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C retryingOnce(
      URI endpoint, B builder) {
    var once = DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(2).build();
    return built(endpoint, builder, once);
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(
      URI endpoint, B builder, RetryStrategy retries) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(10)))
        .overrideConfiguration(c -> c.retryStrategy(retries))
        .build();
  }
}
