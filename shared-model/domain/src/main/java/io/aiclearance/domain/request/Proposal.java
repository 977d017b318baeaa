package io.aiclearance.domain.request;

/**
 * A tool that the catalog does not have, as the person who asks for it names it.
 *
 * @param url where it is found, as the person wrote it: text, never fetched
 */
public record Proposal(String name, String url) {
  public Proposal {
    if (name.isBlank() || url.isBlank()) {
      throw new IllegalArgumentException("a proposed tool has a name and is found somewhere");
    }
  }
}
