/** What stands in, on one machine, for the services that the system calls. */
@NullMarked
package io.aiclearance.standins;

import org.jspecify.annotations.NullMarked;
