package io.aiclearance.standins.jira;

import static java.lang.System.Logger.Level.ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Takes every request, lets planned faults have their way, and writes the answer. */
final class JiraServer implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(JiraServer.class.getName());

  private final Doors doors;
  private final Pages pages;
  private final PlannedFaults faults;
  private final Panel panel;

  JiraServer(Doors doors, Pages pages, PlannedFaults faults, Panel panel) {
    this.doors = doors;
    this.pages = pages;
    this.faults = faults;
    this.panel = panel;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var incoming = Incoming.read(exchange);
      if (incoming.isEmpty()) {
        write(exchange, Answer.error(413, "The request is too large."));
      } else if (incoming.get().path().startsWith(Panel.PATH)) {
        write(exchange, panel.answer(incoming.get()));
      } else if (faults.outage()) {
        write(exchange, unavailable(503));
      } else if (Doors.concern(incoming.get().path())) {
        answerRest(exchange, incoming.get());
      } else {
        write(exchange, safely(() -> pages.answer(incoming.get())));
      }
    }
  }

  private void answerRest(HttpExchange exchange, Incoming incoming) throws IOException {
    Optional<Fault> fault = faults.take(incoming.method(), incoming.path());
    if (fault.isEmpty()) {
      write(exchange, safely(() -> doors.answer(incoming)));
      return;
    }
    switch (fault.get()) {
      case Fault.Throttled throttled -> write(exchange, throttled(throttled));
      case Fault.ServerError error -> write(exchange, unavailable(error.status()));
      case Fault.ConnectionDropped _ -> breakOff(exchange);
      case Fault.AnswerLost _ -> {
        safely(() -> doors.answer(incoming));
        breakOff(exchange);
      }
      case Fault.TransitionConflict _ ->
          write(exchange, Answer.error(409, TransitionResource.CONFLICT));
    }
  }

  private static Answer throttled(Fault.Throttled fault) {
    return Answer.error(429, "Rate limit exceeded.")
        .withHeaders(
            Map.of(
                "Retry-After",
                String.valueOf(fault.retryAfter().toSeconds()),
                "RateLimit-Reason",
                fault.reason()));
  }

  /** A front end answers with a page, not with JSON. */
  private static Answer unavailable(int status) {
    return Answer.page(
        status, Html.of("<!doctype html><title>{}</title><h1>{}</h1>", status, status));
  }

  /** Headers and half a body: a client cannot take it for an answer, nor quietly ask again. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(200, 1024);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  private interface Answering {
    Answer answer();
  }

  private static Answer safely(Answering answering) {
    try {
      return answering.answer();
    } catch (RuntimeException e) {
      LOG.log(ERROR, "The Jira stand-in failed", e);
      return Answer.error(500, "Internal server error");
    }
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    var body = answer.body().getBytes(UTF_8);
    var bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }
}
