package io.aiclearance.standins.jira;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where an issue stands, and the ways on from there. */
enum Status {
  WAITING("10030", "Waiting for approval", "new"),
  APPROVED("10031", "Approved", "done"),
  DECLINED("10032", "Declined", "done"),
  CANCELED("10033", "Canceled", "done"),
  TO_DO("10034", "To Do", "new"),
  DONE("10035", "Done", "done");

  static final String CANCEL = "41";

  record Transition(String id, String name, Status to) {}

  private static final List<Transition> FROM_WAITING =
      List.of(
          new Transition("21", "Approve", APPROVED),
          new Transition("31", "Deny", DECLINED),
          new Transition(CANCEL, "Cancel", CANCELED));
  private static final List<Transition> FROM_TO_DO = List.of(new Transition("61", "Done", DONE));

  private final String id;
  private final String title;
  private final String categoryKey;

  Status(String id, String title, String categoryKey) {
    this.id = id;
    this.title = title;
    this.categoryKey = categoryKey;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String categoryKey() {
    return categoryKey;
  }

  List<Transition> transitions() {
    return switch (this) {
      case WAITING -> FROM_WAITING;
      case TO_DO -> FROM_TO_DO;
      case APPROVED, DECLINED, CANCELED, DONE -> List.of();
    };
  }

  Optional<Transition> transition(String transitionId) {
    return transitions().stream().filter(one -> one.id().equals(transitionId)).findFirst();
  }

  static Optional<Status> named(String name) {
    return Arrays.stream(values())
        .filter(status -> status.title.equalsIgnoreCase(name))
        .findFirst();
  }
}
