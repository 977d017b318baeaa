package io.aiclearance.fulfillment.entra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import io.aiclearance.fulfillment.directory.Fault;
import io.aiclearance.fulfillment.directory.HttpFaults;
import io.aiclearance.fulfillment.directory.ProviderProblems;
import io.aiclearance.fulfillment.directory.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs in with client credentials, and gives the token to nobody but Graph's own host. */
final class EntraSignIn implements AccessTokenProvider {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration EARLY = Duration.ofMinutes(5);

  private final EntraSettings settings;
  private final Clock clock;
  private final ProviderProblems problems;
  private final HttpFaults faults;
  private final AllowedHostsValidator hosts;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(EntraClient.CONNECT).build();
  private @Nullable Token token;

  EntraSignIn(EntraSettings settings, Clock clock, ProviderProblems problems) {
    this.settings = settings;
    this.clock = clock;
    this.problems = problems;
    this.faults = new HttpFaults(problems);
    this.hosts = new AllowedHostsValidator(settings.graphUrl().getHost());
  }

  @Override
  public AllowedHostsValidator getAllowedHostsValidator() {
    return hosts;
  }

  /**
   * @throws SignInFailed if there is no token to be had
   */
  @Override
  public synchronized String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
    if (!hosts.isUrlHostValid(uri)) {
      return "";
    }
    if (context != null && context.containsKey("claims")) {
      token = null;
    }
    if (token == null || !clock.instant().isBefore(token.renewAt())) {
      token = fetch();
    }
    return token.value();
  }

  /** Graph does not accept the token any more, whatever its lifetime says. */
  synchronized void drop() {
    token = null;
  }

  private Token fetch() {
    var asked = clock.instant();
    try {
      var answer = http.send(request(), BodyHandlers.ofString());
      return answer.statusCode() == 200 ? token(asked, answer.body()) : refused(answer);
    } catch (IOException failure) {
      throw new SignInFailed(faults.ofFailure(failure));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SignInFailed(new Fault.Wait(problems.unavailable()));
    }
  }

  private HttpRequest request() {
    var form =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            settings.clientId(),
            "client_secret",
            settings.clientSecret(),
            "scope",
            settings.graphUrl() + "/.default");
    return HttpRequest.newBuilder(
            URI.create(
                settings.authorityUrl()
                    + "/"
                    + encoded(settings.tenantId())
                    + "/oauth2/v2.0/token"))
        .timeout(EntraClient.RESPONSE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"))))
        .build();
  }

  private Token token(Instant asked, String body) {
    try {
      var json = JSON.readTree(body);
      var value = json.path("access_token").asText("");
      if (!value.isEmpty()) {
        var lives = Duration.ofSeconds(Math.max(0, json.path("expires_in").asLong(0)));
        return new Token(value, asked.plus(lives).minus(EARLY));
      }
    } catch (JsonProcessingException notATokenEndpoint) {
      // said below
    }
    throw new SignInFailed(new Fault.Wait(problems.unreadableAnswer()));
  }

  private Token refused(HttpResponse<String> answer) {
    var status = answer.statusCode();
    var pause =
        RetryAfter.of(
            answer.headers().firstValue("Retry-After").orElse(null),
            answer.headers().firstValue("Date").orElse(null));
    throw new SignInFailed(
        status >= 400 && status < 500 && status != 408 && status != 429
            ? new Fault.Refused(problems.badCredentials())
            : faults.ofStatus(status, pause, ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private record Token(String value, Instant renewAt) {}

  /** Carries why there is no token through the SDK, which only knows exceptions. */
  static final class SignInFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Fault fault;

    SignInFailed(Fault fault) {
      super(fault.problem().code(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }
}
