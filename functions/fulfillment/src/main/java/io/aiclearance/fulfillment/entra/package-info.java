@NullMarked
package io.aiclearance.fulfillment.entra;

import org.jspecify.annotations.NullMarked;
