/** Holds what is described twice, or described and built, to each other. */
@NullMarked
package io.aiclearance.contract;

import org.jspecify.annotations.NullMarked;
