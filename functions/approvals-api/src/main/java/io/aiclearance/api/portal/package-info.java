/** The portal panel: what can be asked for there, and what becomes of what was (R3.7). */
@NullMarked
package io.aiclearance.api.portal;

import org.jspecify.annotations.NullMarked;
