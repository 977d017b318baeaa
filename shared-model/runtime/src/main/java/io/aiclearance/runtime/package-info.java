/** What every function's wiring needs to reach AWS. */
@NullMarked
package io.aiclearance.runtime;

import org.jspecify.annotations.NullMarked;
