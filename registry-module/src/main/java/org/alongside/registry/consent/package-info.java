/**
 * Consent to further purposes, such as a survey or a photo, with the version of the words agreed
 * to. Consent to take part stands with the participant.
 */
@NullMarked
package org.alongside.registry.consent;

import org.jspecify.annotations.NullMarked;
