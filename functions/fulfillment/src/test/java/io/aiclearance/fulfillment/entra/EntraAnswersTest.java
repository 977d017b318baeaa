package io.aiclearance.fulfillment.entra;

import static java.util.Objects.requireNonNull;

import io.aiclearance.fulfillment.directory.AnswerTable;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Call;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntraAnswersTest {
  private static final Map<String, Predicate<Call>> CALLS =
      Map.of(
          "token", call -> call.is("POST", ScriptedGraph.TOKEN),
          "users", call -> call.is("GET", ScriptedGraph.USERS),
          "group", call -> call.is("GET", ScriptedGraph.GROUP),
          "add", call -> call.is("POST", ScriptedGraph.ADD),
          "remove", call -> call.is("DELETE", ScriptedGraph.REMOVE),
          "membership", call -> call.is("POST", ScriptedGraph.CHECK));

  static Stream<AnswerTable.Line> answers() {
    return AnswerTable.of(EntraAnswersTest.class);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void every_answer_of_graph_has_its_meaning(AnswerTable.Line line) {
    try (var graph = new ScriptedGraph()) {
      graph.next(requireNonNull(CALLS.get(line.call())), line.reply(ScriptedGraph::error));

      line.check(graph.connect(), "g-ours");
    }
  }
}
