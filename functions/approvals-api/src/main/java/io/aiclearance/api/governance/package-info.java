/** How access is governed: reading it, changing it, and having a change approved by another. */
@NullMarked
package io.aiclearance.api.governance;

import org.jspecify.annotations.NullMarked;
