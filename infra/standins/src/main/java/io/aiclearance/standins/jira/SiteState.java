package io.aiclearance.standins.jira;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The whole site at one moment.
 *
 * @param counters the last number given out, by what it numbers
 * @param issues by key, oldest first
 * @param unsent webhooks that are neither delivered nor given up, by identifier
 */
record SiteState(
    Map<String, Long> counters, Map<String, Issue> issues, Map<String, Webhook> unsent) {

  static final SiteState EMPTY = new SiteState(Map.of(), Map.of(), Map.of());

  /**
   * @param state the site with the number given out
   */
  record Numbered(SiteState state, long number) {}

  Numbered number(String what, long first) {
    var number = counters.containsKey(what) ? counters.get(what) + 1 : first;
    return new Numbered(new SiteState(with(counters, what, number), issues, unsent), number);
  }

  SiteState with(Issue issue) {
    return new SiteState(counters, with(issues, issue.key(), issue), unsent);
  }

  SiteState without(Issue issue) {
    return new SiteState(counters, without(issues, issue.key()), unsent);
  }

  SiteState with(Webhook webhook) {
    return new SiteState(counters, issues, with(unsent, webhook.identifier(), webhook));
  }

  SiteState settled(Webhook webhook) {
    return new SiteState(counters, issues, without(unsent, webhook.identifier()));
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    var next = new LinkedHashMap<>(map);
    next.put(key, value);
    return next;
  }

  private static <V> Map<String, V> without(Map<String, V> map, String key) {
    var next = new LinkedHashMap<>(map);
    next.remove(key);
    return next;
  }
}
