/** Okta's management API for users and groups, on this machine. */
@NullMarked
package io.aiclearance.standins.okta;

import org.jspecify.annotations.NullMarked;
