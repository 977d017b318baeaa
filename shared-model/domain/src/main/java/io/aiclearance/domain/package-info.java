@NullMarked
package io.aiclearance.domain;

import org.jspecify.annotations.NullMarked;
