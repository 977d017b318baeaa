/** What tests of every room share: samples, fakes of the ports, and the contracts of the ports. */
@NullMarked
package io.aiclearance.testkit;

import org.jspecify.annotations.NullMarked;
