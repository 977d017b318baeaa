package io.aiclearance.fulfillment.okta;

import static java.util.Objects.requireNonNull;

import io.aiclearance.fulfillment.directory.AnswerTable;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Call;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OktaAnswersTest {
  private static final Map<String, Predicate<Call>> CALLS =
      Map.of(
          "users", call -> call.is("GET", ScriptedOkta.USERS),
          "group", call -> call.is("GET", ScriptedOkta.GROUP),
          "add", call -> call.is("PUT", ScriptedOkta.MEMBERSHIP),
          "remove", call -> call.is("DELETE", ScriptedOkta.MEMBERSHIP),
          "membership", call -> call.is("GET", ScriptedOkta.MEMBERS));

  static Stream<AnswerTable.Line> answers() {
    return AnswerTable.of(OktaAnswersTest.class);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void every_answer_of_okta_has_its_meaning(AnswerTable.Line line) {
    try (var okta = new ScriptedOkta()) {
      var when = requireNonNull(CALLS.get(line.call()));
      okta.next(when, line.reply(ScriptedOkta::error));
      if (line.status() == 0) {
        // the SDK tries once more, silently
        okta.next(when, line.reply(ScriptedOkta::error));
      }

      line.check(okta.connect(), "00g-ours");
    }
  }
}
