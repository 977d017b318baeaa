package io.aiclearance.api.http;

/**
 * JSON that somebody keeps as a file: answered as it is written.
 *
 * @param text whole lines of it
 */
public record KeptFile(String text) {}
