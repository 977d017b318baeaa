@NullMarked
package io.aiclearance.domain.policy;

import org.jspecify.annotations.NullMarked;
