package io.aiclearance.standins.aws;

/** The account and region that the stand-ins' ARNs and queue addresses name. */
public final class Account {
  public static final String ID = "123456789012";
  public static final String REGION = "eu-west-1";

  private Account() {}
}
