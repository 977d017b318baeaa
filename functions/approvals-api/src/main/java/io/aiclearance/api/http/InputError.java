package io.aiclearance.api.http;

import java.util.regex.Pattern;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where it is: a JSON pointer into the body, or the name of a query parameter
 * @param detail what would be right; never repeats what was sent
 */
public record InputError(String pointer, String detail) {
  static final Pattern JIRA_ID = Pattern.compile("[1-9][0-9]{0,17}");
  static final String NO_JIRA_ID = "A numeric id, in digits alone, as Jira's addresses have it.";
}
