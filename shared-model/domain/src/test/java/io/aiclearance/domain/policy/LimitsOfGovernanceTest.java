package io.aiclearance.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be written down. */
class LimitsOfGovernanceTest {
  @ParameterizedTest
  @CsvSource({"0,1", "100,365", "0,365", "100,1"})
  void exceptions_may_be_as_many_and_as_long_as_the_limits(int open, int days) {
    assertEquals(open, new ExceptionLimit(open, days).mostOpen());
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "101,1", "1,0", "1,366"})
  void and_neither_more_nor_longer(int open, int days) {
    assertThrows(IllegalArgumentException.class, () -> new ExceptionLimit(open, days));
  }

  @ParameterizedTest
  @CsvSource({"0", "11"})
  void a_stage_asks_for_one_to_ten_people(int quorum) {
    assertThrows(IllegalArgumentException.class, () -> new Stage(Role.APPROVER, quorum));
    assertEquals(10, new Stage(Role.APPROVER, 10).quorum());
    assertEquals(new Stage(Role.APPROVER, 1), Stage.of(Role.APPROVER));
  }

  @Test
  void auditors_have_no_stage() {
    assertThrows(IllegalArgumentException.class, () -> Stage.of(Role.AUDITOR));
  }

  @Test
  void a_risk_level_has_stages_of_different_roles_and_up_to_180_days() {
    var one = Stage.of(Role.APPROVER);
    assertThrows(IllegalArgumentException.class, () -> new RiskRules(List.of(), 30, false));
    assertThrows(IllegalArgumentException.class, () -> new RiskRules(List.of(one), 0, false));
    assertThrows(IllegalArgumentException.class, () -> new RiskRules(List.of(one), 181, false));
    assertThrows(IllegalArgumentException.class, () -> new RiskRules(List.of(one, one), 9, true));
    assertEquals(List.of(Role.APPROVER), new RiskRules(List.of(one), 180, true).roles());
    assertEquals(1, new RiskRules(List.of(one), 1, true).maxDays());
  }
}
