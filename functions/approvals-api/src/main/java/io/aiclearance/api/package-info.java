/** The HTTP API: what people see and do through the web page, and through their own programs. */
@NullMarked
package io.aiclearance.api;

import org.jspecify.annotations.NullMarked;
