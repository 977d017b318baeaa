package io.aiclearance.webui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Base64;

/** Asks the handler for what lies in a folder of the class path, as API Gateway would. */
record Browser(WebUiHandler handler) {
  static final SecurityHeaders SECURITY =
      new SecurityHeaders("https://issuer.example.com", "https://your-site.atlassian.net");

  static Browser of(String folder) {
    return new Browser(new WebUiHandler(new WebUi(new UiFiles(folder), SECURITY)));
  }

  /** At a small UI of a few files. */
  static Browser atTheFixture() {
    return of("/io/aiclearance/webui/pages");
  }

  record Page(APIGatewayV2HTTPResponse response) {
    @CanIgnoreReturnValue
    Page is(int status) {
      assertEquals(status, response.getStatusCode());
      return this;
    }

    /** {@code null} where there is none. */
    String header(String name) {
      return String.valueOf(response.getHeaders().get(name));
    }

    byte[] bytes() {
      return Base64.getDecoder().decode(response.getBody());
    }

    String text() {
      return new String(bytes(), UTF_8);
    }
  }

  /**
   * @param headers names and values
   */
  Page get(String path, String... headers) {
    return call("GET", path, headers);
  }

  Page call(String method, String path, String... headers) {
    var event = EventLoader.loadApiGatewayHttpEvent("../../events/web-ui-get-page.json");
    event.setRawPath(path);
    event.getRequestContext().getHttp().setMethod(method);
    event.getHeaders().remove("accept-encoding");
    for (var i = 0; i < headers.length; i += 2) {
      event.getHeaders().put(headers[i], headers[i + 1]);
    }
    return call(event);
  }

  Page call(APIGatewayV2HTTPEvent event) {
    return new Page(handler.answer(event));
  }
}
