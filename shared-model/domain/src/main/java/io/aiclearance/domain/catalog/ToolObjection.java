package io.aiclearance.domain.catalog;

import io.aiclearance.domain.Refusal;

/** What one rule has against a tool as it is wanted. */
public record ToolObjection(ToolRule rule, Refusal refusal) {}
