package io.aiclearance.domain;

/** What became of a commit. */
public sealed interface CommitOutcome {
  record Committed() implements CommitOutcome {}

  /** Somebody changed one of the entities first: load again and decide again. */
  record Stale() implements CommitOutcome {}

  /** The person has an open grant for the tool already (R4.2). */
  record OpenGrantExists(GrantId grant) implements CommitOutcome {}

  /** Another tool goes by that name, or went by it once. */
  record NameTaken(ToolId tool) implements CommitOutcome {}
}
