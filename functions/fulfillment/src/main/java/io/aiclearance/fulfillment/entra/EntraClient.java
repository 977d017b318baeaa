package io.aiclearance.fulfillment.entra;

import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestOption;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;
import java.time.Duration;

/** Graph's client as we want it: it neither sleeps nor tries anything twice. */
final class EntraClient {
  static final Duration CONNECT = Duration.ofSeconds(3);
  static final Duration RESPONSE = Duration.ofSeconds(8);

  private EntraClient() {}

  static GraphServiceClient connect(EntraSettings settings, EntraSignIn signIn) {
    var neverAgain = new RetryHandlerOption((_, _, _, _) -> false, 0, 0);
    var http =
        GraphClientFactory.create(new RequestOption[] {neverAgain})
            .connectTimeout(CONNECT)
            .readTimeout(RESPONSE)
            .writeTimeout(RESPONSE)
            .callTimeout(CONNECT.plus(RESPONSE))
            .retryOnConnectionFailure(false)
            .build();
    var client = new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(signIn), http);
    client.getRequestAdapter().setBaseUrl(settings.graphUrl() + "/v1.0");
    return client;
  }
}
