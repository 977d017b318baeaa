@NullMarked
package io.aiclearance.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
