package io.aiclearance.storage;

import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbSite implements Site {
  private final ClearanceTable table;

  public DynamoDbSite(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<SiteSettings> settings() {
    return table
        .find(SiteSettings.REF)
        .map(item -> SettingsItems.read(item, EntityItems.revision(item)));
  }
}
