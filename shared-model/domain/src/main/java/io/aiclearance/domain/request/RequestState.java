package io.aiclearance.domain.request;

import java.util.Locale;

/** The words for a request's states (R1). */
public enum RequestState {
  INCOMPLETE,
  PENDING,
  APPROVED,
  DENIED,
  WITHDRAWN,
  LAPSED;

  public static RequestState of(Request request) {
    return switch (request) {
      case Request.Incomplete _ -> INCOMPLETE;
      case Request.Pending _ -> PENDING;
      case Request.Approved _ -> APPROVED;
      case Request.Denied _ -> DENIED;
      case Request.Withdrawn _ -> WITHDRAWN;
      case Request.Lapsed _ -> LAPSED;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
