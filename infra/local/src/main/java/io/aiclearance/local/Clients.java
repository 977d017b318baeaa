package io.aiclearance.local;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the local system itself uses to set up and to poll; functions make their own. */
final class Clients implements AutoCloseable {
  static final String REGION = "eu-west-1";

  final DynamoDbClient dynamoDb;
  final DynamoDbStreamsClient streams;
  final SqsClient sqs;
  final SecretsManagerClient secrets;
  final EventBridgeClient bus;

  Clients(StandIns standIns) {
    dynamoDb = at(DynamoDbClient.builder(), standIns.dynamoDb.endpoint()).build();
    streams = at(DynamoDbStreamsClient.builder(), standIns.dynamoDb.endpoint()).build();
    sqs = at(SqsClient.builder(), standIns.sqs.endpoint()).build();
    secrets = at(SecretsManagerClient.builder(), standIns.secrets.endpoint()).build();
    bus = at(EventBridgeClient.builder(), standIns.bus.endpoint()).build();
  }

  private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> B at(
      B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create());
  }

  @Override
  public void close() {
    dynamoDb.close();
    streams.close();
    sqs.close();
    secrets.close();
    bus.close();
  }
}
