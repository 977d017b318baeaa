@NullMarked
package io.aiclearance.fulfillment.okta;

import org.jspecify.annotations.NullMarked;
