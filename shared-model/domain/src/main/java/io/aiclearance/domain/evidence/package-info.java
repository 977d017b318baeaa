@NullMarked
package io.aiclearance.domain.evidence;

import org.jspecify.annotations.NullMarked;
