@NullMarked
package io.aiclearance.domain.intake;

import org.jspecify.annotations.NullMarked;
