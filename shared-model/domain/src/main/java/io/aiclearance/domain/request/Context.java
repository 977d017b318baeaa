package io.aiclearance.domain.request;

/**
 * What the issue says around the details, when the request was read from it: texts as the person
 * wrote them, for whoever decides (R3.4).
 */
public record Context(String summary, String description) {
  public static final Context NONE = new Context("", "");
}
