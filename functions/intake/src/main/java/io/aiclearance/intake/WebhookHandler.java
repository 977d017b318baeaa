package io.aiclearance.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Clock;
import java.util.Map;

/** Takes Jira's announcements: verified, deduplicated, enqueued, and nothing else (R3.1). */
public final class WebhookHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final System.Logger LOG = System.getLogger(WebhookHandler.class.getName());

  private final TakeAnnouncement takeAnnouncement;
  private final Clock clock;

  public WebhookHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public WebhookHandler(Map<String, String> environment, Clock clock) {
    this(new WebhookWiring(environment, clock).takeAnnouncement(), clock);
  }

  WebhookHandler(TakeAnnouncement takeAnnouncement, Clock clock) {
    this.takeAnnouncement = takeAnnouncement;
    this.clock = clock;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var answer =
        switch (WebhookCodec.decode(event)) {
          case WebhookCodec.Unreadable(var why) -> why;
          case WebhookCodec.Received(var delivery) ->
              takeAnnouncement.take(delivery, clock.instant());
        };
    if (answer != WebhookAnswer.ACCEPTED) {
      LOG.log(System.Logger.Level.WARNING, "A delivery was refused: {0}.", answer);
    }
    return WebhookCodec.encode(answer);
  }
}
