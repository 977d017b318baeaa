package io.aiclearance.jira.adf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where our own pages are: the only place that a link can lead to.
 *
 * @param base absolute, http or https
 */
public record OwnSite(URI base) {
  public OwnSite {
    if (base.getHost() == null || !base.getScheme().matches("https?")) {
      throw new IllegalArgumentException("a site has an absolute web address");
    }
  }

  /** A link to the page at these path segments, which cannot leave the site. */
  public Link link(String text, String... segments) {
    if (text.isBlank() || Stream.of(segments).anyMatch(segment -> segment.matches("\\.{0,2}"))) {
      throw new IllegalArgumentException("a link has a text and a page");
    }
    var path =
        Arrays.stream(segments)
            .map(segment -> URLEncoder.encode(segment, UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return new Link(Text.of(text), base.toString().replaceAll("/+$", "") + "/" + path);
  }
}
