/**
 * Who may work: of each kind of job one execution at a time, on any number of servers. Whoever
 * holds a lease renews it while the work goes on ({@link org.alongside.batch.lease.Heartbeat}); a
 * lease that has run out is the only sign by which anybody is taken for dead. What the batch
 * runtime says of an execution is not: it does not know whether another server still lives.
 *
 * <p>What the work is, and how it goes on after a crash, is left to the packages of the jobs.
 */
@NullMarked
package org.alongside.batch.lease;

import org.jspecify.annotations.NullMarked;
