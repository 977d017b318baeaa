package io.aiclearance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the rules say to people, all of it: {@code src/test/resources/rules/sentences.txt}. */
class RulesReadAsSentencesTest {
  private static final List<String> RULES =
      List.of("io.aiclearance.domain.Clause", "io.aiclearance.domain.decision.Rule");

  @Test
  void every_rule_of_a_class_of_its_own_says_in_one_sentence_what_it_asks_for() throws Exception {
    var sentences = new TreeMap<String, String>();
    for (var rule : rules()) {
      var name = rule.getPackageName().replace("io.aiclearance.domain.", "") + " ";
      var sentence = says(rule, "sentence");
      assertTrue(sentence.endsWith("."), () -> rule.getName() + " is no sentence: " + sentence);
      assertEquals(
          null, sentences.put(name + says(rule, "name"), sentence), "two rules of one name");
    }
    assertTrue(sentences.size() >= 49, () -> "only " + sentences.size() + " rules were seen");
    Golden.assertSays(
        "rules/sentences.txt",
        sentences.entrySet().stream()
            .map(rule -> rule.getKey() + "\n    " + rule.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  private static List<JavaClass> rules() throws IOException {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.aiclearance.domain")
            .stream()
            .filter(type -> !type.isInterface() && !type.isEnum())
            .filter(type -> !type.getSimpleName().isEmpty())
            .filter(type -> RULES.stream().anyMatch(type::isAssignableTo))
            .toList();
  }

  private static String says(JavaClass type, String method) throws ReflectiveOperationException {
    try {
      var constructor = type.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      var asked = type.reflect().getMethod(method);
      asked.setAccessible(true);
      return (String) asked.invoke(constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw new AssertionError(type.getName(), e);
    }
  }
}
