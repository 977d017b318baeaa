/** What Jira is told (R3.6). */
@NullMarked
package io.aiclearance.ticketsync;

import org.jspecify.annotations.NullMarked;
