package io.aiclearance.standins.jira;

/** Where programs come in: the site, the gateway before it, and the place for tokens. */
record Doors(RestApi rest, Gateway gateway, Tokens tokens) {

  static boolean concern(String path) {
    return path.startsWith("/rest/") || path.equals(Tokens.PATH) || Gateway.concerns(path);
  }

  Answer answer(Incoming incoming) {
    if (incoming.path().equals(Tokens.PATH)) {
      return tokens.answer(incoming);
    }
    return Gateway.concerns(incoming.path())
        ? gateway.answer(incoming)
        : rest.answer(incoming, RestApi.Door.SITE);
  }
}
