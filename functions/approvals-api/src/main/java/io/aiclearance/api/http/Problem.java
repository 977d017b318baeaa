package io.aiclearance.api.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable: clients may branch on it
 * @param detail says what to do next
 * @param grantId the open grant that stands in the way (R4.2)
 * @param retryAfter in seconds, for the header of that name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable List<InputError> errors,
    @Nullable String grantId,
    @JsonIgnore @Nullable Long retryAfter) {
  Problem(String word, String title, int status, String detail) {
    this("urn:ai-clearance:problem:" + word, title, status, detail, null, null, null);
  }

  Problem with(List<InputError> found) {
    return new Problem(type, title, status, detail, found, grantId, retryAfter);
  }

  Problem with(String openGrant) {
    return new Problem(type, title, status, detail, errors, openGrant, retryAfter);
  }

  Problem retryAfter(long seconds) {
    return new Problem(type, title, status, detail, errors, grantId, seconds);
  }
}
