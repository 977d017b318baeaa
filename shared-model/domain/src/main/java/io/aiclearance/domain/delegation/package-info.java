/** Lending one's part in deciding to somebody else, and taking it back (R2.4). */
@NullMarked
package io.aiclearance.domain.delegation;

import org.jspecify.annotations.NullMarked;
