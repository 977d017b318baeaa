/** Atlassian Document Format, as far as the product writes and reads it. */
@NullMarked
package io.aiclearance.jira.adf;

import org.jspecify.annotations.NullMarked;
