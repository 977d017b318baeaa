package io.aiclearance.fulfillment.entra;

import java.net.URI;

/**
 * Where Microsoft Graph and its sign-in are, which differ in sovereign clouds, and how we sign in.
 */
public record EntraSettings(
    URI graphUrl, URI authorityUrl, String tenantId, String clientId, String clientSecret) {
  @Override
  public String toString() {
    return "EntraSettings[" + graphUrl + "]";
  }
}
