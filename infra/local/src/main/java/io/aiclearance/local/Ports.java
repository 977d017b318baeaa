package io.aiclearance.local;

import java.util.stream.IntStream;

/** Where each part listens; 0 is any free port. */
public record Ports(
    int product,
    int oidc,
    int jira,
    int okta,
    int graph,
    int secrets,
    int bus,
    int control,
    int dynamoDb,
    int sqs) {
  private static final int PRODUCT = 8080;

  public static Ports usual() {
    return new Ports(PRODUCT, 8081, 8082, 8083, 8084, 8085, 8086, 8089, 8000, 9324);
  }

  /** All of them moved together, the product first. */
  public static Ports from(int base) {
    return base == PRODUCT
        ? usual()
        : new Ports(
            base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 9, base + 20,
            base + 21);
  }

  public static Ports any() {
    return new Ports(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  IntStream all() {
    return IntStream.of(product, oidc, jira, okta, graph, secrets, bus, control, dynamoDb, sqs);
  }
}
