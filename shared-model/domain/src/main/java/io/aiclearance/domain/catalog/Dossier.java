package io.aiclearance.domain.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a tool beyond what decides about it, as plain texts.
 *
 * @param category what kind of tool it is
 * @param entitlement what its group gives, where it has one
 * @param assessment how its risk was found
 * @param reaches what it reaches: models, data, systems
 */
public record Dossier(
    String category,
    Optional<Entitlement> entitlement,
    Optional<RiskProfile> assessment,
    List<GovernedAsset> reaches) {
  public static final Dossier EMPTY =
      new Dossier("", Optional.empty(), Optional.empty(), List.of());

  public Dossier {
    reaches = List.copyOf(reaches);
  }

  /**
   * What membership in the tool's group gives.
   *
   * @param groupName the group as its provider's admins call it
   * @param grants the application, licence, role or resource that the group controls there
   */
  public record Entitlement(String groupName, String grants) {}
}
