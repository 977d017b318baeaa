package io.aiclearance.local.faults;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.RefusedIssue;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Request;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.evidence.Verdict;
import io.aiclearance.evidence.Verifier;
import io.aiclearance.local.Levers;
import io.aiclearance.storage.DynamoDbEvidenceLog;
import io.aiclearance.storage.DynamoDbGovernance;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbJobs;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSecretRecords;
import io.aiclearance.storage.DynamoDbSite;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold whenever everything is quiet, whatever went wrong before. */
final class Invariants {
  private static final String TABLE = "ClearanceTable";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Levers levers;
  private final MacKeys keys;
  private final DynamoDbEvidenceLog log;
  private final Verifier verifier;
  private final Set<String> sealed = new HashSet<>();
  private final Set<IssueKey> refused = new HashSet<>();
  private long verifiedBlocks;

  Invariants(Levers levers) {
    this.levers = levers;
    this.keys = MacKeys.of(levers.macSecret());
    this.log = new DynamoDbEvidenceLog(levers.dynamoDb(), "EvidenceTable");
    this.verifier = new Verifier(keys, 1, "0".repeat(64));
  }

  /** The violations, as sentences; none is what is wanted. */
  List<String> ofRequest(Walk walk) throws Exception {
    var issue = walk.issue();
    var wrong = new ArrayList<String>();
    var request = new DynamoDbRequests(levers.dynamoDb(), TABLE).find(new IssueKey(issue));
    var grant = new DynamoDbGrants(levers.dynamoDb(), TABLE).find(new GrantId(issue));
    if (request.isEmpty()) {
      return List.of("the request was lost");
    }
    if (request.get() instanceof Request.Approved != grant.isPresent()) {
      wrong.add("approved does not mean one grant: " + request.get() + ", " + grant);
    }
    if (grant.isPresent()) {
      grantHolds(grant.get(), wrong);
    }
    settled(List.of("GRANT#" + issue, "REQUEST#" + issue), wrong);
    if (!walk.submission().isEmpty()) {
      settled(List.of("SUBMISSION#" + walk.submission()), wrong);
    }
    return wrong;
  }

  /** Refused once, however often it was read, and no request. */
  List<String> ofRefusal(Walk walk) throws Exception {
    var wrong = new ArrayList<String>();
    var issue = new IssueKey(walk.issue());
    refused.add(issue);
    if (new DynamoDbRequests(levers.dynamoDb(), TABLE).find(issue).isPresent()) {
      wrong.add("a question became a request");
    }
    var refusals = new DynamoDbRefusals(levers.dynamoDb(), "GuardTable");
    var why = refusals.of(issue).map(RefusedIssue::why);
    if (!why.equals(Optional.of(ClosedGate.WRONG_REQUEST_TYPE))) {
      wrong.add("it is remembered as refused for " + why);
    }
    var now = levers.now();
    var monthAgo = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(29);
    var counted = refusals.since(monthAgo, now).getOrDefault(ClosedGate.WRONG_REQUEST_TYPE, 0L);
    if (counted != refused.size()) {
      wrong.add(counted + " issues are counted as refused, not " + refused.size());
    }
    settled(List.of(), wrong);
    return wrong;
  }

  /** The last walk's settings and secret are there, and evidence says that nothing is under way. */
  List<String> ofSetUp(Walk walk) throws Exception {
    var wrong = new ArrayList<String>();
    var questions =
        new DynamoDbSite(levers.dynamoDb(), TABLE).settings().orElseThrow().sources().questions();
    if (!walk.mark().equals(questions.get(Detail.TOOL_URL))) {
      wrong.add("the settings are not as they were saved: " + questions);
    }
    if (!levers.webhookSecret().equals(Map.of("current", walk.mark()))) {
      wrong.add("the webhook's secret is not the one that was sent, alone");
    }
    var partitions = new ArrayList<>(List.of("SETTINGS#site"));
    for (var name : SecretName.values()) {
      var record = new DynamoDbSecretRecords(levers.dynamoDb(), TABLE).find(name);
      if (record.filter(SecretRecord::underWay).isPresent()) {
        wrong.add("the change of " + name.word() + " did not end: " + record);
      }
      partitions.add("SETTINGS#" + name.word());
    }
    settled(partitions, wrong);
    return wrong;
  }

  /** Whatever was kept has its evidence, whole; nothing waits for a second admin any more. */
  List<String> ofGovernance(Walk walk) throws Exception {
    var wrong = new ArrayList<String>();
    var governance = new DynamoDbGovernance(levers.dynamoDb(), TABLE);
    if (!governance.proposals().isEmpty()) {
      wrong.add("changes wait still: " + governance.proposals());
    }
    if (governance.policy().secondAdmin()) {
      wrong.add("two admins are still asked for");
    }
    settled(walk.governing().partitions(), wrong);
    return wrong;
  }

  private void settled(List<String> partitions, List<String> wrong) throws Exception {
    var rows = new ArrayList<Map<String, AttributeValue>>();
    partitions.forEach(partition -> rows.addAll(rows(partition)));
    messagesAreDelivered(rows, wrong);
    eventsAreWhole(rows, wrong);
    chainVerifies(rows, wrong);
    levers
        .deadLetters()
        .forEach(
            (queue, count) -> {
              if (count > 0) {
                wrong.add(count + " dead letters in " + queue);
              }
            });
  }

  private void grantHolds(Grant grant, List<String> wrong) throws Exception {
    var grants = new DynamoDbGrants(levers.dynamoDb(), TABLE);
    var holder = new AccountId(grant.entitlement().holder().account().value());
    var open = grants.openFor(holder, grant.entitlement().tool());
    var holdsTheRow = open.filter(grant.id()::equals).isPresent();
    if (grant instanceof Grant.Open != holdsTheRow) {
      wrong.add("the row of open grants says " + open + " while the grant is " + grant);
    }
    var jobs = new DynamoDbJobs(levers.dynamoDb(), TABLE);
    var openJobs = 0;
    for (var id = new io.aiclearance.domain.JobId(grant.id(), 1);
        id.ordinal() <= grant.lastJob().ordinal();
        id = id.next()) {
      openJobs += jobs.find(id).orElseThrow() instanceof Job.Open ? 1 : 0;
    }
    if (openJobs > 1) {
      wrong.add(openJobs + " open jobs for one grant");
    }
    if (grant.entitlement().tool().value().equals("github-copilot")) {
      var member = members().contains(grant.entitlement().holder().email());
      if (grant instanceof Grant.Active && !member) {
        wrong.add("active, but the provider does not have the member");
      }
      if (grant instanceof Grant.Ended && member) {
        wrong.add("ended, but the provider still has the member");
      }
    }
  }

  private String members() throws Exception {
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(levers.okta().resolve("/api/v1/groups/00g-copilot/users"))
                .header("Authorization", "SSWS local")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.body();
  }

  private static void messagesAreDelivered(
      List<Map<String, AttributeValue>> rows, List<String> wrong) {
    for (var row : rows) {
      if (text(row, "sk").startsWith("OUTBOX#")) {
        wrong.add("a message was not delivered: " + text(row, "sk"));
      }
    }
  }

  /** Each version of each entity has its one event, and that one is sealed and published. */
  private void eventsAreWhole(List<Map<String, AttributeValue>> rows, List<String> wrong) {
    var versions = new TreeMap<String, Long>();
    var events = new HashMap<String, Long>();
    for (var row : rows) {
      var sk = text(row, "sk");
      if (sk.startsWith("EVENT#")) {
        var id = text(row, "eventId");
        events.merge(id.substring(0, id.lastIndexOf('#')), 1L, Long::sum);
        if (!row.containsKey("seq") || row.containsKey("dueKey")) {
          wrong.add("an event was not sealed and published: " + id);
        }
      } else if (row.containsKey("auditVersion") && !sk.startsWith("VERSION#")) {
        versions.put(entity(row), Long.parseLong(row.get("auditVersion").n()));
      }
    }
    versions.forEach(
        (entity, version) -> {
          if (!version.equals(events.get(entity))) {
            wrong.add(
                entity + " has version " + version + " and " + events.get(entity) + " events");
          }
        });
  }

  private static String entity(Map<String, AttributeValue> row) {
    // a job lies in its grant's partition; all else in one of its own name
    return text(row, "type").equals("job")
        ? "job/" + text(row, "jobId")
        : text(row, "type") + text(row, "pk").replaceFirst("^[A-Z]+#", "/");
  }

  private void chainVerifies(List<Map<String, AttributeValue>> rows, List<String> wrong)
      throws Exception {
    for (var lines = log.lines(verifiedBlocks + 1);
        lines.isPresent();
        lines = log.lines(verifiedBlocks + 1)) {
      for (var line : lines.get()) {
        verifier.check(line);
        sealed.add(io.aiclearance.evidence.SealedEntry.parse(line).eventId());
      }
      verifiedBlocks++;
    }
    if (verifier.verdict() instanceof Verdict.Broken broken) {
      wrong.add("the chain is broken: " + broken);
    }
    for (var row : rows) {
      if (text(row, "sk").startsWith("EVENT#") && !sealed.contains(text(row, "eventId"))) {
        wrong.add("not in the chain: " + text(row, "eventId"));
      }
    }
  }

  private List<Map<String, AttributeValue>> rows(String partition) {
    return new ArrayList<>(
        levers
            .dynamoDb()
            .query(
                b ->
                    b.tableName(TABLE)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(partition))))
            .items());
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    var value = row.get(name);
    return value == null ? "" : value.s();
  }
}
