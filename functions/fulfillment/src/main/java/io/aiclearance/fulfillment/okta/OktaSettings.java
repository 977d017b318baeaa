package io.aiclearance.fulfillment.okta;

import java.net.URI;

/**
 * Where Okta is and how we sign in.
 *
 * @param baseUrl the organisation's address, without a path
 */
public record OktaSettings(URI baseUrl, String apiToken) {
  @Override
  public String toString() {
    return "OktaSettings[" + baseUrl + "]";
  }
}
