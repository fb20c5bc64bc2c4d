/**
 * Exports of KoboToolbox and ODK become bundles through saved mappings, and go in by the ordinary
 * import (interchange spec, section 1). Rules about rows are the registry's and the import's; what
 * an edited submission no longer yields is taken back by the import's last step.
 */
@NullMarked
package org.alongside.batch.field;

import org.jspecify.annotations.NullMarked;
