/** Proxies that stand between a client and what it calls, and make a chosen call go wrong. */
@NullMarked
package io.aiclearance.standins.faults;

import org.jspecify.annotations.NullMarked;
