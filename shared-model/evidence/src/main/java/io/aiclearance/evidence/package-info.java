/**
 * Evidence that can be verified without trusting us: canonical form, stamps, chain, verification.
 */
@NullMarked
package io.aiclearance.evidence;

import org.jspecify.annotations.NullMarked;
