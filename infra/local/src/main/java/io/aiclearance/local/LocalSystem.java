package io.aiclearance.local;

import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.http.Gateway;
import io.aiclearance.local.http.JwtAuthorizer;
import io.aiclearance.local.sources.Checkpoints;
import io.aiclearance.local.sources.QueueSource;
import io.aiclearance.local.sources.ScheduleSource;
import io.aiclearance.local.sources.Source;
import io.aiclearance.local.sources.StreamSource;
import io.aiclearance.local.template.LocalNames;
import io.aiclearance.local.template.Template;
import io.aiclearance.local.template.Trigger;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbCommits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The whole system, running on this machine from {@code infra/template.yaml}. */
public final class LocalSystem implements AutoCloseable {
  private static final String ACCOUNT = "123456789012";
  private static final String AUDIENCE = "ai-clearance";
  private static final int CALM_ENOUGH = 4;

  private final Optional<Path> data;
  private final AdjustableClock clock;
  private final StandIns standIns;
  private final Clients clients;
  private final LocalNames names;
  private final Template template;
  private final Map<String, LoadedFunction> functions = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final Gateway gateway;

  private LocalSystem(LocalOptions options) throws Exception {
    data = options.data();
    clock = new AdjustableClock(data);
    standIns = new StandIns(options, clock);
    clients = new Clients(standIns);
    try {
      names =
          new LocalNames(
              ACCOUNT,
              Clients.REGION,
              standIns.sqs.endpoint().toString(),
              Template.fifoQueues(options.template()));
      template = Template.read(options.template(), parameters(options), names);
      var provision = new Provision(clients, names, options);
      provision.make(template);
      gateway = new Gateway(options.ports().product(), authorizer());
      var environment = environment(options);
      for (var spec : template.functions()) {
        var function = LoadedFunction.load(spec, environment, clock, options.died());
        functions.put(spec.id(), function);
        spec.triggers().forEach(trigger -> connect(trigger, function, provision, options));
      }
      gateway.start();
      var mac = Secrets.of(clients.secrets, clock).read(names.secretArn("EvidenceMacSecret"));
      var stamp = new EventStamp(() -> MacKeys.of(mac));
      if (options.seeded()) {
        new Seed(new DynamoDbCommits(clients.dynamoDb, "ClearanceTable", stamp))
            .write(clock.instant());
      }
      if (options.polling()) {
        standIns.jira.sendWebhooksTo(address().resolve("/webhooks/jsm"));
        sources.forEach(Source::start);
      }
    } catch (Exception e) {
      standIns.close();
      throw e;
    }
  }

  public static LocalSystem start(LocalOptions options) throws Exception {
    return new LocalSystem(options);
  }

  private Map<String, String> parameters(LocalOptions options) {
    var see = options.seenAs();
    // as for a scoped token on AWS: only the gateway has the forms
    var jira = see.apply("jira", standIns.jira.uri()) + standIns.jira.gateway().getPath();
    var graph = see.apply("graph", standIns.graph.uri()).toString();
    return Map.of(
        "JiraBaseUrl", jira,
        "JiraSiteUrl", standIns.jira.uri().toString(),
        "OktaBaseUrl", see.apply("okta", standIns.okta.uri()).toString(),
        "GraphBaseUrl", graph,
        "GraphAuthorityUrl", graph,
        "OidcIssuer", standIns.oidc.issuer().toString(),
        "OidcAudience", AUDIENCE);
  }

  private Optional<JwtAuthorizer> authorizer() {
    return template.ofType("AWS::Serverless::HttpApi").values().stream()
        .findFirst()
        .flatMap(api -> JwtAuthorizer.of(api, clock));
  }

  /** What Lambda sets for every function, and where the services are. */
  private Map<String, String> environment(LocalOptions options) {
    var see = options.seenAs();
    return Map.of(
        "AWS_REGION", Clients.REGION,
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_ENDPOINT_URL_DYNAMODB", see.apply("dynamodb", standIns.dynamoDb.endpoint()).toString(),
        "AWS_ENDPOINT_URL_SQS", see.apply("sqs", standIns.sqs.endpoint()).toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            see.apply("secrets", standIns.secrets.endpoint()).toString(),
        "AWS_ENDPOINT_URL_EVENTBRIDGE", see.apply("bus", standIns.bus.endpoint()).toString());
  }

  private void connect(
      Trigger trigger, LoadedFunction function, Provision provision, LocalOptions options) {
    switch (trigger) {
      case Trigger.Route route -> gateway.mount(route, function);
      case Trigger.Queue queue ->
          sources.add(
              new QueueSource(
                  queue, queueUrl(queue.arn()), clients.sqs, function, options.visibility()));
      case Trigger.Stream stream ->
          sources.add(
              new StreamSource(
                  stream,
                  provision.streamOf(stream.arn().split("/")[1]),
                  clients.streams,
                  function,
                  checkpoints(function),
                  message -> stream.onFailureArn().ifPresent(arn -> send(arn, message))));
      case Trigger.Schedule schedule ->
          sources.add(
              new ScheduleSource(
                  schedule,
                  clock,
                  function,
                  message -> schedule.deadLetterArn().ifPresent(arn -> send(arn, message))));
    }
  }

  private Checkpoints checkpoints(LoadedFunction function) {
    return data.map(folder -> Checkpoints.in(folder.resolve("stream-" + function.spec().id())))
        .orElseGet(Checkpoints::inMemory);
  }

  private String queueUrl(String arn) {
    return standIns.sqs.endpoint() + "/" + ACCOUNT + "/" + arn.substring(arn.lastIndexOf(':') + 1);
  }

  private void send(String queueArn, String message) {
    clients.sqs.sendMessage(b -> b.queueUrl(queueUrl(queueArn)).messageBody(message));
  }

  /** Where the product answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + gateway.port());
  }

  public Clock clock() {
    return clock;
  }

  public LoadedFunction function(String logicalId) {
    return Objects.requireNonNull(functions.get(logicalId), logicalId);
  }

  public List<Source> sources() {
    return List.copyOf(sources);
  }

  StandIns standIns() {
    return standIns;
  }

  Clients clients() {
    return clients;
  }

  void advance(String by) throws Exception {
    clock.advance(by);
  }

  /**
   * Runs a schedule now.
   *
   * @param id the event's key in the template, or the logical id that SAM makes of it
   */
  Optional<String> runSchedule(String id) throws FunctionError {
    for (var source : sources) {
      if (source instanceof ScheduleSource schedule
          && (schedule.trigger().id().equals(id) || schedule.trigger().name().equals(id))) {
        return Optional.of(schedule.runNow());
      }
    }
    return Optional.empty();
  }

  /** Waits until nothing is under way; gives back the names of what still is. */
  List<String> quiesce(Duration most) throws InterruptedException {
    var end = System.nanoTime() + most.toNanos();
    var streamsSawIt = false;
    for (var calm = 0; calm < CALM_ENOUGH; ) {
      var jiraIdle = standIns.jira.awaitIdle(Duration.ofMillis(1));
      var busy = sources.stream().filter(source -> !source.quiet()).toList();
      var others = busy.stream().anyMatch(source -> !(source instanceof StreamSource)) || !jiraIdle;
      if (others) {
        streamsSawIt = false;
      } else if (!streamsSawIt) {
        // what has just ended may have written: the streams are to be read once more
        sources.stream()
            .filter(StreamSource.class::isInstance)
            .forEach(source -> ((StreamSource) source).stir());
        streamsSawIt = true;
      }
      calm = busy.isEmpty() && jiraIdle ? calm + 1 : 0;
      if (System.nanoTime() > end) {
        return jiraIdle ? busy.stream().map(Source::name).toList() : List.of("jira's webhooks");
      }
      Thread.sleep(60);
    }
    return List.of();
  }

  /** How many messages each dead-letter queue holds. */
  Map<String, Integer> deadLetters() {
    var counts = new LinkedHashMap<String, Integer>();
    template
        .ofType("AWS::SQS::Queue")
        .forEach(
            (id, queue) -> {
              if (!queue.has("RedrivePolicy")) {
                var attributes =
                    clients.sqs.getQueueAttributes(
                        b ->
                            b.queueUrl(names.queueUrl(id))
                                .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
                counts.put(
                    id,
                    Integer.valueOf(
                        attributes
                            .attributes()
                            .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)));
              }
            });
    return counts;
  }

  @Override
  public void close() {
    sources.forEach(Source::close);
    gateway.close();
    for (var function : functions.values()) {
      try {
        function.close();
      } catch (java.io.IOException e) {
        System.getLogger(LocalSystem.class.getName())
            .log(System.Logger.Level.WARNING, "a function did not close", e);
      }
    }
    clients.close();
    standIns.close();
  }
}
