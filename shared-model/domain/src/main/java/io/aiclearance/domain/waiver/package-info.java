/** Controlled exceptions: overrides of a rule with an owner, a reason and an end (R4.9). */
@NullMarked
package io.aiclearance.domain.waiver;

import org.jspecify.annotations.NullMarked;
