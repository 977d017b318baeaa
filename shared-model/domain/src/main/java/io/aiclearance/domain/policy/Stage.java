package io.aiclearance.domain.policy;

/**
 * One approval that a risk level asks for (R4.4).
 *
 * @param quorum how many different people with the role must approve
 */
public record Stage(Role role, int quorum) {
  public static final int MOST = 10;

  public Stage {
    if (quorum < 1 || quorum > MOST) {
      throw new IllegalArgumentException("a stage asks for 1 to " + MOST + " people");
    }
    if (role == Role.AUDITOR) {
      throw new IllegalArgumentException("auditors decide nothing");
    }
  }

  public static Stage of(Role role) {
    return new Stage(role, 1);
  }
}
