package io.aiclearance.fulfillment.okta;

import com.okta.sdk.authc.credentials.TokenClientCredentials;
import com.okta.sdk.cache.Caches;
import com.okta.sdk.impl.client.DefaultClientBuilder;
import com.okta.sdk.impl.config.ClientConfiguration;
import com.okta.sdk.impl.retry.OktaHttpRequestRetryStrategy;
import com.okta.sdk.resource.client.ApiClient;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Okta's client as we want it: no cache, no waiting for a rate limit, and one silent retry for a
 * pooled connection that had died meanwhile.
 */
final class OktaClient extends DefaultClientBuilder {
  private static final int CONNECT_SECONDS = 3;
  private static final int RESPONSE_SECONDS = 8;

  private OktaClient() {}

  static ApiClient connect(OktaSettings settings) {
    allowStandIns(settings);
    return new OktaClient()
        .setOrgUrl(settings.baseUrl().toString())
        .setClientCredentials(new TokenClientCredentials(settings.apiToken()))
        .setCacheManager(Caches.newDisabledCacheManager())
        .setConnectionTimeout(CONNECT_SECONDS)
        .build();
  }

  /** The SDK speaks plain HTTP only when it is told so; nobody but this machine is spoken to. */
  private static void allowStandIns(OktaSettings settings) {
    var url = settings.baseUrl();
    if ("http".equals(url.getScheme())
        && List.of("127.0.0.1", "localhost", "[::1]").contains(url.getHost())) {
      System.setProperty("okta.testing.disableHttpsCheck", "true");
    }
  }

  @Override
  protected RequestConfig.Builder createHttpRequestConfigBuilder(ClientConfiguration config) {
    return super.createHttpRequestConfigBuilder(config)
        .setResponseTimeout(Timeout.ofSeconds(RESPONSE_SECONDS));
  }

  @Override
  protected HttpClientBuilder createHttpClientBuilder(ClientConfiguration config) {
    var never =
        List.of(
            InterruptedIOException.class,
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLException.class);
    return super.createHttpClientBuilder(config)
        .setRetryStrategy(new OktaHttpRequestRetryStrategy(1, never, List.of()));
  }
}
