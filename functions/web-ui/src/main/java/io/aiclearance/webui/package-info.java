/** Serves the web UI's files, and says what a browser may do with them. */
@NullMarked
package io.aiclearance.webui;

import org.jspecify.annotations.NullMarked;
