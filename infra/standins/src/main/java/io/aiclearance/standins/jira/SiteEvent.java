package io.aiclearance.standins.jira;

/** What happened to an issue, as webhooks tell it. */
sealed interface SiteEvent {
  Issue issue();

  String webhookEvent();

  record Created(Issue issue, Person by) implements SiteEvent {
    @Override
    public String webhookEvent() {
      return "jira:issue_created";
    }
  }

  record Updated(Issue issue, Person by, Change change) implements SiteEvent {
    @Override
    public String webhookEvent() {
      return "jira:issue_updated";
    }
  }

  record Deleted(Issue issue, Person by) implements SiteEvent {
    @Override
    public String webhookEvent() {
      return "jira:issue_deleted";
    }
  }

  record Commented(Issue issue, Comment comment) implements SiteEvent {
    @Override
    public String webhookEvent() {
      return "comment_created";
    }
  }
}
