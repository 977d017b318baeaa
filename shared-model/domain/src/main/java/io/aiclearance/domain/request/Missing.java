package io.aiclearance.domain.request;

/**
 * Something that a request needs before it can be decided.
 *
 * @param text tells the requester what to do
 */
public record Missing(Detail detail, String text) {}
