package io.aiclearance.api;

import io.aiclearance.api.decide.CompleteTask;
import io.aiclearance.api.decide.DecideMany;
import io.aiclearance.api.decide.DecideRequest;
import io.aiclearance.api.decide.EndAccess;
import io.aiclearance.api.decide.ExplainRequest;
import io.aiclearance.api.decide.ExtendAccess;
import io.aiclearance.api.decide.GatherCase;
import io.aiclearance.api.decide.HandleException;
import io.aiclearance.api.decide.RateLimit;
import io.aiclearance.api.decide.SimulateRequest;
import io.aiclearance.api.decide.WithdrawRequest;
import io.aiclearance.api.evidence.ReadEvidence;
import io.aiclearance.api.evidence.SealedLines;
import io.aiclearance.api.evidence.UnsealedSince;
import io.aiclearance.api.evidence.VerifyEvidence;
import io.aiclearance.api.exchange.ExchangeFile;
import io.aiclearance.api.http.Cursors;
import io.aiclearance.api.people.LendPart;
import io.aiclearance.api.portal.ReadPanel;
import io.aiclearance.api.portal.SubmitRequest;
import io.aiclearance.api.settings.CheckSite;
import io.aiclearance.api.settings.IntakeChoices;
import io.aiclearance.api.settings.IntakeSettings;
import io.aiclearance.api.settings.JiraLogin;
import io.aiclearance.api.settings.SiteSetup;
import io.aiclearance.api.settings.WebhookSecret;
import io.aiclearance.api.tools.KeepTools;
import io.aiclearance.api.tools.SeedCatalog;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.extension.Extensions;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.Submissions;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.policy.Authorities;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.domain.waiver.Exceptions;
import io.aiclearance.evidence.MacKeys;
import java.util.function.Supplier;

/**
 * The ports that the API stands on, and the routes over them.
 *
 * @param submitting the limit for requests from the portal panel
 * @param cursorSecret signs cursors
 * @param jiraSite where people open issues, without a slash at its end
 */
record Api(
    Requests requests,
    Grants grants,
    Jobs jobs,
    Catalog catalog,
    Commits commits,
    Governance governance,
    Exceptions exceptions,
    Extensions extensions,
    Authorities authorities,
    Site site,
    SiteSetup setup,
    Submissions submissions,
    Refusals refusals,
    RateLimit limit,
    RateLimit submitting,
    SealedLines chain,
    UnsealedSince unsealed,
    Supplier<MacKeys> keys,
    Supplier<String> cursorSecret,
    String jiraSite) {

  Router router() {
    var listing = new Listing(new Cursors(cursorSecret));
    var views = new RequestViews(catalog, governance, jiraSite);
    var gather = new GatherCase(catalog, grants, governance, exceptions, authorities);
    var decide = new DecideRequest(requests, gather, commits);
    var me = new MeResource(requests, grants, governance, catalog, views, listing);
    var delegations =
        new DelegationsResource(
            governance, new LendPart(governance, authorities, setup.roles(), commits), listing);
    var ofAll = new RequestsResource(requests, decide, views, listing);
    var keepTools = new KeepTools(catalog, governance, grants, commits);
    var tools = new ToolsResource(catalog, keepTools, listing);
    var exchange =
        new ExchangeFile(keepTools, governance, commits, limit, setup.roles()::settingsChanged);
    var seeds = new SeedCatalog(keepTools);
    var explanation =
        new ExplanationResource(
            requests,
            catalog,
            new ExplainRequest(gather),
            new SimulateRequest(gather, authorities));
    var tasks = new TasksResource(jobs, new CompleteTask(jobs, grants, commits), listing);
    var extending =
        new ExtensionsResource(
            grants,
            extensions,
            new ExtendAccess(grants, extensions, catalog, governance, commits),
            listing);
    var excepting =
        new ExceptionsResource(
            exceptions,
            new HandleException(exceptions, catalog, governance, commits),
            catalog,
            authorities,
            listing);
    var oneGrant = new OneGrantResource(grants, new EndAccess(grants, jobs, commits));
    var evidence =
        new EvidenceResource(
            new ReadEvidence(chain), new VerifyEvidence(chain, unsealed, keys), limit, listing);
    var settings = new IntakeSettings(setup);
    var webhookSecret = new WebhookSecret(setup);
    var portal =
        new PortalResource(
            new ReadPanel(site, catalog, grants, requests),
            new SubmitRequest(
                site, submissions, catalog, grants, governance, exceptions, commits, submitting),
            submissions,
            site,
            governance,
            jiraSite);
    var intake = new IntakeResource(site, requests, refusals, views, listing, jiraSite);
    return Router.builder()
        .on("GET /api/v1/me", me::me)
        .on("GET /api/v1/me/grants", me::grants)
        .on("GET /api/v1/me/requests", me::requests)
        .on("GET /api/v1/me/baseline", me::baseline)
        .on("GET /api/v1/delegations", delegations::list)
        .on("POST /api/v1/delegations", delegations::lend)
        .on("GET /api/v1/delegations/{id}", delegations::get)
        .on("POST /api/v1/delegations/{id}/revocation", delegations::revoke)
        .on("GET /api/v1/tools", tools::list)
        .on("POST /api/v1/tools", tools::add)
        .on("GET /api/v1/tools/{toolId}", tools::get)
        .on("PUT /api/v1/tools/{toolId}", tools::put)
        .on("DELETE /api/v1/tools/{toolId}", tools::retire)
        .on("GET /api/v1/catalog/seed", seeds::list)
        .on("POST /api/v1/catalog/seed", seeds::seed)
        .on("GET /api/v1/catalog/export", exchange::export)
        .on("POST /api/v1/catalog/import", exchange::load)
        .on("GET /api/v1/requests", ofAll::list)
        .on("GET /api/v1/requests/{issueKey}", ofAll::get)
        .on("POST /api/v1/requests/{issueKey}/decision", ofAll::decide)
        .on("GET /api/v1/requests/{issueKey}/explanation", explanation::explain)
        .on("POST /api/v1/policy/simulate", explanation::simulate)
        .on(
            "POST /api/v1/decisions",
            new DecisionsResource(new DecideMany(decide, limit, Failures::log))::decide)
        .on("GET /api/v1/grants", new GrantsResource(grants, listing)::list)
        .on("GET /api/v1/grants/{grantId}", oneGrant::get)
        .on("POST /api/v1/grants/{grantId}/revocation", oneGrant::revoke)
        .on("POST /api/v1/grants/{grantId}/release", oneGrant::release)
        .on("POST /api/v1/grants/{grantId}/extension", extending::ask)
        .on("GET /api/v1/exceptions", excepting::list)
        .on("POST /api/v1/exceptions", excepting::ask)
        .on("GET /api/v1/exceptions/{exceptionId}", excepting::get)
        .on("POST /api/v1/exceptions/{exceptionId}/approval", excepting::approve)
        .on("POST /api/v1/exceptions/{exceptionId}/refusal", excepting::refuse)
        .on("POST /api/v1/exceptions/{exceptionId}/review", excepting::review)
        .on("POST /api/v1/exceptions/{exceptionId}/revocation", excepting::revoke)
        .on("GET /api/v1/extensions", extending::list)
        .on("GET /api/v1/extensions/{extensionId}", extending::get)
        .on("POST /api/v1/extensions/{extensionId}/approval", extending::approve)
        .on("POST /api/v1/extensions/{extensionId}/refusal", extending::refuse)
        .on(
            "POST /api/v1/requests/{issueKey}/withdrawal",
            new WithdrawalResource(new WithdrawRequest(requests, commits), views)::withdraw)
        .on("GET /api/v1/tasks", tasks::list)
        .on("POST /api/v1/tasks/{jobId}/completion", tasks::complete)
        .on("GET /api/v1/evidence", evidence::list)
        .on("GET /api/v1/evidence/{seq}", evidence::get)
        .on("POST /api/v1/evidence/verification", evidence::verify)
        .on("GET /api/v1/portal/panel", portal::panel)
        .on("GET /api/v1/settings/intake", settings::get)
        .on("PUT /api/v1/settings/intake", settings::put)
        .on("GET /api/v1/settings/intake/choices", new IntakeChoices(setup)::get)
        .on("POST /api/v1/settings/intake/check", new CheckSite(setup)::check)
        .on("PUT /api/v1/settings/intake/credentials", new JiraLogin(setup)::put)
        .on("PUT /api/v1/settings/intake/webhook-secret", webhookSecret::put)
        .on("DELETE /api/v1/settings/intake/webhook-secret/previous", webhookSecret::endRotation)
        .on("GET /api/v1/intake/refusals", intake::refusals)
        .on("GET /api/v1/intake/issues/{issueKey}", intake::issue)
        .on("POST /api/v1/portal/requests", portal::submit)
        .on("GET /api/v1/portal/requests/{id}", portal::get)
        .with(new GovernanceRoutes(this, listing)::addTo)
        .build();
  }
}
