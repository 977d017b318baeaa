/** What auditors read and verify. */
@NullMarked
package io.aiclearance.api.evidence;

import org.jspecify.annotations.NullMarked;
