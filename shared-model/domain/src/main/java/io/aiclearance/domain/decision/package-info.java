@NullMarked
package io.aiclearance.domain.decision;

import org.jspecify.annotations.NullMarked;
