/** Microsoft Graph's users and groups, and the token endpoint before them, on this machine. */
@NullMarked
package io.aiclearance.standins.graph;

import org.jspecify.annotations.NullMarked;
