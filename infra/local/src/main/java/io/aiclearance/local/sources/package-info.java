/** What makes functions run: queues, the table's stream, schedules. */
@NullMarked
package io.aiclearance.local.sources;

import org.jspecify.annotations.NullMarked;
