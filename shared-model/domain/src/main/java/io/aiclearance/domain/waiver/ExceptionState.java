package io.aiclearance.domain.waiver;

import java.util.Locale;

/** The words for an exception's states (R1); before it is active it is asked for, or declined. */
public enum ExceptionState {
  ASKED,
  ACTIVE,
  DECLINED,
  EXPIRED,
  REVOKED;

  public static ExceptionState of(AccessException exception) {
    return switch (exception) {
      case AccessException.Asked _ -> ASKED;
      case AccessException.Active _ -> ACTIVE;
      case AccessException.Declined _ -> DECLINED;
      case AccessException.Expired _ -> EXPIRED;
      case AccessException.Revoked _ -> REVOKED;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
