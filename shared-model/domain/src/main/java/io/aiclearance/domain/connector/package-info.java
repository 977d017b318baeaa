@NullMarked
package io.aiclearance.domain.connector;

import org.jspecify.annotations.NullMarked;
