/** How requests get in: Jira's announcements, and the reading of the issues that they name (R3). */
@NullMarked
package io.aiclearance.intake;

import org.jspecify.annotations.NullMarked;
