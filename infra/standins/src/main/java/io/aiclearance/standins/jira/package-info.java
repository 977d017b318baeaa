/**
 * A Jira Cloud site with one service desk, as far as the product and a person at the portal use it.
 */
@NullMarked
package io.aiclearance.standins.jira;

import org.jspecify.annotations.NullMarked;
