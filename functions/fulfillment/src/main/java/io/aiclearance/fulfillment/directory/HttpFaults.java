package io.aiclearance.fulfillment.directory;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What HTTP alone says of a failure, before a provider's own words are looked at. */
public final class HttpFaults {
  private final ProviderProblems problems;

  public HttpFaults(ProviderProblems problems) {
    this.problems = problems;
  }

  /**
   * @param pause how long the provider asked to be left alone, if it did
   * @param code the provider's own error code, or nothing
   */
  public Fault ofStatus(int status, @Nullable Duration pause, String code) {
    return switch (status) {
      case 401 -> new Fault.Refused(problems.badCredentials());
      case 403 -> new Fault.Refused(problems.notPermitted());
      case 408, 425, 429 -> new Fault.Wait(pause, problems.rateLimited());
      case 503 -> new Fault.Wait(pause, problems.unavailable());
      default ->
          status >= 500
              ? new Fault.Lost(problems.unavailable())
              : new Fault.Refused(problems.refused(status, code));
    };
  }

  /**
   * A call that ended without an answer that could be read: none came, or it was not the provider's
   * (a gateway's page, an object without what every such object has).
   */
  public Fault ofFailure(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return neverSent(io)
            ? new Fault.Wait(problems.unreachable())
            : new Fault.Lost(problems.noAnswer());
      }
    }
    return new Fault.Lost(problems.unreadableAnswer());
  }

  private static boolean neverSent(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof SSLHandshakeException
        || failure instanceof ConnectTimeoutException;
  }
}
