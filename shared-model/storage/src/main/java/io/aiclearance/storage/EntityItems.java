package io.aiclearance.storage;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.waiver.AccessException;

/** What every state item carries beside its state: key, type, version and its last event's hash. */
final class EntityItems {
  static final String VERSION = "auditVersion";
  private static final String LAST_EVENT_HASH = "lastEventHash";
  static final String TYPE = "type";

  private EntityItems() {}

  static Item write(Entity entity, Revision written) {
    var item =
        switch (entity) {
          case Request request -> RequestItems.write(request);
          case Grant grant -> GrantItems.write(grant);
          case Job job -> JobItems.write(job);
          case Tool tool -> ToolItems.write(tool);
          case SiteSettings settings -> SettingsItems.write(settings);
          case SecretRecord secret -> SecretItems.write(secret);
          case Submission submission -> SubmissionItems.write(submission);
          case Identity identity -> IdentityItems.write(identity);
          case Governed governed -> GovernedItems.write(governed);
          case ProposedChange change -> ProposalItems.write(change);
          case Extension extension -> ExtensionItems.write(extension);
          case Delegation delegation -> DelegationItems.write(delegation);
          case AccessException exception -> ExceptionItems.write(exception);
          default -> throw new IllegalStateException("no item for " + entity.ref());
        };
    var keys = Keys.of(entity.ref());
    return revised(
        item.put(Keys.PK, keys.pk()).put(Keys.SK, keys.sk()).put(TYPE, entity.ref().kind().word()),
        written);
  }

  static Item revised(Item item, Revision revision) {
    return item.put(VERSION, revision.version()).put(LAST_EVENT_HASH, revision.lastEventHash());
  }

  static Revision revision(Item item) {
    return new Revision(item.number(VERSION), item.text(LAST_EVENT_HASH));
  }
}
