package io.aiclearance.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Asks DynamoDB what each call cost and adds it up by operation. Calls that failed are not in it:
 * their answers do not say.
 */
public final class ConsumedCapacity implements ExecutionInterceptor {
  private final Map<String, Double> units = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> calls = new ConcurrentSkipListMap<>();

  /** Read and write units by operation name: {@code {GetItem=1.0, TransactWriteItems=24.0}}. */
  public Map<String, Double> units() {
    return Map.copyOf(units);
  }

  /** How often each operation was called, the failed calls among them. */
  public Map<String, Integer> calls() {
    return Map.copyOf(calls);
  }

  public void reset() {
    units.clear();
    calls.clear();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    calls.merge(operation(attributes), 1, Integer::sum);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case ScanRequest scan -> scan.toBuilder().returnConsumedCapacity(total).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(total).build();
      case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest write ->
          write.toBuilder().returnConsumedCapacity(total).build();
      case SdkRequest other -> other;
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    var spent = consumed(context.response()).stream().mapToDouble(ConsumedCapacity::unitsOf).sum();
    if (spent > 0) {
      units.merge(operation(attributes), spent, Double::sum);
    }
  }

  private static Collection<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity>
      consumed(SdkResponse response) {
    return switch (response) {
      case GetItemResponse get -> one(get.consumedCapacity());
      case BatchGetItemResponse get -> get.consumedCapacity();
      case QueryResponse query -> one(query.consumedCapacity());
      case ScanResponse scan -> one(scan.consumedCapacity());
      case PutItemResponse put -> one(put.consumedCapacity());
      case UpdateItemResponse update -> one(update.consumedCapacity());
      case DeleteItemResponse delete -> one(delete.consumedCapacity());
      case TransactWriteItemsResponse write -> write.consumedCapacity();
      case SdkResponse _ -> List.of();
    };
  }

  private static Collection<software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity> one(
      software.amazon.awssdk.services.dynamodb.model.@Nullable ConsumedCapacity capacity) {
    return capacity == null ? List.of() : List.of(capacity);
  }

  private static double unitsOf(
      software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity capacity) {
    return capacity.capacityUnits() == null ? 0 : capacity.capacityUnits();
  }

  private static String operation(ExecutionAttributes attributes) {
    return String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }
}
