package io.aiclearance.testkit;

import io.aiclearance.domain.Commits;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.extension.Extensions;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.intake.SecretRecords;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.Submissions;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.people.Identities;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.domain.waiver.Exceptions;

/** The ports to one and the same store. */
public record ClearancePorts(
    Commits commits,
    Requests requests,
    Grants grants,
    Jobs jobs,
    Catalog catalog,
    Site site,
    Identities identities,
    Submissions submissions,
    SecretRecords secrets,
    Governance governance,
    Exceptions exceptions,
    Extensions extensions) {}
