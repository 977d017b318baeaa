/** Passes on what was committed: seals events, enqueues messages, tells the bus. */
@NullMarked
package io.aiclearance.relay;

import org.jspecify.annotations.NullMarked;
