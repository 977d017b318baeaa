package io.aiclearance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.request.Ask;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import io.aiclearance.domain.waiver.AccessException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A state that is added later must come into the samples, or no contract would keep it. */
class SamplesTest {
  @Test
  void there_is_a_sample_of_every_state() {
    var key = StoreContract.key(1);
    assertEquals(states(Request.class), classes(Samples.requests(key)));
    assertEquals(states(Wanted.class), classes(wanted(Samples.requests(key))));
    assertEquals(states(Grant.class), classes(Samples.grants(key)));
    assertEquals(states(Governed.class), classes(GovernanceSamples.governed()));
    assertEquals(
        states(ProposedChange.class),
        classes(GovernanceSamples.proposals("p", GovernanceSamples.policy(true))));
    assertEquals(states(AccessException.class), classes(GovernanceSamples.exceptions("x")));
    assertEquals(states(Job.class), classes(Samples.jobs(new JobId(GrantId.of(key), 1))));
  }

  private static List<Wanted> wanted(List<Request> requests) {
    return requests.stream().flatMap(request -> request.asked().stream()).map(Ask::wanted).toList();
  }

  private static Set<Class<?>> classes(List<?> samples) {
    return samples.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private static Set<Class<?>> states(Class<?> type) {
    return leaves(type).collect(Collectors.toSet());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(SamplesTest::leaves)
        : Stream.of(type);
  }
}
