/** What the stand-ins share: a loopback server, routes, and a file that keeps a state. */
@NullMarked
package io.aiclearance.standins.http;

import org.jspecify.annotations.NullMarked;
