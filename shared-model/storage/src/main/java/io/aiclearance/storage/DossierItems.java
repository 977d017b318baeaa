package io.aiclearance.storage;

import io.aiclearance.domain.catalog.Dossier;
import io.aiclearance.domain.catalog.GovernedAsset;
import io.aiclearance.domain.catalog.RiskProfile;
import java.time.LocalDate;
import java.util.Optional;

final class DossierItems {
  private DossierItems() {}

  static Item write(Dossier dossier) {
    var item =
        Item.empty()
            .put("category", dossier.category())
            .put("reaches", dossier.reaches().stream().map(DossierItems::write).toList());
    dossier
        .entitlement()
        .ifPresent(given -> item.put("groupName", given.groupName()).put("grants", given.grants()));
    dossier.assessment().ifPresent(found -> item.put("assessment", write(found)));
    return item;
  }

  static Dossier read(Item item) {
    return new Dossier(
        item.text("category"),
        item.optionalText("groupName")
            .map(group -> new Dossier.Entitlement(group, item.text("grants"))),
        item.has("assessment")
            ? Optional.of(readAssessment(item.map("assessment")))
            : Optional.empty(),
        item.maps("reaches").stream().map(DossierItems::readAsset).toList());
  }

  private static Item write(RiskProfile found) {
    var item =
        Item.empty()
            .put("summary", found.summary())
            .put("assessedBy", found.assessedBy())
            .put("assessedOn", found.assessedOn().toString())
            .put("reviewBy", found.reviewBy() == null ? null : found.reviewBy().toString());
    return found.trainsOnInput() == null ? item : item.put("trainsOnInput", found.trainsOnInput());
  }

  private static RiskProfile readAssessment(Item item) {
    return new RiskProfile(
        item.text("summary"),
        item.has("trainsOnInput") ? item.flag("trainsOnInput") : null,
        item.text("assessedBy"),
        LocalDate.parse(item.text("assessedOn")),
        item.optionalText("reviewBy").map(LocalDate::parse).orElse(null));
  }

  private static Item write(GovernedAsset asset) {
    return Item.empty()
        .put("kind", asset.kind().name())
        .put("name", asset.name())
        .put("dataClass", asset.dataClass().name())
        .put("owner", asset.owner());
  }

  private static GovernedAsset readAsset(Item item) {
    return new GovernedAsset(
        GovernedAsset.Kind.valueOf(item.text("kind")),
        item.text("name"),
        GovernedAsset.DataClass.valueOf(item.text("dataClass")),
        item.text("owner"));
  }
}
