/** Ending access before its end: by whoever decides, or by the person who has it (R4.8). */
@NullMarked
package io.aiclearance.domain.ending;

import org.jspecify.annotations.NullMarked;
