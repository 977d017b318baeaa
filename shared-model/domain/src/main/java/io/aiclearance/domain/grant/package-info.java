@NullMarked
package io.aiclearance.domain.grant;

import org.jspecify.annotations.NullMarked;
