@NullMarked
package io.aiclearance.fulfillment;

import org.jspecify.annotations.NullMarked;
