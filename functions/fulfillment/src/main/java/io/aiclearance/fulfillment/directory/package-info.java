@NullMarked
package io.aiclearance.fulfillment.directory;

import org.jspecify.annotations.NullMarked;
