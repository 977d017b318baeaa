package io.aiclearance.standins.jira;

import java.util.List;
import java.util.Optional;

/** A service desk with its portal. */
record Desk(String id, String portalId, Project project) {
  static final Desk AIC = new Desk("1", "1", Project.AIC);
  static final Desk OPS = new Desk("2", "2", Project.OPS);

  static final List<Desk> ALL = List.of(AIC, OPS);

  static Optional<Desk> withId(String id) {
    return ALL.stream().filter(desk -> desk.id.equals(id)).findFirst();
  }

  List<RequestType> requestTypes() {
    return RequestType.ALL.stream().filter(type -> type.desk().equals(this)).toList();
  }

  Optional<RequestType> requestType(String typeId) {
    return requestTypes().stream().filter(type -> type.id().equals(typeId)).findFirst();
  }
}
