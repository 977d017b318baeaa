/** The ports in memory. */
@org.jspecify.annotations.NullMarked
package io.aiclearance.api.fakes;
