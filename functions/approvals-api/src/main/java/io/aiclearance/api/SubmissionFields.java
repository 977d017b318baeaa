package io.aiclearance.api;

import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Parsed;
import io.aiclearance.api.portal.AskedFor;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a submission's header and body say.
 *
 * @param key what the caller's program calls this attempt
 */
record SubmissionFields(String key, AskedFor asked) {
  private static final String KEY = "Idempotency-Key";
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final int LONGEST_TOOL_ID = 64;

  private record Read(
      String portal,
      String requestType,
      String tool,
      AskedFor.@Nullable NewTool newTool,
      @Nullable Long days,
      String purpose) {
    static Read of(Fields fields) {
      return new Read(
          fields.id("portalId"),
          fields.id("requestTypeId"),
          fields.text("toolId", LONGEST_TOOL_ID),
          fields.object("newTool", Read::newTool),
          fields.integer("durationDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS),
          fields.text("purpose", Wish.LONGEST_PURPOSE));
    }

    private static AskedFor.NewTool newTool(Fields fields) {
      return new AskedFor.NewTool(
          fields.text("name", Wish.LONGEST_TOOL_NAME).strip(),
          fields.text("url", Wish.LONGEST_TOOL_URL).strip());
    }
  }

  static Parsed<SubmissionFields> read(Call call) {
    var key = call.header("idempotency-key").filter(text -> VISIBLE.matcher(text).matches());
    if (key.isEmpty()) {
      return bad(KEY, "A header of 1 to 128 visible ASCII characters, another for each request.");
    }
    return switch (call.body().read(Read::of)) {
      case Parsed.Good<Read>(var read) -> whole(key.get(), read);
      case Parsed.Bad<Read>(var errors) -> new Parsed.Bad<>(errors);
      case Parsed.TooLarge<Read>(var most) -> new Parsed.TooLarge<>(most);
    };
  }

  private static Parsed<SubmissionFields> whole(String key, Read read) {
    if (read.tool().isEmpty() == (read.newTool() == null)) {
      return bad("", "Name a toolId or a newTool, and not both.");
    }
    if (read.days() == null) {
      return bad(
          "/durationDays",
          "A whole number from 1 to " + GovernancePolicy.LONGEST_ACCESS_DAYS + ".");
    }
    var tool = Ids.read(read.tool(), ToolId::new);
    if (tool.isEmpty() && read.newTool() == null) {
      return bad("/toolId", "A tool's id, as the panel says it.");
    }
    return new Parsed.Good<>(
        new SubmissionFields(
            key,
            new AskedFor(
                read.portal(),
                read.requestType(),
                tool.orElse(null),
                read.newTool(),
                read.days().intValue(),
                read.purpose())));
  }

  private static Parsed<SubmissionFields> bad(String pointer, String detail) {
    return new Parsed.Bad<>(List.of(new InputError(pointer, detail)));
  }
}
