@NullMarked
package io.aiclearance.domain.job;

import org.jspecify.annotations.NullMarked;
