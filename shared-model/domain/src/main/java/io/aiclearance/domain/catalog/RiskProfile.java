package io.aiclearance.domain.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tool's risk assessment.
 *
 * @param summary what was found, as plain text
 * @param trainsOnInput whether the provider learns from what people type; null where nobody knows
 * @param assessedBy who found it: a person, team or firm
 * @param reviewBy when it is to be looked at again
 */
public record RiskProfile(
    String summary,
    @Nullable Boolean trainsOnInput,
    String assessedBy,
    LocalDate assessedOn,
    @Nullable LocalDate reviewBy) {}
