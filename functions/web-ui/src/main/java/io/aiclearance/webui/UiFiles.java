package io.aiclearance.webui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files that the build has laid down, each with its compressed copy. */
final class UiFiles {
  /** Also what may be asked for at all: a folder, or a file for the build alone, has none. */
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8",
          "webmanifest", "application/manifest+json");

  /** No name begins with a point: so no path leads up or to what is hidden. */
  private static final Pattern PATH =
      Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}){1,4}");

  private final String root;

  /**
   * @param root the folder on the class path
   */
  UiFiles(String root) {
    this.root = root;
  }

  /**
   * @param path begins with a slash
   */
  Optional<UiFile> find(String path) {
    var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    var bytes = read(path);
    return bytes == null
        ? Optional.empty()
        : Optional.of(new UiFile(type, bytes, Optional.ofNullable(read(path + ".gz"))));
  }

  private byte @Nullable [] read(String path) {
    try (var in = UiFiles.class.getResourceAsStream(root + path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
