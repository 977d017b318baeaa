package io.aiclearance.fulfillment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.JobId;
import java.util.Optional;

/** Reads the jobs queue's messages: {@code {"jobId":"AIC-1.1"}}. */
final class FulfillmentCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FulfillmentCodec() {}

  static Optional<JobId> job(String body) {
    try {
      var id = JSON.readTree(body).path("jobId");
      return id.isTextual() ? Optional.of(JobId.parse(id.textValue())) : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException notAJob) {
      return Optional.empty();
    }
  }
}
