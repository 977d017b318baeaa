/** The HTTP API in front of the functions. */
@NullMarked
package io.aiclearance.local.http;

import org.jspecify.annotations.NullMarked;
