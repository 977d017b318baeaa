package io.aiclearance.standins.jira;

/** How the site behaves at this moment. */
final class Conditions {
  private volatile Behaviour behaviour;

  Conditions(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  Behaviour now() {
    return behaviour;
  }

  void become(Behaviour next) {
    behaviour = next;
  }
}
