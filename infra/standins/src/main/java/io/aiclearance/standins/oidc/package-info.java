/** The company's OpenID Connect provider, on this machine. */
@NullMarked
package io.aiclearance.standins.oidc;

import org.jspecify.annotations.NullMarked;
