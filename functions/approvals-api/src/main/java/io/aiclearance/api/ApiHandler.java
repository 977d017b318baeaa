package io.aiclearance.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.ApiCodec;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problems;
import java.time.Clock;
import java.util.Map;

/** The API's Lambda handler: decodes, calls, encodes. */
public final class ApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final ApiCodec codec;
  private final AllCalls calls;
  private final Clock clock;

  public ApiHandler() {
    this(System.getenv(), Clock.systemUTC());
  }

  public ApiHandler(Map<String, String> environment, Clock clock) {
    this(new ApiWiring(environment, clock).calls(), clock);
  }

  ApiHandler(AllCalls calls, Clock clock) {
    this.codec = new ApiCodec(calls.routes());
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return answer(event);
  }

  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    var call = codec.decode(event);
    return codec.encode(answer(call));
  }

  private Answer answer(Call call) {
    try {
      return calls.answer(call, clock.instant());
    } catch (RuntimeException e) {
      Failures.log(call, e);
      return Answer.of(Problems.internal(call.reference()));
    }
  }
}
