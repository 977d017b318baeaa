package io.aiclearance.api;

import io.aiclearance.api.governance.DecideChange;
import io.aiclearance.api.governance.GovernedKind;
import io.aiclearance.api.governance.Kinds;
import io.aiclearance.api.governance.SaveGoverned;
import io.aiclearance.domain.policy.Governed;

/** The routes to what governs access: alike for every kind of record. */
final class GovernanceRoutes {
  private static final String UNDER = " /api/v1/settings/";

  private final Api api;
  private final Listing listing;
  private final SaveGoverned save;
  private final ChangesResource changes;

  GovernanceRoutes(Api api, Listing listing) {
    Runnable forgotten = api.setup().roles()::settingsChanged;
    this.api = api;
    this.listing = listing;
    this.save =
        new SaveGoverned(api.governance(), api.catalog(), api.site(), api.commits(), forgotten);
    this.changes =
        new ChangesResource(
            api.governance(),
            new DecideChange(api.governance(), api.commits(), forgotten),
            listing);
  }

  void addTo(Router.Builder routes) {
    record(routes, Kinds.GOVERNANCE);
    record(routes, Kinds.LICENCE);
    record(routes, Kinds.POLICY);
    record(routes, Kinds.PROJECT);
    record(routes, Kinds.BASELINE);
    routes
        .on("GET" + UNDER + "changes", changes::list)
        .on("GET" + UNDER + "changes/{id}", changes::get)
        .on("POST" + UNDER + "changes/{id}/approval", changes::approve)
        .on("POST" + UNDER + "changes/{id}/refusal", changes::refuse);
  }

  private <G extends Governed> void record(Router.Builder routes, GovernedKind<G> kind) {
    var resource = new GovernedResource<>(kind, api.governance(), save, listing);
    var all = UNDER + kind.path();
    var one = kind.idName() == null ? all : all + "/{" + kind.idName() + "}";
    routes
        .on("GET" + one, resource::get)
        .on("PUT" + one, resource::put)
        .on("GET" + one + "/versions", resource::versions);
    if (kind.idName() != null) {
      routes.on("GET" + all, resource::list).on("DELETE" + one, resource::retire);
    }
  }
}
