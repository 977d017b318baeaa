/** Who calls, and what they may do. */
@NullMarked
package io.aiclearance.api.people;

import org.jspecify.annotations.NullMarked;
