package io.aiclearance.local.faults;

import io.aiclearance.local.faults.Walk.Named;
import java.util.List;

/** The operations of each flow about how access is governed, in their order. */
record GoverningSteps(Walk walk, Governing governing) {
  GoverningSteps(Walk walk) {
    this(walk, walk.governing());
  }

  List<Named> lent() {
    return List.of(
        new Named("lend", walk::lend),
        new Named(
            "take back",
            () -> governing.then("approver", "/api/v1/delegations/%s/revocation", "{}")),
        new Named("relay", walk::relay));
  }

  List<Named> excepted() {
    return List.of(
        new Named("ask for exception", governing::askForException),
        exception("approver2", "approval"),
        exception("security", "review"),
        exception("approver2", "revocation"),
        new Named("relay", walk::relay));
  }

  List<Named> exceptionDeclined() {
    return List.of(
        new Named("ask for exception", governing::askForException),
        exception("approver2", "refusal"),
        new Named("relay", walk::relay));
  }

  /** Nobody ends it: its time does. */
  List<Named> exceptionExpires() {
    return List.of(
        new Named("ask for exception", governing::askForException),
        exception("approver2", "approval"),
        new Named("exception expires", () -> walk.schedule("Expiry", "P21D")),
        new Named("relay", walk::relay));
  }

  private Named exception(String who, String what) {
    return new Named(
        what + " of exception",
        () ->
            governing.then(
                who, "/api/v1/exceptions/%s/" + what, "{\"reason\":\"as the walk says\"}"));
  }

  List<Named> governed() {
    return List.of(
        new Named("govern", () -> governing.govern("pendingDays", walk.someDays())),
        new Named("keep policy", governing::keepPolicy),
        new Named("retire policy", governing::retirePolicy),
        new Named("keep project", governing::keepProject),
        new Named("keep other project", governing::keepOtherProject),
        new Named("retire project", governing::retireOtherProject),
        new Named("keep baseline", governing::keepBaseline),
        new Named("end baseline", governing::endBaseline),
        new Named("keep licence", governing::keepLicence),
        new Named("relay", walk::relay));
  }

  /** Another admin has to say yes; here the security reviewers are admins too. */
  List<Named> twoAdmins() {
    return List.of(
        new Named(
            "name admins", () -> walk.settingUp().admins("jira-administrators", "ai-security")),
        new Named("ask for two", () -> governing.govern("secondAdmin", true)),
        new Named("propose licence", governing::keepLicence),
        new Named("approve change", () -> governing.settle("security", "approval")),
        new Named("propose policy", governing::keepPolicy),
        new Named("decline change", () -> governing.settle("security", "refusal")),
        new Named("propose one", () -> governing.govern("secondAdmin", false)),
        new Named("approve change", () -> governing.settle("security", "approval")),
        new Named("name admins", () -> walk.settingUp().admins("jira-administrators")),
        new Named("relay", walk::relay));
  }

  List<Named> catalog() {
    return List.of(
        new Named("time passes", () -> walk.later("PT2H")),
        new Named("add tool", governing::addTool),
        new Named("change tool", governing::changeTool),
        new Named("retire tool", governing::retireTool),
        new Named("seed", () -> governing.seed("perplexity")),
        new Named("import", governing::bringBack),
        new Named("relay", walk::relay));
  }
}
