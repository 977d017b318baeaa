package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Submissions;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbSubmissions implements Submissions {
  private final ClearanceTable table;

  public DynamoDbSubmissions(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Submission> find(SubmissionId id) {
    return table
        .find(new EntityRef(EntityRef.Kind.SUBMISSION, id.value()))
        .map(item -> SubmissionItems.read(item, EntityItems.revision(item)));
  }
}
