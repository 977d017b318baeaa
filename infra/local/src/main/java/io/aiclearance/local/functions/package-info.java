/** Functions as Lambda runs them: from their zips, each with a class loader of its own. */
@NullMarked
package io.aiclearance.local.functions;

import org.jspecify.annotations.NullMarked;
