/**
 * Figures and reports over HTTP (interchange spec, section 4). Every call asks {@link
 * org.alongside.reporting.access.Viewer} who is looking and never answers with more than that
 * viewer may see. Nothing is counted or drawn here.
 */
@NullMarked
package org.alongside.reporting.api;

import org.jspecify.annotations.NullMarked;
