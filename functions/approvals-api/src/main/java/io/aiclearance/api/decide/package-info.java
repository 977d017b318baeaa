/** What people decide and confirm. */
@NullMarked
package io.aiclearance.api.decide;

import org.jspecify.annotations.NullMarked;
