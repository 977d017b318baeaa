/** The catalog: tools by hand, from the supplied list, and as one file beside the governance. */
@NullMarked
package io.aiclearance.api.tools;

import org.jspecify.annotations.NullMarked;
