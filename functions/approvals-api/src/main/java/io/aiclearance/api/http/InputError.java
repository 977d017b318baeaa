package io.aiclearance.api.http;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where it is: a JSON pointer into the body, or the name of a query parameter
 * @param detail what would be right; never repeats what was sent
 */
public record InputError(String pointer, String detail) {}
