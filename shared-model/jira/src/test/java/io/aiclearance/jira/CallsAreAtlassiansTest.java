package io.aiclearance.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.jira.JiraAnswer.Value;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CallsAreAtlassiansTest {
  /** Their description is not at hand; {@link FormsTest} holds them to what is known of it. */
  private static final List<String> FORMS = List.of("JiraForms.answers/1");

  static final List<Contract> PLATFORM = Contracts.PLATFORM;
  static final List<Contract> SERVICE_DESK = Contracts.SERVICE_DESK;

  private static Optional<PublishedApi> platform = Optional.empty();
  private static Optional<PublishedApi> serviceDesk = Optional.empty();

  @BeforeAll
  static void findDescriptions() {
    platform = PublishedApi.named("jira-cloud-platform.v3.openapi.json");
    serviceDesk = PublishedApi.named("jsm-cloud.v3.unique-ids.openapi.json");
    if (platform.isEmpty() || serviceDesk.isEmpty()) {
      System.out.println("skipped: no published API description beside the repository");
    }
  }

  @Test
  void every_public_call_has_a_contract() {
    var calls =
        Stream.of(Jira.class.getRecordComponents())
            .map(RecordComponent::getType)
            .flatMap(area -> Stream.of(area.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(CallsAreAtlassiansTest::named)
            .collect(Collectors.toCollection(TreeSet::new));
    var contracts =
        Stream.of(PLATFORM, SERVICE_DESK)
            .flatMap(List::stream)
            .map(Contract::method)
            .collect(Collectors.toCollection(TreeSet::new));
    contracts.addAll(FORMS);
    assertEquals(calls, contracts);
  }

  private static String named(Method method) {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + "/"
        + method.getParameterCount();
  }

  @ParameterizedTest
  @FieldSource("PLATFORM")
  void the_platform_is_asked_and_read_as_published(Contract contract) throws Exception {
    if (platform.isPresent()) {
      holds(contract, platform.get());
    }
  }

  @ParameterizedTest
  @FieldSource("SERVICE_DESK")
  void the_service_desk_is_asked_and_read_as_published(Contract contract) throws Exception {
    if (serviceDesk.isPresent()) {
      holds(contract, serviceDesk.get());
    }
  }

  private static void holds(Contract contract, PublishedApi api) throws Exception {
    assertTrue(api.has(contract.operationId()), contract.operationId());
    var example = contract.adapted().apply(api.example(contract.operationId()));
    try (var jira = new ScriptedJira()) {
      jira.answersExactly(200, example, Map.of());
      contract.more().forEach(page -> jira.answers(200, page));
      var answer = contract.call().apply(jira.client());
      assertEquals(
          List.of(),
          jira.received().stream().flatMap(call -> api.objections(call).stream()).toList());
      assertEquals(1 + contract.more().size(), jira.received().size());
      assertEquals(new Value<>(contract.expected()), answer);
    }
  }
}
