/** What the SAM template says, with its intrinsics resolved. */
@NullMarked
package io.aiclearance.local.template;

import org.jspecify.annotations.NullMarked;
