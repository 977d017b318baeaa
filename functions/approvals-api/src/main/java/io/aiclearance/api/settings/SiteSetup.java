package io.aiclearance.api.settings;

import io.aiclearance.api.people.FindRoles;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.intake.SecretRecords;
import io.aiclearance.domain.intake.Site;

/** The ports that setting a site up stands on. */
public record SiteSetup(
    Site site,
    JiraSite jira,
    Vault vault,
    SecretRecords secrets,
    Catalog catalog,
    Commits commits,
    FindRoles roles) {}
