/** The calls of Jira Cloud and Jira Service Management that the product makes. */
@NullMarked
package io.aiclearance.jira;

import org.jspecify.annotations.NullMarked;
