package io.aiclearance.standins.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aiclearance.standins.People;
import io.aiclearance.standins.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The page of an interactive login: one button for each person. */
final class LoginPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Sign in</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>body{font:16px/1.5 system-ui,sans-serif;max-width:24rem;margin:3rem auto;padding:0 1rem}
      button{font:inherit;display:block;width:100%%;margin:.5rem 0;padding:.6rem;text-align:left}</style>
      </head><body><main><h1>Sign in as</h1>
      %s
      </main></body></html>
      """;
  private static final String BUTTON =
      """
      <form method="post"><input type="hidden" name="username" value="%s">
      <input type="hidden" name="claims" value='%s'><button>%s</button></form>""";

  private LoginPage() {}

  static Path write() throws IOException {
    var buttons =
        People.NAMES.stream()
            .map(People::email)
            .map(email -> BUTTON.formatted(AccessToken.subject(email), claims(email), email))
            .collect(Collectors.joining("\n"));
    var file = Files.createTempFile("sign-in", ".html");
    file.toFile().deleteOnExit();
    return Files.writeString(file, PAGE.formatted(buttons));
  }

  private static String claims(String email) {
    return new String(Json.bytes(AccessToken.claims(email)), UTF_8);
  }
}
