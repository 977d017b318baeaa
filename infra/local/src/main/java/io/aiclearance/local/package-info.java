/** The whole system on one machine: the template is read and what it says is run. */
@NullMarked
package io.aiclearance.local;

import org.jspecify.annotations.NullMarked;
