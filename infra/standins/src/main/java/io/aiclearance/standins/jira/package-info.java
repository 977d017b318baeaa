/**
 * A Jira Cloud site with two service desks, hand-written after Atlassian's public descriptions.
 *
 * <p>Whoever runs it turns its switches over HTTP, without signing in and during an outage too:
 *
 * <ul>
 *   <li>{@code PUT /__standin/behaviour} with any of {@code {"withheld": ["USER_PICKER"], "lateBy":
 *       "PT5S", "lateTypes": ["11"], "writeLimits": true, "transitionsTake": "PT1S", "searchLag":
 *       "PT2S", "network": {"seed": 7, "drop": 0.1, "duplicate": 0.2, "shuffle": "PT2S"}}}; {@code
 *       GET} shows it, {@code DELETE} makes all as usual
 *   <li>{@code PUT /__standin/outage} with {@code {"on": true}}
 *   <li>{@code POST /__standin/late-fields} fills in at once what is late
 *   <li>{@code POST /__standin/faults} with {@code {"fault": "throttled", "retryAfter": "PT3S",
 *       "method": "POST", "path": "/comment"}}; the others are {@code server-error} (with a {@code
 *       status}), {@code connection-dropped}, {@code answer-lost}, {@code transition-conflict}
 *   <li>{@code DELETE /__standin/tokens} ends all access tokens
 *   <li>{@code GET /__standin/webhooks} lists what was sent, and how it stands
 * </ul>
 */
@NullMarked
package io.aiclearance.standins.jira;

import org.jspecify.annotations.NullMarked;
