/** Catalog and governance as one file, which can be reviewed and kept in version control. */
@NullMarked
package io.aiclearance.api.exchange;

import org.jspecify.annotations.NullMarked;
