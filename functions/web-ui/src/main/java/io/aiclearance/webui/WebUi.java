package io.aiclearance.webui;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a browser asks for: a file, or the page that finds its own way by the address (all
 * addresses of the app are its own).
 */
final class WebUi {
  private static final String PAGE = "/index.html";
  private static final String ASSETS = "/assets/";

  /**
   * No address of the app: other functions' paths, hidden or compressed files by name, ways up, and
   * what no browser sends.
   */
  private static final Pattern NO_ADDRESS =
      Pattern.compile(
          "(/api|/webhooks|/assets)(/.*)?|.*(/\\.|//|\\\\|\\p{Cntrl}).*|.*\\.gz", Pattern.DOTALL);

  private static final Answer NOT_BUILT =
      Answer.sentence(
          503,
          "The web UI was not built: run ./mvnw package without -Dui.skip=true, with Node 20.19 or"
              + " later, and deploy what it makes.\n");
  private static final Answer NOT_FOUND = Answer.sentence(404, "There is nothing here.\n");

  private final UiFiles files;
  private final SecurityHeaders security;
  private final Optional<UiFile> page;

  WebUi(UiFiles files, SecurityHeaders security) {
    this.files = files;
    this.security = security;
    this.page = files.find(PAGE);
  }

  Answer answer(Ask ask) {
    var answer =
        switch (ask.method()) {
          case "GET" -> find(ask);
          case "HEAD" -> withoutBody(find(ask));
          default ->
              Answer.sentence(405, "Only GET is answered here.\n").with("allow", "GET, HEAD");
        };
    return answer.with(security.of(ask.path()));
  }

  private static Answer withoutBody(Answer answer) {
    return answer.emptied(answer.status());
  }

  private Answer find(Ask ask) {
    if (page.isEmpty()) {
      return NOT_BUILT;
    }
    var file = ask.path().equals(PAGE) ? Optional.<UiFile>empty() : files.find(ask.path());
    if (file.isPresent()) {
      return send(
          ask,
          file.get(),
          // their names say what they hold
          ask.path().startsWith(ASSETS)
              ? "public, max-age=31536000, immutable"
              : "public, max-age=3600");
    }
    return NO_ADDRESS.matcher(ask.path()).matches() ? NOT_FOUND : send(ask, page.get(), "no-cache");
  }

  private static Answer send(Ask ask, UiFile file, String kept) {
    var headers =
        Map.of(
            "content-type",
            file.type(),
            "cache-control",
            kept,
            "etag",
            file.tag(),
            "vary",
            "accept-encoding");
    if (file.isKnownAs(ask.header("if-none-match"))) {
      return new Answer(304, headers, new byte[0]);
    }
    return file.compressed()
        .filter(_ -> Gzip.isAccepted(ask.header("accept-encoding")))
        .map(bytes -> new Answer(200, headers, bytes).with("content-encoding", "gzip"))
        .orElseGet(() -> new Answer(200, headers, file.bytes()));
  }
}
