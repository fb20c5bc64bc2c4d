/**
 * Erasure: a person's code, name, links and answers go, and with them what the audit log said of
 * him; sex, birth year, home, enrolments and attendance remain under a random code, so that no
 * total falls (domain spec, section 8). Published figures and issued editions hold no person and
 * stay.
 */
@NullMarked
package org.alongside.registry.erasure;

import org.jspecify.annotations.NullMarked;
