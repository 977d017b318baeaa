/** Functions that tests zip and run. */
@NullMarked
package io.aiclearance.local.demo;

import org.jspecify.annotations.NullMarked;
