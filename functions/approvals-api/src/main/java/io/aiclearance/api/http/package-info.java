/** What goes over the wire: hostile bytes in, answers and problem documents out. */
@NullMarked
package io.aiclearance.api.http;

import org.jspecify.annotations.NullMarked;
