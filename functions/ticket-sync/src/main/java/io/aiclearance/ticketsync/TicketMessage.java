package io.aiclearance.ticketsync;

import io.aiclearance.domain.OutboxMessage.ToJira;

/**
 * One message of the queue.
 *
 * @param id the outbox's, which is the same however often the message comes
 */
record TicketMessage(String id, ToJira what) {}
