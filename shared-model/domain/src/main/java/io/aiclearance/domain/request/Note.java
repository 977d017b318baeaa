package io.aiclearance.domain.request;

import java.util.Map;
import java.util.TreeMap;

/**
 * One comment for an issue.
 *
 * @param args plain texts that the template names; never markup
 */
public record Note(NoteTemplate template, Map<String, String> args) {
  public Note {
    args = java.util.Collections.unmodifiableMap(new TreeMap<>(args));
  }
}
