package io.aiclearance.api;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.api.evidence.SealedLines;
import io.aiclearance.api.evidence.UnsealedSince;
import io.aiclearance.api.people.FindRoles;
import io.aiclearance.api.people.JiraPeople;
import io.aiclearance.api.people.SignInPerson;
import io.aiclearance.api.people.TokenRules;
import io.aiclearance.api.settings.OverJira;
import io.aiclearance.api.settings.SiteSetup;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.Head;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.runtime.Secrets;
import io.aiclearance.storage.DynamoDbCatalog;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbEvidenceLog;
import io.aiclearance.storage.DynamoDbExceptions;
import io.aiclearance.storage.DynamoDbExtensions;
import io.aiclearance.storage.DynamoDbGovernance;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbIdentities;
import io.aiclearance.storage.DynamoDbJobs;
import io.aiclearance.storage.DynamoDbRateLimit;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSecretRecords;
import io.aiclearance.storage.DynamoDbSite;
import io.aiclearance.storage.DynamoDbSubmissions;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the API together; the only place here that reads the environment. */
final class ApiWiring {
  private static final String RATE_LIMITED = "sensitive";
  private static final String SUBMITTED = "submission";

  private final AllCalls calls;

  ApiWiring(Map<String, String> environment, Clock clock) {
    var aws = AwsClients.of(environment);
    var dynamoDb = aws.dynamoDb().build();
    var table = require(environment, "CLEARANCE_TABLE");
    var secretsManager = aws.secretsManager().build();
    var secrets = Secrets.of(secretsManager, clock);
    var macSecret = require(environment, "EVIDENCE_MAC_SECRET");
    var cursorSecret = require(environment, "CURSOR_SECRET");
    Supplier<MacKeys> keys = () -> MacKeys.of(secrets.read(macSecret));
    var commits = new DynamoDbCommits(dynamoDb, table, new EventStamp(keys));
    var guardTable = require(environment, "GUARD_TABLE");
    var limit = new DynamoDbRateLimit(dynamoDb, guardTable);
    var submitting = new DynamoDbRateLimit(dynamoDb, guardTable, PortalResource.MOST_A_MINUTE);
    var site = new DynamoDbSite(dynamoDb, table);
    var catalog = new DynamoDbCatalog(dynamoDb, table);
    var jira = jira(environment, secrets);
    var people = new JiraPeople(jira.users(), jira.permissions(), jira.projects());
    var governance = new DynamoDbGovernance(dynamoDb, table);
    var roles =
        new FindRoles(
            site, governance, people, environment.getOrDefault("ADMIN_GROUP", "").strip());
    var issuer = require(environment, "OIDC_ISSUER");
    var jiraSite = require(environment, "JIRA_SITE_URL").replaceAll("/+$", "");
    var vault =
        new SecretsManagerVault(
            secretsManager,
            secrets,
            Map.of(
                SecretName.WEBHOOK_SECRET, require(environment, "WEBHOOK_SECRET"),
                SecretName.JIRA_CREDENTIALS, require(environment, "JIRA_SECRET")));
    var api =
        new Api(
            new DynamoDbRequests(dynamoDb, table),
            new DynamoDbGrants(dynamoDb, table),
            new DynamoDbJobs(dynamoDb, table),
            catalog,
            commits,
            governance,
            new DynamoDbExceptions(dynamoDb, table),
            new DynamoDbExtensions(dynamoDb, table),
            roles.authorities(),
            site,
            new SiteSetup(
                site,
                new OverJira(jira, credentials -> jira(environment, credentials)),
                vault,
                new DynamoDbSecretRecords(dynamoDb, table),
                catalog,
                commits,
                roles),
            new DynamoDbSubmissions(dynamoDb, table),
            new DynamoDbRefusals(dynamoDb, guardTable),
            (RateLimit) (actor, now) -> limit.take(RATE_LIMITED, actor.value(), now),
            (RateLimit) (actor, now) -> submitting.take(SUBMITTED, actor.value(), now),
            chain(new DynamoDbEvidenceLog(dynamoDb, require(environment, "EVIDENCE_TABLE"))),
            unsealed(new DynamoDbWaiting(dynamoDb, table)),
            keys,
            () -> text(secrets.read(cursorSecret), "key"),
            jiraSite);
    this.calls =
        new AllCalls(
            new SignInSetup(
                issuer,
                require(environment, "OIDC_CLIENT_ID"),
                require(environment, "OIDC_SCOPE"),
                jiraSite),
            new SignedInCalls(
                new SignInPerson(
                    new TokenRules(issuer, require(environment, "OIDC_AUDIENCE")),
                    new DynamoDbIdentities(dynamoDb, table),
                    people,
                    commits),
                roles,
                api.router()));
  }

  AllCalls calls() {
    return calls;
  }

  private static Jira jira(Map<String, String> environment, Secrets secrets) {
    var arn = require(environment, "JIRA_SECRET");
    return Jira.at(
        URI.create(require(environment, "JIRA_BASE_URL")),
        JiraCredentials.Source.of(() -> secrets.read(arn), () -> secrets.refresh(arn)));
  }

  /** The same site for somebody else. */
  private static Jira jira(Map<String, String> environment, JiraCredentials credentials) {
    return Jira.at(
        URI.create(require(environment, "JIRA_BASE_URL")), JiraCredentials.Source.of(credentials));
  }

  private static String text(Map<String, String> secret, String name) {
    return Objects.requireNonNull(secret.get(name), name);
  }

  private static SealedLines chain(DynamoDbEvidenceLog log) {
    return new SealedLines() {
      @Override
      public Head head() {
        return log.head();
      }

      @Override
      public Optional<List<String>> lines(long block) {
        return log.lines(block);
      }

      @Override
      public Optional<Long> blockOf(long seq) {
        return log.blockOf(seq);
      }
    };
  }

  private static UnsealedSince unsealed(DynamoDbWaiting waiting) {
    return (moment, most) ->
        (int)
            waiting.since(moment, most).stream()
                .filter(Waiting.Event.class::isInstance)
                .filter(event -> !((Waiting.Event) event).sealed())
                .count();
  }
}
