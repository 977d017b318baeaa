package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An asked-for extension as people see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExtensionView(
    String id,
    String state,
    String grantId,
    Views.ToolName tool,
    Views.PersonView holder,
    int days,
    String reason,
    Views.PersonView askedBy,
    Instant askedAt,
    Views.@Nullable PersonView decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String declinedBecause) {

  static ExtensionView of(Extension extension) {
    return switch (extension) {
      case Extension.Asked asked -> view(asked, null, null, null);
      case Extension.Approved yes -> view(yes, yes.by(), yes.at(), null);
      case Extension.Declined no -> view(no, no.by(), no.at(), no.reason());
    };
  }

  private static ExtensionView view(
      Extension extension, @Nullable Person by, @Nullable Instant at, @Nullable String because) {
    var wish = extension.wish();
    return new ExtensionView(
        extension.id().toString(),
        ExtensionState.of(extension).word(),
        extension.id().grant().value(),
        Views.ToolName.of(wish.tool(), wish.toolName()),
        Views.PersonView.of(wish.holder()),
        wish.days(),
        wish.reason(),
        Views.PersonView.of(wish.askedBy()),
        wish.askedAt(),
        by == null ? null : Views.PersonView.of(by),
        at,
        because);
  }
}
