/** Setting the product up on a Jira site: what is chosen, what is secret, and what is missing. */
@NullMarked
package io.aiclearance.api.settings;

import org.jspecify.annotations.NullMarked;
