package io.aiclearance.standins.jira;

/** How the parts of the stand-in fit together. */
record JiraParts(SiteStore store, RestApi rest, Pages pages) {

  static JiraParts of(String base, JiraStandInConfig config, WebhookSender sender) {
    var clock = config.clock();
    var people = new People();
    var siteView = new SiteView(base);
    var users = new UserView(base);
    var issues = new IssueView(siteView, users, people);
    var payloads = new WebhookPayloads(issues, users, siteView, people, clock);
    var store = new SiteStore(new SiteFile(config.dataDirectory()), payloads, sender);
    var site = new Site(store, clock);
    var openRequest = new OpenRequest(site, people);
    var requests = new RequestView(issues, siteView, users, people);

    var routes = new Routes();
    new IssueResource(site, siteView, issues, people).addTo(routes);
    new PropertyResource(site, siteView).addTo(routes);
    new CommentResource(site, issues).addTo(routes);
    new TransitionResource(site, issues).addTo(routes);
    new UserResource(people, users).addTo(routes);
    new SiteResource(siteView, users, people, clock).addTo(routes);
    new SearchResource(site, issues, clock).addTo(routes);
    new ServiceDeskResource(openRequest, site, requests, siteView).addTo(routes);

    var pages =
        new Pages(site, people, new PortalPage(people), new BrowsePage(people), openRequest);
    return new JiraParts(store, new RestApi(routes, people), pages);
  }
}
