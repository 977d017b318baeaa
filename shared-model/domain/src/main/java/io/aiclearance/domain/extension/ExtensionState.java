package io.aiclearance.domain.extension;

import java.util.Locale;

/** The words for an asked-for extension's states. */
public enum ExtensionState {
  ASKED,
  APPROVED,
  DECLINED;

  public static ExtensionState of(Extension extension) {
    return switch (extension) {
      case Extension.Asked _ -> ASKED;
      case Extension.Approved _ -> APPROVED;
      case Extension.Declined _ -> DECLINED;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
