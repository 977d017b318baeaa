@NullMarked
package io.aiclearance.domain.catalog;

import org.jspecify.annotations.NullMarked;
