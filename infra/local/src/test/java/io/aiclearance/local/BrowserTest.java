package io.aiclearance.local;

import org.junit.jupiter.api.Test;

/** What people do in the web UI of a system that is set up. */
class BrowserTest {
  @Test
  void people_get_along_with_the_web_ui() throws Exception {
    BrowserRun.against(
        LocalOptions.of(BrowserRun.template(), Ports.any()),
        "",
        "--exclude",
        "e2e/quick-start.e2e.ts");
  }
}
