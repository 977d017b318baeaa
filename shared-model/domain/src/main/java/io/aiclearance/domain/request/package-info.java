@NullMarked
package io.aiclearance.domain.request;

import org.jspecify.annotations.NullMarked;
