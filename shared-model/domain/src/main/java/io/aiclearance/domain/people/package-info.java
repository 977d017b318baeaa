@NullMarked
package io.aiclearance.domain.people;

import org.jspecify.annotations.NullMarked;
