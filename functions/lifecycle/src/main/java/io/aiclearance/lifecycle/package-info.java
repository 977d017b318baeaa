/** What the clock brings about: one small handler for each schedule. */
@NullMarked
package io.aiclearance.lifecycle;

import org.jspecify.annotations.NullMarked;
