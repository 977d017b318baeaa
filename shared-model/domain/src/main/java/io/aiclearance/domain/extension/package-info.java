/** Extending access, or giving it once more soon after its end (R4.8). */
@NullMarked
package io.aiclearance.domain.extension;

import org.jspecify.annotations.NullMarked;
