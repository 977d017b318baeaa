package io.aiclearance.standins.jira;

/** How the parts of the stand-in fit together. */
record JiraParts(SiteStore store, Routes routes, Doors doors, Pages pages, LateFields lateFields) {

  static JiraParts of(
      String base, JiraStandInConfig config, Conditions conditions, WebhookSender sender) {
    var clock = config.clock();
    var people = new People(conditions);
    var siteView = new SiteView(base);
    var desks = new DeskView(siteView);
    var users = new UserView(base);
    var issues = new IssueView(siteView, desks, users, people);
    var payloads = new WebhookPayloads(issues, users, siteView, people, clock);
    var store = new SiteStore(new SiteFile(config.dataDirectory()), payloads, sender);
    var site = new Site(store, clock);
    var edits = new SiteEdits(site);
    var lateFields = new LateFields(site, people, conditions);
    var openRequest = new OpenRequest(site, people, lateFields);
    var requests = new RequestView(issues, desks, users, people);

    var routes = new Routes();
    new IssueResource(site, edits, siteView, issues, people).addTo(routes);
    new PropertyResource(site, edits, siteView).addTo(routes);
    new CommentResource(site, issues).addTo(routes);
    new TransitionResource(site, edits, issues, conditions).addTo(routes);
    new UserResource(people, users).addTo(routes);
    new GroupResource(people).addTo(routes);
    new PermissionResource(people).addTo(routes);
    new SiteResource(siteView, clock).addTo(routes);
    new ProjectResource(siteView, users, people).addTo(routes);
    new FieldResource().addTo(routes);
    new SearchResource(site, issues, clock, conditions).addTo(routes);
    new ServiceDeskResource(desks).addTo(routes);
    new RequestResource(openRequest, site, requests).addTo(routes);
    new FormResource(site).addTo(routes);

    var tokens = new Tokens(people, clock);
    var rest = new RestApi(routes, people, tokens, site, new WriteLimits(conditions, clock));
    return new JiraParts(
        store,
        routes,
        new Doors(rest, new Gateway(rest), tokens),
        new Pages(site, edits, people, openRequest),
        lateFields);
  }
}
