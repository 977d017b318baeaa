package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;
import java.util.Locale;

/**
 * Governed records as they are now, as each of their versions was, and as one is proposed. Only
 * what is in use now is in an index.
 */
final class GovernedItems {
  static final String POLICIES = "policy#live";
  static final String PROJECTS = "project#live";
  static final String BASELINES = "baseline#live";
  private static final String VERSION_TYPE = "version";
  private static final String KIND = "kind";

  private GovernedItems() {}

  static Item write(Governed governed) {
    var item = content(governed);
    if (!governed.inUse()) {
      return item;
    }
    return switch (governed) {
      case ApprovalPolicy policy -> listed(item, POLICIES, policy.id().value());
      case Project project -> listed(item, PROJECTS, project.key().value());
      case BaselineAccess baseline -> listed(item, BASELINES, baseline.id().value());
      case GovernancePolicy _, Licence _ -> item;
    };
  }

  /** The record as this write makes it: put once, beside the record, and never changed. */
  static Item version(Governed governed, Revision written) {
    var keys = Keys.version(governed.ref(), written.version());
    var item = content(governed).put(Keys.PK, keys.pk()).put(Keys.SK, keys.sk());
    return EntityItems.revised(item.put(EntityItems.TYPE, VERSION_TYPE), written);
  }

  /** As part of another item: with its kind, and the version that it follows. */
  static Item nested(Governed governed) {
    var item = content(governed).put(KIND, governed.ref().kind().word());
    return EntityItems.revised(item, governed.revision());
  }

  static Governed readNested(Item item) {
    var kind = EntityRef.Kind.valueOf(item.text(KIND).toUpperCase(Locale.ROOT));
    return read(kind, item);
  }

  static Governed read(EntityRef.Kind kind, Item item) {
    var revision = EntityItems.revision(item);
    return switch (kind) {
      case GOVERNANCE -> GovernancePolicyItems.read(item, revision);
      case POLICY -> ApprovalPolicyItems.read(item, revision);
      case PROJECT -> ProjectItems.read(item, revision);
      case BASELINE -> BaselineItems.read(item, revision);
      case LICENCE -> LicenceItems.read(item, revision);
      default -> throw new IllegalStateException(kind + " is not governed");
    };
  }

  private static Item content(Governed governed) {
    return switch (governed) {
      case GovernancePolicy policy -> GovernancePolicyItems.write(policy);
      case ApprovalPolicy policy -> ApprovalPolicyItems.write(policy);
      case Project project -> ProjectItems.write(project);
      case BaselineAccess baseline -> BaselineItems.write(baseline);
      case Licence licence -> LicenceItems.write(licence);
    };
  }

  private static Item listed(Item item, String list, String id) {
    return item.put(Keys.STATUS_KEY, list).put(Keys.STATUS_AT, id);
  }
}
