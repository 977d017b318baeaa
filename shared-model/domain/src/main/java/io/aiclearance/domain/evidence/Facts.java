package io.aiclearance.domain.evidence;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ToolId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, beside the thing that changed.
 *
 * @param subject whose access it is
 * @param governanceVersion the governance policy that the decision was made under (R1)
 * @param details short texts by name, sorted; no secrets, and no personal data beyond account ids
 */
public record Facts(
    @Nullable AccountId subject,
    @Nullable ToolId tool,
    @Nullable IssueKey request,
    @Nullable GrantId grant,
    @Nullable Long governanceVersion,
    Map<String, String> details) {
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  public static final Facts NONE = new Facts(null, null, null, null, null, Map.of());

  public Facts {
    var sound = new TreeMap<String, String>();
    details.forEach((name, text) -> sound.put(name, sound(text)));
    details = java.util.Collections.unmodifiableMap(sound);
  }

  /** Half a surrogate pair has no canonical form, and must not keep a change from its evidence. */
  private static String sound(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
  }

  public Facts with(String name, String value) {
    var more = new TreeMap<>(details);
    more.put(name, value);
    return new Facts(subject, tool, request, grant, governanceVersion, more);
  }

  public Facts underGovernance(long version) {
    return new Facts(subject, tool, request, grant, version, details);
  }
}
