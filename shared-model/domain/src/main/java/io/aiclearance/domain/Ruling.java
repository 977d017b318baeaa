package io.aiclearance.domain;

/** What a pure decision comes to: something to commit, or a refusal that explains itself. */
public sealed interface Ruling permits Transition, Refusal {}
