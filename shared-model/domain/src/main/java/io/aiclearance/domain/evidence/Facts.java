package io.aiclearance.domain.evidence;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ToolId;
import java.util.Map;
import java.util.TreeMap;
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
  public static final Facts NONE = new Facts(null, null, null, null, null, Map.of());

  public Facts {
    details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
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
