package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Ids;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Groups that have a tool without asking. */
final class BaselineKind implements GovernedKind<BaselineAccess> {
  record View(String id, long version, boolean inUse, Settings settings) {}

  record Settings(String tool, String group, String why) {}

  @Override
  public Class<BaselineAccess> type() {
    return BaselineAccess.class;
  }

  @Override
  public String path() {
    return "baseline";
  }

  @Override
  public String idName() {
    return "id";
  }

  @Override
  public Optional<EntityRef> ref(String id) {
    return Ids.read(id, BaselineId::new).map(BaselineAccess::ref);
  }

  @Override
  public List<BaselineAccess> inUse(Governance governance) {
    return governance.baseline();
  }

  @Override
  public BaselineAccess retired(BaselineAccess baseline, Reviewer by) {
    return new BaselineAccess(
        baseline.id(),
        baseline.tool(),
        baseline.group(),
        baseline.why(),
        true,
        baseline.revision());
  }

  @Override
  public Draft<BaselineAccess> read(Fields body, String id) {
    var tool = body.shaped("tool", Reading.TOOL, Reading.NO_TOOL);
    var group = body.shaped("group", Reading.GROUP, Reading.NO_GROUP);
    var why = Reading.text(body, "why");
    return new Draft<>(
        (revision, _) ->
            new BaselineAccess(new BaselineId(id), new ToolId(tool), group, why, false, revision),
        Ids.read(tool, ToolId::new),
        Optional.empty(),
        Reading.reason(body));
  }

  @Override
  public Object settings(BaselineAccess baseline) {
    return new Settings(baseline.tool().value(), baseline.group(), baseline.why());
  }

  @Override
  public Object view(Optional<BaselineAccess> found, Instant now) {
    var baseline = found.orElseThrow();
    return new View(
        baseline.id().value(), baseline.version(), baseline.inUse(), (Settings) settings(baseline));
  }
}
