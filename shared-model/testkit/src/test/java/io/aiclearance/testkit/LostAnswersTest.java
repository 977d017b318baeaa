package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.StoreContract.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Transition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class LostAnswersTest {
  private static final Transition TRANSITION =
      StoreContract.to(Samples.pending(key(1), REQUESTER, NOW));

  /** Spoils transactions: some before they have an effect, some after. */
  private static final class Spoiler implements ExecutionInterceptor {
    private int before;
    private int after;
    private int seen;
    private String code = "TransactionConflict";

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof TransactWriteItemsRequest) {
        seen++;
        if (before-- > 0) {
          throw TransactionCanceledException.builder()
              .cancellationReasons(
                  Stream.of("None", code)
                      .map(c -> CancellationReason.builder().code(c).build())
                      .toList())
              .build();
        }
      }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof TransactWriteItemsRequest && after-- > 0) {
        throw SdkClientException.create("the answer was lost");
      }
    }
  }

  private final Spoiler spoiler = new Spoiler();
  private final DynamoDbStore store = new DynamoDbStore(LocalDynamoDb.client(spoiler));

  @Test
  void a_commit_that_another_one_was_in_the_way_of_is_tried_again() {
    spoiler.before = 5;
    assertEquals(new CommitOutcome.Committed(), commit());
    assertEquals(6, spoiler.seen);
  }

  @Test
  void a_commit_that_others_are_always_in_the_way_of_is_broken_infrastructure() {
    spoiler.before = 99;
    assertThrows(TransactionCanceledException.class, this::commit);
    assertEquals(6, spoiler.seen);
  }

  @Test
  void what_no_repetition_can_mend_is_not_repeated() {
    spoiler.before = 99;
    spoiler.code = "ItemCollectionSizeLimitExceeded";
    assertThrows(TransactionCanceledException.class, this::commit);
    assertEquals(1, spoiler.seen);
  }

  @Test
  void a_commit_whose_answer_was_lost_is_committed_when_its_command_comes_again() {
    spoiler.after = 1;
    assertThrows(SdkClientException.class, this::commit);
    assertEquals(new CommitOutcome.Committed(), commit());
    assertEquals(List.of("request/AIC-1#1"), store.waiting().stream().map(w -> w.id()).toList());
  }

  private CommitOutcome commit() {
    return store.ports().commits().commit(TRANSITION);
  }
}
