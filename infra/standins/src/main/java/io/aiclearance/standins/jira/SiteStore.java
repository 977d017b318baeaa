package io.aiclearance.standins.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Changes the site one at a time; a change is kept together with the webhooks that it causes. */
final class SiteStore {

  /** The site after a change, what happened, and what the caller gets to know. */
  record Changed<T>(SiteState state, List<SiteEvent> events, T result) {
    static <T> Changed<T> nothing(SiteState state, T result) {
      return new Changed<>(state, List.of(), result);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final SiteFile file;
  private final WebhookPayloads payloads;
  private final WebhookSender sender;
  private volatile SiteState state;

  SiteStore(SiteFile file, WebhookPayloads payloads, WebhookSender sender) {
    this.file = file;
    this.payloads = payloads;
    this.sender = sender;
    this.state = file.load();
  }

  SiteState now() {
    return state;
  }

  /** Sends again what an earlier process could not finish. */
  void resume() {
    state.unsent().values().forEach(webhook -> sender.send(webhook, this::settle));
  }

  <T> T change(Function<SiteState, Changed<T>> step) {
    lock.lock();
    try {
      var changed = step.apply(state);
      if (changed.state().equals(state)) {
        return changed.result();
      }
      var next = changed.state();
      var webhooks = new ArrayList<Webhook>();
      for (var event : changed.events()) {
        var webhook =
            new Webhook(
                UUID.randomUUID().toString(),
                event.webhookEvent(),
                event.issue().key(),
                Json.write(payloads.write(event)));
        webhooks.add(webhook);
        next = sender.hasTarget() ? next.with(webhook) : next;
      }
      file.save(next);
      state = next;
      webhooks.forEach(webhook -> sender.send(webhook, this::settle));
      return changed.result();
    } finally {
      lock.unlock();
    }
  }

  private void settle(Webhook webhook) {
    change(now -> Changed.nothing(now.settled(webhook), webhook));
  }
}
