/** The pages /batch/jobs.xhtml and /batch/job.xhtml. */
@NullMarked
package org.alongside.batch.operations.page;

import org.jspecify.annotations.NullMarked;
