package io.aiclearance.local;

import org.junit.jupiter.api.Test;

/** What an admin does first in the web UI. */
class QuickStartTest {
  @Test
  void an_admin_gets_from_an_empty_deployment_to_the_first_approved_request() throws Exception {
    BrowserRun.against(
        LocalOptions.of(BrowserRun.template(), Ports.any()).beginningEmpty(),
        "EMPTY_",
        "e2e/quick-start.e2e.ts");
  }
}
