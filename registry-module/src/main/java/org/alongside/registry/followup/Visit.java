package org.alongside.registry.followup;

import java.time.LocalDate;

/**
 * One attendance, in full or in part.
 *
 * @param unit the curriculum's unit, or what stands for a session without one; that of the session
 *     made up, if one was
 * @param halfMinutes attended; half minutes, because half of an odd session is one
 */
record Visit(LocalDate day, String unit, boolean makesUp, long halfMinutes) {}
