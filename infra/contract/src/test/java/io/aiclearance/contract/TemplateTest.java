package io.aiclearance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
  private final Template template = Template.actual();

  @ParameterizedTest
  @EnumSource
  void every_rule_holds(TemplateRule rule) {
    assertEquals(List.of(), rule.violations(template));
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_sees_what_breaks_it(TemplateRule rule) {
    var edited = Template.of(rule.breakIt(SourceTree.read(Template.FILE)));

    assertFalse(rule.violations(edited).equals(rule.violations(template)));
    assertFalse(rule.violations(edited).isEmpty());
  }

  @Test
  void the_rules_see_all_of_the_template() {
    assertEquals(5, template.routes().count());
    assertEquals(12, template.functions().count());
    assertEquals(8, template.queues().count());
    assertEquals(3, template.tables().count());
    assertEquals(3, template.triggers("SQS").count());
    assertEquals(5, template.triggers("ScheduleV2").count());
    assertEquals(1, template.triggers("DynamoDB").count());
    assertEquals(5, template.queues().filter(template::isDlq).count());
    assertEquals(6, template.all("AWS::SecretsManager::Secret").count());
    assertFalse(template.statements().toList().isEmpty());
  }
}
