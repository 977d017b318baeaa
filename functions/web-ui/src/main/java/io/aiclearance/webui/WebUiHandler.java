package io.aiclearance.webui;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Clock;
import java.util.Map;

/** The web UI's Lambda handler: decodes, calls, encodes. */
public final class WebUiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final WebUi webUi;

  public WebUiHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  /**
   * @param clock what every function gets; nothing here depends on the time
   */
  public WebUiHandler(Map<String, String> environment, Clock clock) {
    this(new WebUiWiring(environment).webUi());
  }

  WebUiHandler(WebUi webUi) {
    this.webUi = webUi;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return answer(event);
  }

  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return WebUiCodec.encode(webUi.answer(WebUiCodec.decode(event)));
  }
}
