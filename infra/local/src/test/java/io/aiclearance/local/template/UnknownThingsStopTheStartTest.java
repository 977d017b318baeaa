package io.aiclearance.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownThingsStopTheStartTest {
  @TempDir private Path folder;

  private Template read(String resources) throws IOException {
    var file = folder.resolve("template.yaml");
    Files.writeString(
        file,
        "Parameters:\n  Name: {Type: String, Default: x}\nResources:\n" + resources.indent(2));
    return Template.read(
        file,
        Map.of(),
        new LocalNames("123456789012", "eu-west-1", "http://127.0.0.1:1", Set.of()));
  }

  private String problem(String resources) {
    var problem = assertThrows(TemplateProblem.class, () -> read(resources).functions().size());
    return String.valueOf(problem.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Cidr [a, 1, 2]}} | Fn::Cidr
          {Type: 'AWS::SQS::Queue', Properties: {QueueName: !ImportValue other}} | Fn::ImportValue
          {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref Nobody}} | Nobody
          {Type: 'AWS::SQS::Queue', Properties: {QueueName: !GetAtt Thing.Colour}} | Thing.Colour
          {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Sub '${Nobody.Arn}'}} | Nobody.Arn
          {Type: 'AWS::S3::Bucket', Properties: {}} | AWS::S3::Bucket
          """)
  void what_is_unknown_is_named_with_its_place(String resource, String name) {
    var message = problem("Thing: " + resource);
    assertTrue(message.contains(name), message);
    assertTrue(message.contains("Thing"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Type: SNS, Properties: {Topic: t} | SNS
          Type: SQS, Properties: {Queue: q, FilterCriteria: {Filters: []}} | FilterCriteria
          Type: SQS, Properties: {Queue: q, Enabled: false} | Enabled
          Type: DynamoDB, Properties: {Stream: s, StartingPosition: LATEST} | StartingPosition
          Type: DynamoDB, Properties: {Stream: s, StartingPosition: TRIM_HORIZON, TumblingWindowInSeconds: 5} | TumblingWindowInSeconds
          Type: HttpApi, Properties: {Path: /a, Method: get, PayloadFormatVersion: '1.0'} | PayloadFormatVersion
          Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 minute), State: DISABLED} | State
          """)
  void an_event_that_says_more_than_is_done_stops_the_start(String event, String name) {
    var message =
        problem(
            "F: {Type: 'AWS::Serverless::Function', Properties: {CodeUri: a.zip, Handler: 'a.B::c', Events: {E: {"
                + event
                + "}}}}");
    assertTrue(message.contains(name), message);
    assertTrue(message.contains("F.Events.E"), message);
  }

  @Test
  void a_function_takes_its_globals_and_its_zip_lies_beside_the_template() throws IOException {
    var file = folder.resolve("template.yaml");
    Files.writeString(
        file,
        """
        Globals: {Function: {Timeout: 30, MemorySize: 512, Environment: {Variables: {A: global, B: !Ref AWS::Region}}}}
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties: {CodeUri: ../x/f.zip, Handler: a.B::handleRequest, Environment: {Variables: {A: own}}}
        """);
    var spec =
        Template.read(
                file,
                Map.of(),
                new LocalNames("123456789012", "eu-west-1", "http://127.0.0.1:1", Set.of()))
            .functions()
            .getFirst();
    assertEquals(Map.of("A", "own", "B", "eu-west-1"), spec.environment());
    assertEquals(30, spec.timeout().toSeconds());
    assertEquals(folder.resolve("../x/f.zip").normalize(), spec.zip());
  }

  @Test
  void this_repositorys_template_is_understood() throws IOException {
    var file = Path.of("..", "template.yaml").toAbsolutePath().normalize();
    var names =
        new LocalNames(
            "123456789012", "eu-west-1", "http://127.0.0.1:1", Template.fifoQueues(file));
    var functions = Template.read(file, Map.of(), names).functions();
    assertTrue(functions.size() >= 9);
    assertTrue(functions.stream().noneMatch(function -> function.triggers().isEmpty()));
  }
}
