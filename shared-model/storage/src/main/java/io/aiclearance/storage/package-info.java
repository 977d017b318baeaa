/** DynamoDB: keys, items, transactions and the lists that the rest of the system reads. */
@NullMarked
package io.aiclearance.storage;

import org.jspecify.annotations.NullMarked;
