package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** What all pages share. */
final class Layout {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Html STYLE = new Html("<style>" + resource("site.css") + "</style>");

  private Layout() {}

  static Html page(String title, Html content) {
    return Html.of(
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{} · service desk stand-in</title>{}</head>
        <body>
        <header><a href="/portal">Service desk</a><span>stand-in on this machine</span></header>
        <main><h1>{}</h1>{}</main>
        </body>
        </html>
        """,
        title,
        STYLE,
        title,
        content);
  }

  static Html badge(Status status) {
    return Html.of(
        "<span class=\"badge {}\">{}</span>",
        status.name().toLowerCase(Locale.ROOT),
        status.title());
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(Layout.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
